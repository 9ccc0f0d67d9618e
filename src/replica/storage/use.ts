import type { Mark, Transaction } from './store';

/** A copy that nobody used for so long is not to be shown any more. */
const UNUSED_MS = 14 * 24 * 3_600_000;
const USED = 'used';

export const usedMark = (now: number): Mark => ({ name: USED, value: now });

/** Whether nobody used this copy for two weeks. */
export async function isLeft(transaction: Transaction, now: number): Promise<boolean> {
  const used = await transaction.mark(USED);
  return typeof used === 'number' && now - used > UNUSED_MS;
}
