import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { panelAt, press } from '../../../tests/support/openPanel';
import { expectAccessible } from '../../../tests/support/screen';
import { FEMKE, GERT_JAN, meeting, person } from '../../../tests/support/smallTable';

describe('people that nobody knows yet', () => {
  it('says that nobody is recognised and offers to add the organisation, show it once, or do nothing', async () => {
    const { container, writes } = await panelAt(meeting({ people: [FEMKE, person('Zon Krom', 'info@zonnestroom.example')], subject: 'Kennismaking' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Niemand herkend');
    await press('Organisatie toevoegen');
    const form = within(await screen.findByRole('form', { name: 'Organisatie toevoegen' }));
    await userEvent.type(form.getByRole('textbox', { name: 'Naam' }), 'Zonnestroom');
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: /^Toevoegen/ }));
    expect(writes()).toMatchObject([{ list: 'Partners', row: { title: 'Zonnestroom', kind: 'maatschappelijk' } }, { list: 'MailDomains', row: { domain: 'zonnestroom.example' } }]);
  });

  it('stands with 500 attendees and a subject of 255 characters in Arabic', async () => {
    const crowd = Array.from({ length: 500 }, (_, index) => person(`Gast ${index}`, `gast${index}@onbekend${index}.example`));
    await panelAt(meeting({ people: [GERT_JAN, ...crowd], subject: 'ش'.repeat(255) }));
    expect(screen.getByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Nog niet bekend · 500/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Nog 490 tonen' })).toBeInTheDocument();
  });
});
