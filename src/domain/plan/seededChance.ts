/** Draws from 0 up to 1, the same ones for the same seed, so that a plan can be made again and a test repeats. */
export type Chance = () => number;

/** A small generator with 32 bits of state: enough to shuffle with, never for secrets. */
export function seededChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

export const below = (chance: Chance, end: number): number => Math.floor(chance() * end);

/** A shuffled copy. */
export function shuffled<T>(values: readonly T[], chance: Chance): T[] {
  const order = values.map((value) => ({ value, key: chance() }));
  return order.sort((one, other) => one.key - other.key).map(({ value }) => value);
}
