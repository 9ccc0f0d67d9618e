/** The part of the browser's LockManager that is used. */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: string): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** What one window tells the others of the same account. */
const NEWS = ['rows', 'entries', 'held', 'wiped'] as const;
export type News = (typeof NEWS)[number];

/** Windows of one account: who works alone, and what they tell each other. */
export interface Windows {
  /** Runs work that one window at a time may do; the others wait their turn. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  tell(news: News): void;
  onNews(listener: (news: News) => void): void;
  close(): void;
}

/** Where the browser has no locks, two windows may do the same at once: that costs a request, and harms nothing. */
export function windowsOf(account: string, locks: Locks | undefined, channel: Channel | undefined): Windows {
  return {
    alone: (name, work) => alone(locks, `${account}:${name}`, work),
    tell: (news) => channel?.postMessage(news),
    onNews: (listener) =>
      channel?.addEventListener('message', ({ data }) => {
        const news = NEWS.find((one) => one === data);
        if (news) listener(news);
      }),
    close: () => channel?.close(),
  };
}

/** A frame of another site may see the locks and be refused each of them, where the browser keeps such frames from storage. */
async function alone<T>(locks: Locks | undefined, name: string, work: () => Promise<T>): Promise<T> {
  if (!locks) return work();
  let begun = false;
  const begin = () => {
    begun = true;
    return work();
  };
  try {
    return await locks.request(name, begin);
  } catch (thrown) {
    if (begun) throw thrown;
    return work();
  }
}
