import { Problem } from '../domain/problem';
import type { Host, ThemeName } from '../ports/host';

/** What the person set up in the browser or the computer. */
export function browserTheme(): ThemeName {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** A plain browser: no item beside the page, no mailbox. The person is known once they have signed in. */
export function browserHost(account: string, displayName: string): Host {
  const refuse = (what: string) => Promise.reject(new Problem('notSupported', `${what}: not in a plain browser`));
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(forced-colors: active)');
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
    theme: browserTheme,
    onTheme(listener) {
      const tell = () => listener(browserTheme());
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
