import type { ListSchema } from '../../lists/schema';
import type { Write } from '../../ports/replica';
import { keyOf } from '../overlay';
import { comparable, valuesOf } from '../storage/keptRow';
import { isOpen, remainingWrites, type KeptEntry } from './keptEntry';

export type ListByName = (name: string) => ListSchema | undefined;

/** Entries that nothing earlier stands before. Entries are independent unless they touch the same row. */
export function unblocked(entries: readonly KeptEntry[], listNamed: ListByName): readonly KeptEntry[] {
  const before = new Set<string>();
  return entries.filter(isOpen).filter((entry) => {
    const writes = remainingWrites(entry);
    const free = !writes.some((write) => [rowName(write), ...pointedAt(write, listNamed)].some((name) => before.has(name)));
    for (const write of writes) before.add(rowName(write));
    return free;
  });
}

/** Whether it may be sent at this moment, if nothing stands before it. */
export const isReady = ({ state }: KeptEntry, now: number): boolean => state.kind === 'waiting' && state.waitsFor === undefined && state.notBefore <= now;

/** When the next entry may be sent that now has to wait; undefined when none does. */
export function nextMoment(entries: readonly KeptEntry[], listNamed: ListByName): number | undefined {
  const moments = unblocked(entries, listNamed).flatMap(({ state }) => (state.kind === 'waiting' && state.waitsFor === undefined ? [state.notBefore] : []));
  return moments.length === 0 ? undefined : Math.min(...moments);
}

export const rowName = (write: Write): string => nameOf(write.list, keyOf(write));
const nameOf = (list: string, key: string) => `${list}/${comparable(key)}`;

/** Rows that a write refers to: a contact is made after the partner that it points at. */
function pointedAt(write: Write, listNamed: ListByName): readonly string[] {
  if (write.kind === 'remove') return [];
  const values = valuesOf(write.kind === 'create' ? write.row : write.changes);
  return Object.entries(listNamed(write.list)?.columns ?? {}).flatMap(([name, column]) => {
    const key = values[name];
    return column.kind === 'lookup' && typeof key === 'string' ? [nameOf(column.to, key)] : [];
  });
}
