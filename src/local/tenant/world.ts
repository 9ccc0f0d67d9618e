import { createHash } from 'node:crypto';

/** What the tenant may not make up itself: time and chance. Everything that waits or expires goes by this clock. */
export interface World {
  /** Milliseconds since 1970, moved by `advance`. */
  readonly now: () => number;
  /** Waits in real time by default; tests hand in a virtual one. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Moves the clock on, for tests and for `/local/clock`. */
  readonly advance: (milliseconds: number) => void;
}

export interface WorldOptions {
  readonly now: () => number;
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

export function openWorld({ now, random = Math.random, sleep = sleepForReal }: WorldOptions): World {
  let ahead = 0;
  return { now: () => now() + ahead, random, sleep, advance: (milliseconds) => void (ahead += milliseconds) };
}

const sleepForReal = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The instant as Graph writes it: whole seconds. */
export const isoTime = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

export function newGuid({ random }: Pick<World, 'random'>): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return guidShape(hex);
}

/** The same GUID for the same text, for things that must have the same id on every fresh start. */
export const guidOf = (text: string): string => guidShape(createHash('sha256').update(text).digest('hex'));

const guidShape = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
