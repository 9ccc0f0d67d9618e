import type { TextStore } from '../../outlook/protocol/hostServices';

const PREFIX = 'teams-host:';

/** The tabs that were added to the channel and the meeting, kept by this browser. */
export const browserStore = (storage: Storage): TextStore => ({
  get: (key) => storage.getItem(PREFIX + key) ?? undefined,
  set: (key, text) => storage.setItem(PREFIX + key, text),
});
