/** Short texts that outlive the page, such as roaming settings: the browser's localStorage, or a map in a test. */
export interface TextStore {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
}

/** What a host keeps between two openings of its page, in this browser and under its own name. */
export const browserStore = (storage: Storage, host: string): TextStore => ({
  get: (key) => storage.getItem(`${host}:${key}`) ?? undefined,
  set: (key, text) => storage.setItem(`${host}:${key}`, text),
});
