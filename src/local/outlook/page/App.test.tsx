import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { memoryMailbox, type MemoryItem } from '../mailbox/memoryMailbox';
import { BLANK } from '../protocol/item';
import { App } from './App';
import { readOptions } from './options';
import { createOutlook } from './outlook';
import { OutlookProvider } from './OutlookContext';

expect.extend(toHaveNoViolations);
// A whole page with axe takes its time where several suites share two cores.
jest.setTimeout(40_000);

const ME = 'femke.horstink@provincie-utrecht.nl.example';
const NOW = new Date(2026, 10, 23, 9, 0).getTime();
const HOUR = 3_600_000;

const event = (id: string, subject: string, isOrganizer: boolean, more: Partial<MemoryItem['fields']> = {}): MemoryItem => ({
  kind: 'event',
  isOrganizer,
  fields: { ...BLANK, id, subject, owner: ME, start: NOW + HOUR, end: NOW + 2 * HOUR, from: { name: 'Pepijn Roskam', address: 'pepijn.roskam@hdsr.nl.example' }, ...more },
});

function open(query: string, items: readonly MemoryItem[]) {
  const mailbox = memoryMailbox(ME, items);
  const kept = new Map<string, string>();
  let made = 0;
  const outlook = createOutlook({
    options: readOptions(new URL(`https://localhost/outlook/${query}`)),
    directory: {
      accounts: async () => [{ id: 'u1', guest: false, name: 'Femke Horstink', upn: ME, jobTitle: 'accounthouder', actsFor: ['hedwig@provincie-utrecht.nl.example'] }, { id: 'u2', guest: false, name: 'Bilal Asaoui', upn: 'bilal@provincie-utrecht.nl.example', jobTitle: 'accounthouder', actsFor: [] }],
      token: async () => ({ accessToken: 'a.b.c', expiresInSeconds: 60 }),
      hide: async () => undefined,
    },
    mailboxOf: () => mailbox,
    loadAddIn: async () => ({ name: 'Verbinder' }),
    store: { get: (key) => kept.get(key), set: (key, text) => void kept.set(key, text) },
    now: () => NOW,
    newId: () => `key-${(made += 1)}`,
    after: () => () => undefined,
    runScript: () => Promise.reject(new Error('no scripts here')),
  });
  const { container } = render(
    <OutlookProvider value={outlook}>
      <App />
    </OutlookProvider>,
  );
  return { outlook, mailbox, container, started: () => act(() => outlook.start()) };
}

describe('the page that plays Outlook', () => {
  it('shows the week with the fixed line about the demo, and passes axe', async () => {
    const { started, container } = open('', [event('1', 'Overleg RES', false, { isCancelled: true, sensitivity: 'private' })]);
    await started();
    screen.getByText('Demo. Personen en gebeurtenissen zijn verzonnen.');
    const entry = screen.getByRole('button', { name: /Overleg RES/ });
    within(entry).getByText('Geannuleerd');
    within(entry).getByText('Privé');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('opens a meeting of somebody else to read and one of your own as a form, and both pass axe', async () => {
    const { started, container, outlook } = open('', [event('1', 'Overleg RES', false), event('2', 'Mijn overleg', true)]);
    await started();
    await userEvent.click(screen.getByRole('button', { name: /Overleg RES/ }));
    screen.getByRole('button', { name: 'Accepteren' });
    expect(outlook.state.get().item?.kind).toBe('appointmentRead');
    expect(await axe(container, { rules: { 'frame-tested': { enabled: false } } })).toHaveNoViolations();
    await userEvent.click(screen.getByRole('button', { name: /Mijn overleg/ }));
    expect(screen.getByLabelText<HTMLInputElement>('Onderwerp').value).toBe('Mijn overleg');
    expect(outlook.state.get().item?.kind).toBe('appointmentCompose');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('speaks English when asked', async () => {
    const { started } = open('?lang=en-US', []);
    await started();
    screen.getByText('Demo. People and events are invented.');
    screen.getByRole('button', { name: 'New appointment' });
  });

  it('makes an appointment and saves it without inviting anybody', async () => {
    const { started, outlook, mailbox } = open('?compose=appointment', []);
    await started();
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('Onderwerp'));
    await user.keyboard('Kennismaking');
    await user.click(screen.getByLabelText('Verplicht'));
    await user.keyboard('noortje@woerden.nl.example{Enter}');
    screen.getByRole('button', { name: /noortje.*verwijderen/ });
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    await screen.findByText('Opgeslagen.');
    expect(outlook.state.get().item?.fields).toMatchObject({ id: 'made-1', subject: 'Kennismaking', to: [{ address: 'noortje@woerden.nl.example', type: 'external' }] });
    expect(mailbox.sent).toEqual([]);
  });

  it('says in words that an item is not there', async () => {
    const { started } = open('?demo=bestaat-niet', []);
    await started();
    screen.getByText('Dat lukte niet: het item bestaat niet (meer).');
  });

  it('answers everybody but oneself, with the old text quoted', async () => {
    const fields: MemoryItem['fields'] = {
      ...BLANK, id: 'm', subject: 'RE: Wie is aan zet?', owner: ME, from: { name: 'Noortje', address: 'noortje@woerden.nl.example' }, body: { type: 'html', content: '<p>Beste Femke</p>' },
      to: [{ name: 'Femke', address: ME.toUpperCase() }, { name: 'Gert-Jan', address: 'gj@lopik.nl.example' }],
    };
    const { started, outlook } = open('?module=mail&item=m', [{ kind: 'message', fields }]);
    await started();
    await userEvent.click(screen.getByRole('button', { name: 'Allen beantwoorden' }));
    const answer = outlook.state.get().item?.fields;
    expect(answer?.to.map(({ address }) => address)).toEqual(['noortje@woerden.nl.example', 'gj@lopik.nl.example']);
    expect(answer?.subject).toBe('RE: Wie is aan zet?');
    expect(answer?.body.content).toContain('Beste Femke');
  });

  it('becomes somebody else, opens another mailbox, and looks and speaks otherwise, each from its own choice', async () => {
    const { started, outlook } = open('', []);
    await started();
    const user = userEvent.setup();
    const state = () => outlook.state.get();
    await user.selectOptions(screen.getByLabelText('Postvak van'), 'hedwig@provincie-utrecht.nl.example');
    expect([state().me.upn, state().owner]).toEqual([ME, 'hedwig@provincie-utrecht.nl.example']);
    await user.selectOptions(screen.getByLabelText('Persoon'), 'Bilal Asaoui');
    expect([state().me.name, state().owner]).toEqual(['Bilal Asaoui', 'bilal@provincie-utrecht.nl.example']);
    // Bilal works in nobody's mailbox but his own.
    expect(screen.queryByLabelText('Postvak van')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Thema'), 'Hoog contrast');
    await user.selectOptions(screen.getByLabelText('Breedte paneel'), '400 pixels');
    await user.selectOptions(screen.getByLabelText('Taal'), 'English');
    expect(state()).toMatchObject({ theme: 'contrast', width: '400', language: 'en-US' });
    screen.getByText('Demo. People and events are invented.');
  });

  it('plays each awkward moment at the press of its line in the menu, and stops when it is pressed again', async () => {
    const { started, outlook } = open('', []);
    await started();
    const user = userEvent.setup();
    const press = async (line: string) => {
      if (!screen.queryByRole('menu')) await user.click(screen.getByRole('button', { name: 'Lastige momenten' }));
      await user.click(await screen.findByText(line));
    };
    const played = () => ({ hiddenMs: outlook.state.get().hiddenMs, ...outlook.state.get().switches });
    const calm = played();
    const moments = [
      ['Opgeslagen, maar Graph vindt het 40 seconden niet', { hiddenMs: 40_000 }],
      ['Outlook weigert het id van het item', { refuseItemId: true }],
      ['Oude Outlook: alleen Mailbox 1.8', { requirementSet: '1.8' }],
      ['Aanmelden via Outlook ontbreekt', { nestedAppAuth: 'absent' }],
      ['Aanmelden via Outlook geeft nooit antwoord', { nestedAppAuth: 'silent' }],
    ] as const;
    for (const [line, change] of moments) {
      await press(line);
      expect(played()).toEqual({ ...calm, ...change });
      await press(line);
      expect(played()).toEqual(calm);
    }
    await press('Nieuwe afspraak, nog niet opgeslagen');
    expect(outlook.state.get().item).toMatchObject({ kind: 'appointmentCompose', fields: { id: '' } });
  });
});
