import type { Switches } from './pageServices';

/** The library's version that this host was held against (`node_modules/@microsoft/teams-js`). */
export const TEAMS_JS = '2.58.0';

/** What teams-js's `isSupported()` answers to an app: each of these has its functions in `functions`. */
const SUPPORTS = {
  app: { lifecycle: {}, notifySuccessResponse: {} },
  appInstallDialog: {},
  calendar: {},
  chat: {},
  clipboard: {},
  dialog: { url: { parentCommunication: {} }, update: {} },
  mail: {},
  mouseRelay: {},
  pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} },
  people: {},
  profile: {},
  secondaryBrowser: {},
  sharing: {},
  shortcutRelay: {},
  stageView: { self: {} },
  teamsCore: {},
  webStorage: {},
} as const;

/** Stands as text in the fourth argument of the answer to `initialize`; the third is the library's version in three parts. */
export const runtimeConfig = ({ nestedAppAuth }: Switches): string =>
  JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    isNAAChannelRecommended: nestedAppAuth !== 'absent',
    supports: { ...SUPPORTS, ...(nestedAppAuth === 'absent' ? {} : { nestedAppAuth: {} }) },
  });
