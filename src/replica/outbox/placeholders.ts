import type { Write } from '../../ports/replica';

/**
 * Fills in ids that weren't known when something was written (`@@afspraak@@` for an invitation that isn't saved yet).
 * Keys are lower case, so a placeholder is found whatever case it is in.
 */
export function withKnown(writes: readonly Write[], known: Readonly<Record<string, string>>): readonly Write[] {
  const names = new Map(Object.entries(known).map(([name, value]) => [name.toLowerCase(), value]));
  const fill = (text: string) => text.replace(/@@(.+?)@@/g, (whole, name: string) => names.get(name.toLowerCase()) ?? whole);
  return writes.map((write) => filled(write, fill));
}

/** The same value with every text in it replaced; its shape stays, so its type does. */
function filled<T>(value: T, fill: (text: string) => string): T;
function filled(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, fill));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled<unknown>(one, fill)]));
}
