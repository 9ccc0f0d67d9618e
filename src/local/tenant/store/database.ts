import Sqlite from 'libsql';
import { SCHEMA } from './tables';

/** Bytes go in as a view and come back bare. */
export type SqlValue = string | number | null | Uint8Array | ArrayBuffer;
export type Row = Record<string, SqlValue>;

/** The tenant's one SQLite file, with prepared statements kept and rows as plain objects. */
export interface Database {
  all(sql: string, ...values: readonly SqlValue[]): Row[];
  first(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  /** Answers the number of the inserted row. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  exec(sql: string): void;
  /** All or nothing; may be nested, the outermost commits. */
  atomically<T>(work: () => T): T;
  close(): void;
}

export function openDatabase(file: string): Database {
  const sqlite = new Sqlite(file);
  if (file !== ':memory:') sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  sqlite.exec(SCHEMA);
  const statements = new Map<string, Sqlite.Statement>();
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const all = (sql: string, ...values: readonly SqlValue[]) =>
    // The driver types rows as unknown; columns hold only what SqlValue names.
    prepared(sql).all(...values) as Row[];
  return {
    all,
    first: (sql, ...values) => all(sql, ...values)[0],
    run: (sql, ...values) => Number(prepared(sql).run(...values).lastInsertRowid),
    exec: (sql) => void sqlite.exec(sql),
    atomically: nestable((sql) => void sqlite.exec(sql)),
    close: () => {
      statements.clear();
      // The driver lets go of the file only when it is collected, so what stands in the log is brought over now: a copy is whole.
      if (file !== ':memory:') sqlite.pragma('wal_checkpoint(TRUNCATE)');
      sqlite.close();
    },
  };
}

/** Wraps work in a transaction unless one is open already. */
function nestable(exec: (sql: string) => void) {
  let open = false;
  return <T>(work: () => T): T => {
    if (open) return work();
    open = true;
    exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      exec('COMMIT');
      return result;
    } catch (thrown) {
      exec('ROLLBACK');
      throw thrown;
    } finally {
      open = false;
    }
  };
}

export const textIn = (row: Row, column: string): string => String(row[column] ?? '');
export const numberIn = (row: Row, column: string): number => Number(row[column] ?? 0);
export const bytesIn = (row: Row, column: string): Uint8Array => {
  const value = row[column];
  return typeof value === 'object' && value !== null ? new Uint8Array(value) : new Uint8Array();
};
