import type { ListSchema, Stored } from '../lists/schema';
import type { JournalQuery, Replica } from '../ports/replica';
import type { Journals } from './copying/journals';
import type { EntryBook } from './outbox/entryBook';
import { isCopied, pendingWrites } from './overlay';
import { readRows } from './read';
import type { AnyRow, Query } from './storage/keptRow';
import type { Store } from './storage/store';

/** Reading from the copy, with the waiting writes over it. No method asks the server, but `fetch`. */
export function reading(store: Store, book: EntryBook, journals: Journals): Pick<Replica, 'by' | 'all' | 'journal' | 'fetch'> {
  const rowsOf = (list: ListSchema, query: Query | 'all') => readRows(store, list, query, pendingWrites(book.entries(), list.name));
  const copied = async (list: ListSchema, query: Query | 'all') => (await rowsOf(list, query)).filter((row) => isCopied(list, row));
  return {
    by: async (list, column, values) => typed(list, await copied(list, { column, values })),
    all: async (list) => typed(list, await copied(list, 'all')),
    async journal(list, query) {
      const at = await journals.fetchedAt(list, anyQuery(query));
      return at === undefined ? undefined : { rows: typed(list, await rowsOf(list, anyQuery(query))), at };
    },
    async fetch(list, query, how) {
      await journals.fetch(list, anyQuery(query), how?.force ?? false);
      return typed(list, await rowsOf(list, anyQuery(query)));
    },
  };
}

/** The query without the type of its list. */
const anyQuery = <L extends ListSchema>(query: JournalQuery<L>): Query =>
  'values' in query ? { column: query.column, values: query.values } : { column: query.column, from: query.from, to: query.to };

/** Rows of a list were checked against its schema by the adapter that read them, so they have its type. */
const typed = <L extends ListSchema>(_: L, rows: readonly AnyRow[]) => rows as unknown as readonly Stored<L>[];
