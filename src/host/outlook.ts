import { Problem } from '../domain/problem';
import type { SeenPerson } from '../domain/seenItem';
import type { Clock } from '../ports/clock';
import type { Host, HostAbilities, HostFacts, ThemeName } from '../ports/host';
import { answered } from './officeCall';
import { themeOf } from './officeTheme';
import { peopleAtOnce, readOutlookItem } from './outlookItem';

const supports = (version: string) => Office.context.requirements.isSetSupported('Mailbox', version);

/** The people of the item beside the pane, where Outlook names them without being asked. */
export function outlookPeopleAtOnce(clock: Clock): readonly SeenPerson[] | undefined {
  const { item } = Office.context.mailbox;
  return item && peopleAtOnce(clock, item);
}

/** Outlook behind the host port. Only to be called after `Office.onReady`. */
export function outlookHost(clock: Clock): Host {
  const { mailbox } = Office.context;
  const itemListeners = new Set<() => void>();
  const tell = () => itemListeners.forEach((listener) => listener());
  const watch = once(() => watchItem(mailbox, tell));
  return {
    facts: factsOf(mailbox),
    abilities: abilitiesOf(),
    ...themes(),
    item: async () => (mailbox.item ? readOutlookItem(clock, mailbox, mailbox.item) : null),
    onItem(listener) {
      // Not before: Outlook answers one call after another, and a first look at the item goes first.
      watch();
      itemListeners.add(listener);
      return () => itemListeners.delete(listener);
    },
    insertIntoBody: (text) => insertIntoBody(clock, mailbox, text),
    ...roaming(clock),
    ...drafts(clock, mailbox),
    async newAppointment({ subject, attendees, start }) {
      mailbox.displayNewAppointmentForm({ subject, requiredAttendees: [...attendees], ...(start ? { start } : {}) });
    },
    async newMail({ subject, to, bodyHtml }) {
      mailbox.displayNewMessageForm({ subject, toRecipients: [...to], htmlBody: bodyHtml });
    },
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
  };
}

function factsOf(mailbox: Office.Mailbox): HostFacts {
  const { userProfile, diagnostics } = mailbox;
  const highest = ['1.15', '1.14', '1.13', '1.12', '1.11', '1.10', '1.9', '1.8', '1.7', '1.6', '1.5'].find(supports) ?? 'under 1.5';
  return {
    name: 'outlook',
    account: userProfile.emailAddress.toLowerCase(),
    displayName: userProfile.displayName,
    locale: Office.context.displayLanguage,
    timeZone: userProfile.timeZone,
    diagnostics: {
      host: `${diagnostics.hostName} ${diagnostics.hostVersion}`,
      platform: String(Office.context.platform ?? ''),
      requirementSet: `Mailbox ${highest}`,
      nestedAppAuth: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1') ? '1.1' : 'no',
    },
  };
}

const abilitiesOf = (): HostAbilities => ({
  insertIntoBody: true,
  notifications: supports('1.3'),
  roamingSettings: true,
  dialogs: Office.context.requirements.isSetSupported('DialogApi', '1.1'),
});

/** Another item in a pinned pane, and changes of the item being written: people, time, recurrence. */
function watchItem(mailbox: Office.Mailbox, tell: () => void): void {
  const watchOpenItem = () => {
    const { RecipientsChanged, AppointmentTimeChanged, RecurrenceChanged } = Office.EventType;
    // A read item has no such events and says so in the result, which is no news.
    for (const event of [RecipientsChanged, AppointmentTimeChanged, RecurrenceChanged]) quietly(() => mailbox.item?.addHandlerAsync(event, tell));
  };
  watchOpenItem();
  if (!supports('1.5')) return;
  quietly(() =>
    mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
      watchOpenItem();
      tell();
    }),
  );
}

function once(run: () => void): () => void {
  let ran = false;
  return () => {
    if (!ran) run();
    ran = true;
  };
}

function quietly(call: () => void): void {
  try {
    call();
  } catch {
    // Older hosts throw for an event that they don't know; without it the person presses "Opnieuw lezen".
  }
}

function themes(): Pick<Host, 'theme' | 'onTheme'> {
  let office: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const now = () => themeOf(office, (query) => window.matchMedia(query).matches);
  const listeners = new Set<(theme: ThemeName) => void>();
  const tell = () => listeners.forEach((listener) => listener(now()));
  const watch = once(() => {
    for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) window.matchMedia(query).addEventListener('change', tell);
    quietly(() =>
      Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, (event: { officeTheme?: Office.OfficeTheme }) => {
        office = event.officeTheme ?? office;
        tell();
      }),
    );
  });
  return {
    theme: now,
    onTheme(listener) {
      watch();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function insertIntoBody(clock: Clock, mailbox: Office.Mailbox, text: string): Promise<void> {
  const item = mailbox.item;
  if (!item || !('body' in item) || !('setSelectedDataAsync' in item.body)) throw new Problem('notSupported', 'body: not being written');
  const { body } = item;
  await answered<void>(clock, 'body', (callback) => body.setSelectedDataAsync(text, { coercionType: Office.CoercionType.Text }, callback));
}

/** Travels with the mailbox (32 KB in all), so that launch events without a network can read it. */
function roaming(clock: Clock): Pick<Host, 'saveRoaming' | 'readRoaming'> {
  const settings = Office.context.roamingSettings;
  return {
    async saveRoaming(name, value) {
      settings.set(name, value);
      await answered<void>(clock, 'roamingSettings', (callback) => settings.saveAsync(callback));
    },
    readRoaming(name) {
      const value: unknown = settings.get(name);
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** `sessionData` needs requirement set 1.15 (1.11 for launch events); without it a draft lives as long as the pane. */
function drafts(clock: Clock, mailbox: Office.Mailbox): Pick<Host, 'saveDraft' | 'readDraft'> {
  const pane = new Map<string, string>();
  const session = () => {
    const item = mailbox.item;
    return item && 'sessionData' in item ? item.sessionData : undefined;
  };
  return {
    async saveDraft(name, value) {
      pane.set(name, value);
      const data = session();
      if (data) await answered<void>(clock, 'sessionData', (callback) => data.setAsync(name, value, callback));
    },
    async readDraft(name) {
      const data = session();
      if (!data) return pane.get(name);
      const kept = await answered<string>(clock, 'sessionData', (callback) => data.getAsync(name, callback)).catch(() => undefined);
      return kept || pane.get(name);
    },
  };
}
