import { app, calendar, mail, nestedAppAuth, pages, version } from '@microsoft/teams-js';
import { Problem } from '../domain/problem';
import type { Clock } from '../ports/clock';
import type { Host, HostFacts, ThemeName } from '../ports/host';
import { inTime } from './teamsReady';
import { themeNamed } from './teamsTheme';

/** Teams behind the host port. Only to be called once `teamsReady` has answered `inside`. */
export async function teamsHost(clock: Clock): Promise<Host> {
  const context = await inTime(clock, 'getContext', app.getContext());
  const refuse = (what: string) => Promise.reject(new Problem('notSupported', `${what}: not in Teams`));
  const drafts = new Map<string, string>();
  return {
    facts: factsOf(context),
    abilities: { insertIntoBody: false, notifications: false, roamingSettings: false, dialogs: true },
    ...themes(context.app.theme),
    item: () => Promise.resolve(null),
    onItem: () => () => undefined,
    insertIntoBody: () => refuse('body'),
    saveRoaming: () => refuse('roamingSettings'),
    readRoaming: () => undefined,
    saveDraft: async (name, value) => void drafts.set(name, value),
    readDraft: async (name) => drafts.get(name),
    ...writing(),
    // Refused links are told by the host itself.
    openLink: (url) => void app.openLink(url).catch(() => undefined),
    ...(context.page.subPageId ? { openedAt: context.page.subPageId } : {}),
    ...(pages.isSupported() ? { shareLink: ({ path, label }) => pages.shareDeepLink({ subPageId: path, subPageLabel: label }) } : {}),
    ...(pages.backStack.isSupported() ? { onBack: (goBack) => pages.backStack.registerBackButtonHandler(goBack) } : {}),
  };
}

/** A guest stands in our directory under a folded name: `name_home.nl#EXT#@ours`. */
const GUEST = /#ext#/i;

function factsOf({ app: { locale, host }, user, page }: app.Context): HostFacts {
  const account = user?.userPrincipalName ?? user?.loginHint;
  if (!account) throw new Problem('notSignedIn', 'Teams named nobody');
  return {
    name: 'teams',
    account: account.toLowerCase(),
    displayName: user?.displayName ?? account,
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    isGuest: GUEST.test(account),
    ...(user?.loginHint ? { loginHint: user.loginHint } : {}),
    diagnostics: { host: `${host.name} ${host.clientType}`, library: `teams-js ${version}`, frame: page.frameContext, nestedAppAuth: nestedAppAuth.isNAAChannelRecommended() ? 'yes' : 'no' },
  };
}

function themes(first: string): Pick<Host, 'theme' | 'onTheme'> {
  let theme = themeNamed(first);
  const listeners = new Set<(theme: ThemeName) => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeNamed(name);
    listeners.forEach((listener) => listener(theme));
  });
  return {
    theme: () => theme,
    onTheme(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Mail and calendar can be opened from a tab alone, not from a meeting's side panel or a dialog (teams-js throws there). */
function writing(): Pick<Host, 'newMail' | 'newAppointment'> {
  const isTab = app.getFrameContext() === 'content';
  return {
    ...(isTab && mail.isSupported()
      ? { newMail: ({ to, subject, bodyHtml }) => mail.composeMail({ type: mail.ComposeMailType.New, toRecipients: [...to], subject, message: textOf(bodyHtml) }) }
      : {}),
    ...(isTab && calendar.isSupported()
      ? { newAppointment: async ({ subject, attendees, start }) => void (await calendar.composeMeeting({ subject, attendees: [...attendees], ...(start ? { startTime: start.toISOString() } : {}) })) }
      : {}),
  };
}

/** Teams takes a mail's text without markup. */
const textOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
