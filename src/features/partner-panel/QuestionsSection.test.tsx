import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { panelAt, press } from '../../../tests/support/openPanel';
import { FEMKE, GERT_JAN, meeting, YMKE } from '../../../tests/support/smallTable';

describe('an address that stands for several organisations', () => {
  it('asks once for an ambiguous address, and remembers the answer for that address', async () => {
    const { writes, replica } = await panelAt(meeting({ people: [FEMKE, YMKE, GERT_JAN] }));
    const question = within(screen.getByRole('group', { name: 'Voor wie spreekt Ymke Tolsma?' }));
    await userEvent.click(question.getByRole('button', { name: 'Oudewater' }));
    expect(writes()).toMatchObject([{ kind: 'create', list: 'MailDomains', row: { domain: 'ymke.tolsma@woerden.nl.example', reach: 'adres', partner: 'gm0589' } }]);
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Voor wie spreekt Ymke Tolsma?' })).not.toBeInTheDocument());
    await press('Maak ongedaan');
    expect(replica.calls.at(-1)).toMatch(/^undo /);
  });

  it('remembers that one address speaks for both', async () => {
    const { writes } = await panelAt(meeting({ people: [YMKE] }));
    await press('Beide');
    expect(writes()).toMatchObject([{ row: { reach: 'adres', partner: 'gm0632' } }, { row: { reach: 'adres', partner: 'gm0589' } }]);
  });

  it('remembers a whole domain only when somebody says so', async () => {
    const { writes } = await panelAt(meeting({ people: [YMKE] }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Geldt voor iedereen van woerden.nl.example' }));
    expect(screen.queryByRole('button', { name: 'Beide' })).not.toBeInTheDocument();
    await press('Oudewater');
    // The domain stood for Oudewater already; that it stands for Woerden too goes, and with it the question.
    expect(writes()).toMatchObject([{ kind: 'remove', list: 'MailDomains', seen: { domain: 'woerden.nl.example', partner: 'gm0632' } }]);
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Voor wie spreekt Ymke Tolsma?' })).not.toBeInTheDocument());
  });
});
