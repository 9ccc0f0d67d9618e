import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Problem } from '../domain/problem';
import type { EntryState, Write } from '../ports/replica';
import { expectAccessible, fakeServices, showScreen } from '../../tests/support/screen';
import { Shell } from './Shell';
import { useUndo } from './Undo';

type StoredRow = NonNullable<Extract<EntryState, { kind: 'conflict' }>['theirs']>;
const stored = (row: object) => row as StoredRow;
const SEEN = stored({ key: 's-1', title: 'Twee antwoorden', note: 'Zij wachten.', status: 'gemeld', item: { id: '1', etag: '"1"', modified: '' } });
const change = (changes: Record<string, string>): Write => ({ kind: 'update', list: 'Signals', key: 's-1', changes, seen: SEEN });

describe('the shell', () => {
  it('shows the demo’s fixed line, how fresh the facts are, and passes axe with the menu open', async () => {
    const { services, replica } = fakeServices();
    replica.stand({ freshness: { kind: 'kept', since: services.clock.now() - 5 * 60_000 } });
    const { container } = await showScreen(<Shell>inhoud</Shell>, services);
    expect(screen.getByText('Demo. Personen en gebeurtenissen zijn verzonnen.')).toBeInTheDocument();
    expect(screen.getByText('Bijgewerkt 5 minuten geleden')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    await screen.findByRole('button', { name: 'Wis dit apparaat' });
    await expectAccessible(container);
  });

  it('says everything inside a landmark, where a screen reader can jump to it', async () => {
    const { services } = fakeServices();
    await showScreen(<Shell>inhoud</Shell>, services);
    expect(within(screen.getByRole('banner')).getByText('Demo. Personen en gebeurtenissen zijn verzonnen.')).toBeInTheDocument();
    expect(within(screen.getByRole('main')).getByText('inhoud')).toBeInTheDocument();
  });

  it('keeps showing a copy that could not be refreshed, and says how old it is', async () => {
    const { services, replica } = fakeServices();
    replica.stand({ freshness: { kind: 'failed', since: services.clock.now() - 2 * 3_600_000, problem: new Problem('offline', '') } });
    await showScreen(<Shell>inhoud</Shell>, services);
    expect(screen.getByText('Bijwerken lukte niet. U ziet de stand van 2 uur geleden.')).toBeInTheDocument();
  });

  it('says that closing loses unsent work where the device keeps nothing', async () => {
    const { services, replica } = fakeServices();
    replica.durable = false;
    await showScreen(<Shell>inhoud</Shell>, services);
    expect(screen.getByText(/Sluit u dit venster, dan gaat verloren/)).toBeInTheDocument();
  });

  it('speaks the other language at once and remembers it in the mailbox', async () => {
    const { services, hosted } = fakeServices();
    await showScreen(<Shell>inhoud</Shell>, services);
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('button', { name: 'Hide internal' })).toBeInTheDocument();
    expect(hosted.roaming.get('language')).toBe('en');
  });

  it('wipes only after it has been asked again', async () => {
    const { services, replica } = fakeServices();
    let drafts = 'kept';
    await showScreen(<Shell>inhoud</Shell>, { ...services, drafts: { all: () => new Map(), put: () => undefined, remove: () => undefined, wipe: () => (drafts = 'gone') } });
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Wis dit apparaat' }));
    expect(screen.getByRole('button', { name: 'Annuleren' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Wis dit apparaat' })).toHaveFocus();
    expect(replica.calls).not.toContain('wipe');
    await userEvent.click(screen.getByRole('button', { name: 'Wis dit apparaat' }));
    await userEvent.click(screen.getByRole('button', { name: 'Wissen' }));
    expect(replica.calls).toContain('wipe');
    expect(drafts).toBe('gone');
  });

  it('does not wipe over unsent work: that is sent, saved or thrown away first', async () => {
    const { services, replica } = fakeServices();
    await replica.outbox.add('outbox.what.unknown', [change({ status: 'opgepakt' })]);
    await showScreen(<Shell>inhoud</Shell>, services);
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    const wipe = within(await screen.findByRole('group', { name: 'Wis dit apparaat' }));
    expect(wipe.getByText(/Er is nog 1 wijziging niet verstuurd/)).toBeInTheDocument();
    expect(wipe.queryByRole('button', { name: 'Wissen' })).not.toBeInTheDocument();
  });
});

describe('wiping a device on which another account left unsent work', () => {
  it('is offered once that is saved or thrown away', async () => {
    const { services, replica } = fakeServices();
    const id = await replica.outbox.add('outbox.what.unknown', [change({ status: 'opgepakt' })]);
    replica.stand({ strays: [{ account: 'ander@example', entries: replica.outbox.entries() }] });
    await replica.outbox.drop(id);
    await showScreen(<Shell>inhoud</Shell>, services);
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    const menu = within(await screen.findByRole('group', { name: 'Menu' }));
    expect(await menu.findByText(/Die wordt niet onder uw naam verstuurd/)).toBeInTheDocument();
    expect(menu.queryByRole('button', { name: 'Wis dit apparaat' })).not.toBeInTheDocument();
  });
});

describe('what is still to be sent', () => {
  it('is counted, apart from what waits for the invitation to be saved', async () => {
    const { services, replica } = fakeServices();
    await replica.outbox.add('x', [change({ status: 'opgepakt' })]);
    await replica.outbox.add('x', [change({ status: 'opgepakt' })]);
    await replica.outbox.add('x', [change({ status: 'opgepakt' })], { waitsFor: 'draft-1' });
    await showScreen(<Shell>inhoud</Shell>, services);
    expect(screen.getByText('2 wijzigingen worden nog verstuurd.')).toBeInTheDocument();
    expect(await screen.findByText('1 wijziging wacht tot de uitnodiging is opgeslagen.')).toBeInTheDocument();
  });

  it('is said to be safe on this device once it could not be sent', async () => {
    const { services, replica } = fakeServices();
    const id = await replica.outbox.add('x', [change({ status: 'opgepakt' })]);
    await showScreen(<Shell>inhoud</Shell>, services);
    expect(screen.queryByText(/staat veilig op dit apparaat/)).not.toBeInTheDocument();
    await act(async () => replica.answer(id, { kind: 'waiting', tries: 1, notBefore: services.clock.now() + 90_000 }));
    expect(screen.getByText('Versturen lukte nog niet. Het staat veilig op dit apparaat en gaat vanzelf mee. U kunt doorwerken.')).toBeInTheDocument();
  });

  it('asks to sign in where nothing goes before that, and then goes', async () => {
    const steps: string[] = [];
    const { services, replica } = fakeServices({ signIn: async () => void steps.push('signed in') });
    const id = await replica.outbox.add('what.note', [change({ note: 'x' })]);
    replica.answer(id, { kind: 'waiting', tries: 0, notBefore: 0, signedOut: true });
    const { container } = await showScreen(<Shell>inhoud</Shell>, services);
    expect(screen.getByText(/Het staat op dit apparaat en gaat mee zodra u zich aanmeldt/)).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
    expect([...steps, ...replica.calls]).toEqual(['signed in', 'flush']);
  });

  it('loses at closing where the device keeps nothing, and that is said too', async () => {
    const { services, replica } = fakeServices();
    replica.durable = false;
    const id = await replica.outbox.add('x', [change({ status: 'opgepakt' })]);
    replica.answer(id, { kind: 'waiting', tries: 1, notBefore: 0 });
    await showScreen(<Shell>inhoud</Shell>, services);
    expect(screen.queryByText(/staat veilig op dit apparaat/)).not.toBeInTheDocument();
    expect(screen.getByText('Versturen lukte nog niet. Het gaat vanzelf mee zolang dit venster open is.')).toBeInTheDocument();
  });

  it('can be saved as a file or thrown away when the server refuses it', async () => {
    const { services, replica, files } = fakeServices();
    const id = await replica.outbox.add('x', [change({ status: 'opgepakt' })]);
    replica.answer(id, { kind: 'refused', problem: new Problem('notAllowed', '403') });
    const { container } = await showScreen(<Shell>inhoud</Shell>, services);
    await userEvent.click(await screen.findByRole('button', { name: 'Bewaar als bestand' }));
    expect(files).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Gooi weg' }));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Gooi weg' }));
    expect(replica.calls).toContain(`drop ${id}`);
  });

  it('stands side by side with a colleague’s version, and both long texts can be kept', async () => {
    const { services, replica } = fakeServices();
    const id = await replica.outbox.add('x', [change({ note: 'Ik bel morgen.', status: 'opgepakt' })]);
    replica.answer(id, { kind: 'conflict', theirs: stored({ ...SEEN, note: 'Al gebeld.' }) });
    const { container } = await showScreen(<Shell>inhoud</Shell>, services);
    expect(await screen.findByText('Ik bel morgen.')).toBeInTheDocument();
    expect(screen.getByText('Al gebeld.')).toBeInTheDocument();
    expect(screen.getByText('Toelichting · Uw versie')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Beide bewaren' }));
    expect(replica.calls.find((call) => call.startsWith('settle'))).toContain('Al gebeld.\\n\\nIk bel morgen.');
  });

  it('never offers to keep both of a choice, which holds one value', async () => {
    const { services, replica } = fakeServices();
    const id = await replica.outbox.add('x', [change({ status: 'opgepakt' })]);
    replica.answer(id, { kind: 'conflict', theirs: stored({ ...SEEN, status: 'opgelost' }) });
    await showScreen(<Shell>inhoud</Shell>, services);
    await screen.findByRole('button', { name: 'Mijn versie houden' });
    expect(screen.queryByRole('button', { name: 'Beide bewaren' })).not.toBeInTheDocument();
  });

  it('of another account is saved or thrown away, never sent', async () => {
    const { services, replica } = fakeServices();
    const id = await replica.outbox.add('x', [change({ status: 'opgepakt' })]);
    replica.stand({ strays: [{ account: 'ander@example', entries: replica.outbox.entries() }] });
    await replica.outbox.drop(id);
    await showScreen(<Shell>inhoud</Shell>, services);
    expect(await screen.findByText(/Die wordt niet onder uw naam verstuurd/)).toBeInTheDocument();
  });
});

function Doer() {
  const { offer } = useUndo();
  return <button onClick={() => offer('Contactmoment vastgelegd.', 'entry-1')}>doe</button>;
}

function Broken({ broken }: { readonly broken: () => boolean }): string {
  if (broken()) throw new Error('bug');
  return 'weer heel';
}

describe('the net under a screen', () => {
  it('offers to take back the last thing done', async () => {
    const { services, replica } = fakeServices();
    await showScreen(<Shell><Doer /></Shell>, services);
    await userEvent.click(screen.getByRole('button', { name: 'doe' }));
    await userEvent.click(screen.getByRole('button', { name: 'Maak ongedaan' }));
    expect(replica.calls).toContain('undo entry-1');
    expect(screen.getByText('Ongedaan gemaakt.')).toBeInTheDocument();
  });

  it('takes what was done off the screen while internal facts are hidden, also what was said aloud', async () => {
    const { services } = fakeServices();
    const { container } = await showScreen(<Shell><Doer /></Shell>, services);
    await userEvent.click(screen.getByRole('button', { name: 'doe' }));
    await userEvent.click(screen.getByRole('button', { name: 'Verberg intern' }));
    expect(container).not.toHaveTextContent('Contactmoment vastgelegd.');
    await userEvent.click(screen.getByRole('button', { name: 'Verberg intern' }));
    expect(screen.getByRole('button', { name: 'Maak ongedaan' })).toBeInTheDocument();
  });

  it('never leaves a blank pane after a bug, and loads again on request', async () => {
    const noise = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const { container } = await showScreen(<Broken broken={() => broken} />, fakeServices().services);
    expect(screen.getByText('Dit deel van het scherm werkt niet meer.')).toBeInTheDocument();
    await expectAccessible(container);
    broken = false;
    await act(async () => screen.getByRole('button', { name: 'Opnieuw laden' }).click());
    expect(screen.getByText('weer heel')).toBeInTheDocument();
    noise.mockRestore();
  });
});
