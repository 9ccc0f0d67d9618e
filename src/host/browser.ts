import { Problem } from '../domain/problem';
import type { Host } from '../ports/host';

/** A plain browser: no item beside the page, no mailbox. The person is known once they have signed in. */
export function browserHost(account: string, displayName: string): Host {
  const refuse = (what: string) => Promise.reject(new Problem('notSupported', `${what}: not in a plain browser`));
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(forced-colors: active)');
  const theme = () => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light');
  return {
    facts: {
      name: 'browser',
      account: account.toLowerCase(),
      displayName,
      locale: navigator.language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      diagnostics: { host: 'browser' },
    },
    abilities: { insertIntoBody: false, notifications: false, roamingSettings: false, dialogs: false },
    theme,
    onTheme(listener) {
      const tell = () => listener(theme());
      dark.addEventListener('change', tell);
      contrast.addEventListener('change', tell);
      return () => {
        dark.removeEventListener('change', tell);
        contrast.removeEventListener('change', tell);
      };
    },
    item: () => Promise.resolve(null),
    onItem: () => () => undefined,
    insertIntoBody: () => refuse('body'),
    saveRoaming: () => refuse('roamingSettings'),
    readRoaming: () => undefined,
    saveDraft: () => refuse('sessionData'),
    readDraft: () => Promise.resolve(undefined),
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
  };
}
