import { parseJson, type Json } from '../json';
import { numberIn, textIn, type Database, type Row, type SqlValue } from './database';
import type { List } from './lists';

export interface Item {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  /** The list's count of changes at the last write; delta goes by it. */
  readonly change: number;
  readonly created: number;
  readonly modified: number;
  /** Id of a user or of an application. */
  readonly author: string;
  readonly editor: string;
  readonly fields: Json;
}

/** Conditions in SQL over a list's item table, with their values. */
export interface Where {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export const EVERYTHING: Where = { sql: '1', values: [] };

const asItem = (row: Row): Item => ({
  id: numberIn(row, 'id'),
  guid: textIn(row, 'guid'),
  version: numberIn(row, 'version'),
  change: numberIn(row, 'change'),
  created: numberIn(row, 'created'),
  modified: numberIn(row, 'modified'),
  author: textIn(row, 'author'),
  editor: textIn(row, 'editor'),
  fields: parseJson(textIn(row, 'fields')),
});

/** A column's value in SQL. Text compares without regard to case, as SharePoint's does. */
export const fieldSql = (column: string): string => `(fields ->> '$.${column}') COLLATE NOCASE`;

export function itemStore(db: Database) {
  const table = (list: List) => `items_${list.number}`;
  const nextChange = (list: List) => {
    db.run('UPDATE lists SET change = change + 1 WHERE number = ?', list.number);
    return lastChange(list);
  };
  const lastChange = (list: List) => numberIn(db.first('SELECT change FROM lists WHERE number = ?', list.number) ?? {}, 'change');
  const find = (list: List, id: number) => {
    const row = db.first(`SELECT * FROM ${table(list)} WHERE id = ?`, id);
    return row && asItem(row);
  };
  return {
    find,
    lastChange,
    select: (list: List, where: Where, order: string, limit: number, offset = 0): Item[] =>
      db
        .all(`SELECT * FROM ${table(list)} WHERE ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`, ...where.values, limit, offset)
        .map(asItem),
    count: (list: List, where: Where = EVERYTHING): number =>
      numberIn(db.first(`SELECT count(*) AS n FROM ${table(list)} WHERE ${where.sql}`, ...where.values) ?? {}, 'n'),
    add: (list: List, guid: string, fields: Json, by: string, at: number): Item =>
      db.atomically(() => {
        const change = nextChange(list);
        db.run('UPDATE lists SET last_item = last_item + 1 WHERE number = ?', list.number);
        const id = numberIn(db.first('SELECT last_item FROM lists WHERE number = ?', list.number) ?? {}, 'last_item');
        db.run(
          `INSERT INTO ${table(list)} VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)`,
          id, guid, change, at, at, by, by, JSON.stringify(fields),
        );
        return { id, guid, version: 1, change, created: at, modified: at, author: by, editor: by, fields };
      }),
    /** Many rows at once, for volumes that would take minutes one by one; unchecked, so they come from our own hand alone. */
    addMany: (list: List, rows: readonly Pick<Item, 'guid' | 'fields'>[], by: string, at: number): void =>
      db.atomically(() => {
        const counters = db.first('SELECT change, last_item FROM lists WHERE number = ?', list.number) ?? {};
        const [change, last] = [numberIn(counters, 'change'), numberIn(counters, 'last_item')];
        rows.forEach(({ guid, fields }, index) =>
          db.run(
            `INSERT INTO ${table(list)} VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)`,
            last + index + 1, guid, change + index + 1, at, at, by, by, JSON.stringify(fields),
          ),
        );
        db.run('UPDATE lists SET change = change + ?, last_item = last_item + ? WHERE number = ?', rows.length, rows.length, list.number);
      }),
    /** Keeps what stood there as a version. */
    change: (list: List, item: Item, fields: Json, by: string, at: number): Item =>
      db.atomically(() => {
        db.run(
          'INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?)',
          list.number, item.id, item.version, item.modified, item.editor, JSON.stringify(item.fields),
        );
        const changed = { ...item, fields, version: item.version + 1, change: nextChange(list), modified: at, editor: by };
        db.run(
          `UPDATE ${table(list)} SET version = ?, change = ?, modified = ?, editor = ?, fields = ? WHERE id = ?`,
          changed.version, changed.change, at, by, JSON.stringify(fields), item.id,
        );
        return changed;
      }),
    remove: (list: List, item: Item, at: number): void =>
      db.atomically(() => {
        db.run('INSERT OR REPLACE INTO tombstones VALUES (?, ?, ?, ?)', list.number, item.id, nextChange(list), at);
        db.run(`DELETE FROM ${table(list)} WHERE id = ?`, item.id);
        db.run('DELETE FROM versions WHERE list = ? AND item = ?', list.number, item.id);
      }),
    index: (list: List, column: string): void =>
      db.exec(`CREATE INDEX IF NOT EXISTS items_${list.number}_${column} ON ${table(list)} (${fieldSql(column)})`),
    dropIndex: (list: List, column: string): void => db.exec(`DROP INDEX IF EXISTS items_${list.number}_${column}`),
  };
}

export type ItemStore = ReturnType<typeof itemStore>;
