import { screen } from '@testing-library/react';
import { mailDomains } from '../../lists/mailDomains';
import { partners } from '../../lists/partners';
import { signals } from '../../lists/signals';
import { panelAt, press } from '../../../tests/support/openPanel';
import { expectAccessible } from '../../../tests/support/screen';
import { FEMKE, GERT_JAN, meeting, person } from '../../../tests/support/smallTable';

describe('what we know of one partner', () => {
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
