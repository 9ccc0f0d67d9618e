import type { Row } from './report';

/** The middle of an odd number of measurements; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

/** Runs A B A B… so that a machine that grows slower or faster wrongs neither; the first round warms up and isn't counted. */
export async function interleaved<Name extends string>(rounds: number, runs: Readonly<Record<Name, () => Promise<number>>>): Promise<Record<Name, number>> {
  const names = Object.keys(runs) as Name[]; // Object.keys answers string[], whatever the object's type.
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await runs[name]();
      if (round > 0) measured.get(name)?.push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(measured.get(name) ?? [])])) as Record<Name, number>; // the same names as came in
}

export const row = (name: string, value: number, unit: string, versus: string): Row => ({ name, value: Math.round(value * 100) / 100, unit, versus });
