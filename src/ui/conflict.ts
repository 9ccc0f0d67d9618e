import type { Entry, Write } from '../ports/replica';
import type { DescribeColumn } from './services';

/** One column in which my version and a colleague's differ. */
export interface Contested {
  readonly column: string;
  readonly label: string;
  readonly isLong: boolean;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Conflict {
  /** Absent: a colleague removed the row. */
  readonly gone: boolean;
  readonly columns: readonly Contested[];
  /** Values that hold both versions; absent where nothing can hold two (a date, a choice). */
  readonly both?: Readonly<Record<string, string>>;
}

/** What stands against what in an entry that met somebody else's change. */
export function conflictOf(entry: Entry, describe: DescribeColumn): Conflict {
  const theirs = entry.state.kind === 'conflict' ? entry.state.theirs : null;
  const write = entry.writes.find((one) => !theirs || keyOf(one) === theirs.key) ?? entry.writes[0];
  const other: Readonly<Record<string, unknown>> = theirs ?? {};
  const columns = Object.entries(write ? mineOf(write) : {}).flatMap(([column, mine]): readonly Contested[] => {
    const known = describe(write?.list ?? '', column);
    return known && !same(mine, other[column]) ? [{ column, ...known, mine, theirs: other[column] }] : [];
  });
  const both = bothOf(columns);
  return { gone: !theirs, columns, ...(theirs && both ? { both } : {}) };
}

const keyOf = (write: Write) => (write.kind === 'create' ? write.row.key : write.key);

function mineOf(write: Write): Readonly<Record<string, unknown>> {
  if (write.kind === 'create') return write.row;
  return write.kind === 'update' ? write.changes : {};
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Long texts one after the other, theirs first because it was first; the other columns as I have them. */
function bothOf(columns: readonly Contested[]): Readonly<Record<string, string>> | undefined {
  const joined = columns.flatMap(({ column, isLong, mine, theirs }) =>
    isLong && typeof mine === 'string' && typeof theirs === 'string' && mine && theirs ? [[column, `${theirs}\n\n${mine}`] as const] : [],
  );
  return joined.length > 0 ? Object.fromEntries(joined) : undefined;
}
