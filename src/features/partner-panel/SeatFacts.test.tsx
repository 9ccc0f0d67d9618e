import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mailDomains } from '../../lists/mailDomains';
import { partners } from '../../lists/partners';
import { signals } from '../../lists/signals';
import { panelAt, press } from '../../../tests/support/openPanel';
import { expectAccessible } from '../../../tests/support/screen';
import { FEMKE, GERT_JAN, meeting, person } from '../../../tests/support/smallTable';

describe('what we know of one partner', () => {
  it('stands open where there is no other, with the initials of whoever holds the account', async () => {
    const { container } = await panelAt(meeting({ people: [FEMKE, GERT_JAN] }));
    expect(screen.getByRole('button', { name: /^Lopik · Gert-Jan/ })).toHaveAttribute('aria-expanded', 'true');
    expect(await screen.findByText('Accounthouder: u')).toBeInTheDocument();
    expect(screen.getByText('FH')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('holds what the partner wants of the contact, which can be said, changed and taken back', async () => {
    const { writes, container } = await panelAt(meeting());
    await press(/^Woerden · Noortje/);
    expect(await screen.findByText('Maatwerk: Bel eerst de gemeentesecretaris.')).toBeInTheDocument();
    await press('Maatwerk wijzigen');
    const form = within(await screen.findByRole('form', { name: 'Maatwerk wijzigen' }));
    await userEvent.type(form.getByRole('textbox', { name: /Wat wil Woerden van het contact/ }), ' Liever niet op vrijdag.');
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: 'Bewaren – zichtbaar voor alle accounthouders' }));
    expect(writes()).toMatchObject([{ kind: 'update', list: 'Partners', key: 'gm0632', changes: { wishes: 'Bel eerst de gemeentesecretaris. Liever niet op vrijdag.' } }]);
    expect(await screen.findByText('Maatwerk: Bel eerst de gemeentesecretaris. Liever niet op vrijdag.')).toBeInTheDocument();
    await press('Intrekken');
    await userEvent.click(within(screen.getByRole('group', { name: 'Intrekken' })).getByRole('button', { name: 'Intrekken' }));
    expect(writes().at(-1)).toMatchObject({ key: 'gm0632', changes: { wishes: null } });
    expect(await screen.findByRole('button', { name: 'Maatwerk toevoegen' })).toBeInTheDocument();
  });

  it('is told by its key: another organisation of the same name has hick-ups of its own', async () => {
    const { container } = await panelAt(meeting({ people: [FEMKE, GERT_JAN, person('Pia Provincie', 'pia@pl.example')] }), {
      prepare: ({ replica }) => {
        replica.seed(partners, [{ key: 'pv-lopik', title: 'Lopik', kind: 'provincie', inProvince: true }]);
        replica.seed(mailDomains, [{ key: 'pl.example|pv-lopik', domain: 'pl.example', reach: 'domein', partner: 'pv-lopik' }]);
        replica.seed(signals, [{ key: 's2', title: 'Van de ander.', kind: 'anders', partners: ['pv-lopik'], status: 'gemeld', open: 'ja', reportedBy: 'ons', reportedOn: '2026-11-02' }]);
      },
    });
    await press(/^Lopik · Gert-Jan/);
    expect(await screen.findByText(/^Hick-up.*Twee antwoorden/)).toBeInTheDocument();
    expect(screen.queryByText(/^Hick-up.*Van de ander/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });
});
