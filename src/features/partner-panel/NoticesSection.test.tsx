import { screen } from '@testing-library/react';
import { participations } from '../../lists/participations';
import { OCCURRENCE, panelAt, press } from '../../../tests/support/openPanel';
import { expectAccessible } from '../../../tests/support/screen';
import { FEMKE, GERT_JAN, meeting } from '../../../tests/support/smallTable';

describe('what somebody has to know before the rest', () => {
  it('names the partners right under the sentence, and leaves the subject to the item beside it', async () => {
    const { container } = await panelAt(meeting());
    expect(screen.getByText(/^Aan tafel: .*Lopik/)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('offers a new invitation for the same people when a meeting is cancelled, and sends nothing', async () => {
    const { hosted, container } = await panelAt(meeting({ people: [FEMKE, GERT_JAN], subject: 'Geannuleerd: Kennismaking' }), {
      prepare: ({ itemKeys }) => itemKeys.know('item-1', { keys: [OCCURRENCE], isCancelled: true }),
    });
    await press('Nieuwe datum zoeken');
    expect(hosted.done).toEqual(['meeting gert-jan.bruinekool@lopik.nl.example Kennismaking']);
    await expectAccessible(container);
  });

  const supervised = (subject: string) =>
    panelAt(meeting({ subject }), {
      prepare: ({ replica }) => replica.seed(participations, [{ key: 'lopikerwaard|pv26|ibt', collaboration: 'lopikerwaard', partner: 'pv26', hats: ['toezichthouder'] }]),
    });

  it('says what may be done with what is said when a supervisor is at the table', async () => {
    await supervised('Lopikerwaard: voortgang');
    expect(screen.getByText(/^Er zit een toezichthouder aan tafel\./)).toBeInTheDocument();
  });

  it('keeps to the fixed rule at a knowledge meeting', async () => {
    await supervised('Kennisbijeenkomst Lopikerwaard');
    expect(screen.getByText(/^Dit is een kennisbijeenkomst\./)).toBeInTheDocument();
    expect(screen.queryByText(/^Er zit een toezichthouder/)).not.toBeInTheDocument();
  });

  it('calls a mail a message where its identity is not told, or not known yet', async () => {
    const { id, ...untold } = meeting({ kind: 'message', mode: 'compose', missing: ['id'] });
    const { unmount } = await panelAt(untold);
    expect(id).toBe('item-1');
    expect(screen.getByText(/^Outlook geeft het kenmerk van dit bericht niet door/)).toBeInTheDocument();
    unmount();
    await panelAt(meeting({ id: 'item-9', kind: 'message' }));
    expect(screen.getByText(/^Microsoft 365 kent dit bericht nog niet\./)).toBeInTheDocument();
  });

  it('speaks beside a mail of writing, and not of sitting at a table', async () => {
    await panelAt(meeting({ kind: 'message' }), {
      prepare: ({ replica }) => replica.seed(participations, [{ key: 'lopikerwaard|pv26|femke', collaboration: 'lopikerwaard', partner: 'pv26', representativeMail: FEMKE.address ?? '', hats: ['partner', 'subsidieverlener'] }]),
    });
    expect(screen.getByText(/Wij hebben bij deze partner meer dan één pet: partner en subsidieverlener\. Zeg met welke pet u schrijft\./)).toBeInTheDocument();
  });

  it('says what to do where nobody of a partner is invited yet', async () => {
    const { unmount, container } = await panelAt({ ...meeting({ people: [FEMKE] }), mode: 'compose' });
    expect(screen.getByText('Voeg iemand van een partner toe. Dan staat hier wie dat is.')).toBeInTheDocument();
    await expectAccessible(container);
    unmount();
    await panelAt(meeting({ people: [FEMKE] }));
    expect(screen.getByText('Hier staat niemand van een andere organisatie bij.')).toBeInTheDocument();
  });

  it('claims to know nobody only where somebody could be known', async () => {
    const { unmount } = await panelAt(meeting({ people: [FEMKE] }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Geen partners');
    unmount();
    await panelAt({ ...meeting({ people: [FEMKE] }), mode: 'compose' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nog geen partners');
  });
});
