import type { KeptDrafts } from '../ports/keptDrafts';

/** A draft of last month surprises more than it helps. */
const KEPT_MS = 7 * 24 * 3_600_000;

interface Stored {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Drafts in the browser's own storage, one entry per account: read and written as a whole each time, so that two windows don't undo each other. */
export function storedDrafts(storage: Storage | undefined, account: string, now: () => number): KeptDrafts {
  const name = `verbinder.drafts.${account}`;
  const read = (): Record<string, Stored> => {
    const fresh = Object.entries(parsed(storage?.getItem(name) ?? null)).filter(([, { at }]) => now() - at < KEPT_MS);
    return Object.fromEntries(fresh);
  };
  const write = (all: Record<string, Stored>) => {
    try {
      if (Object.keys(all).length > 0) storage?.setItem(name, JSON.stringify(all));
      else storage?.removeItem(name);
    } catch {
      // Full or refused: it stays in memory, as long as the page stands.
    }
  };
  return {
    all: () => new Map(Object.entries(read()).map(([place, { value }]) => [place, value])),
    put: (place, value) => write({ ...read(), [place]: { value, at: now() } }),
    remove(place) {
      const { [place]: gone, ...others } = read();
      if (gone) write(others);
    },
    wipe: () => write({}),
  };
}

function parsed(text: string | null): Record<string, Stored> {
  try {
    const all: unknown = JSON.parse(text ?? '{}');
    if (typeof all !== 'object' || all === null) return {};
    return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, Stored] => isStored(pair[1])));
  } catch {
    return {};
  }
}

const isStored = (one: unknown): one is Stored => typeof one === 'object' && one !== null && 'value' in one && 'at' in one && typeof one.at === 'number';
