import { screen } from '@testing-library/react';
import { panelAt, press } from '../../../tests/support/openPanel';
import { expectAccessible } from '../../../tests/support/screen';
import { ELIF, meeting, WIEKE } from '../../../tests/support/smallTable';

describe('a raadslid and a griffier', () => {
  it('knows a raadslid as a person who does not speak for the college, and offers no contact with the municipality', async () => {
    const { container } = await panelAt({ ...meeting({ people: [{ ...ELIF, part: 'from' }] }), kind: 'message', subject: 'Zienswijze RES' });
    expect(screen.getByText('Spreekt niet namens het college.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Contactmoment vastleggen' })).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('prepares an invitation to the griffies when a griffier asks for that, and sends nothing', async () => {
    const { hosted } = await panelAt({ ...meeting({ people: [WIEKE] }), kind: 'message', subject: 'Raadsleden uitnodigen' });
    expect(screen.getByText('Kanaal: via de griffie')).toBeInTheDocument();
    await press('Uitnodiging aan griffies klaarzetten');
    expect(hosted.done).toEqual(['mail wieke.struiksma@debilt.nl.example Uitnodiging voor uw raad, staten of algemeen bestuur']);
  });
});
