import type { TextStore } from '../protocol/hostServices';

const PREFIX = 'outlook-host:';

/** What the add-in left in the mailbox (roaming settings and the like), kept by this browser. */
export const browserStore = (storage: Storage): TextStore => ({
  get: (key) => storage.getItem(PREFIX + key) ?? undefined,
  set: (key, text) => storage.setItem(PREFIX + key, text),
});
