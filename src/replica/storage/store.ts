import type { KeptEntry } from '../outbox/keptEntry';
import type { KeptRow, Query } from './keptRow';

/** What a piece of work touches: lists by name, and these two. */
export const MARKS = 'marks';
export const ENTRIES = 'entries';

/** One transaction: all of it happens, or nothing. Inside it only these methods may be awaited. */
export interface Transaction {
  row(list: string, key: string): Promise<KeptRow | undefined>;
  rowById(list: string, id: string): Promise<KeptRow | undefined>;
  rowsBy(list: string, query: Query): Promise<readonly KeptRow[]>;
  allRows(list: string): Promise<readonly KeptRow[]>;
  keys(list: string): Promise<readonly string[]>;
  /** Rows, and traces of removed ones, that were confirmed after a moment. */
  confirmedAfter(list: string, moment: number): Promise<readonly KeptRow[]>;
  putRow(list: string, row: KeptRow): void;
  removeRow(list: string, key: string): void;

  mark(name: string): Promise<unknown>;
  /** Every mark whose name begins so. */
  marks(prefix: string): Promise<readonly Mark[]>;
  putMark(mark: Mark): void;
  removeMark(name: string): void;

  entries(): Promise<readonly KeptEntry[]>;
  putEntry(entry: KeptEntry): void;
  removeEntry(id: string): void;
}

/** What the replica remembers about its copies: tokens, times, bent rows. */
export interface Mark {
  readonly name: string;
  readonly value: unknown;
}

/** Where the copy lives: IndexedDB, or memory where that is missing. */
export interface Store {
  readonly durable: boolean;
  read<T>(scope: readonly string[], work: (transaction: Transaction) => Promise<T>): Promise<T>;
  write<T>(scope: readonly string[], work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): void;
}
