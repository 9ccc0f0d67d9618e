import { parseJson, type Json } from '../json';
import { numberIn, textIn, type Database } from './database';
import type { List } from './lists';

export interface Version {
  readonly version: number;
  readonly modified: number;
  readonly editor: string;
  readonly fields: Json;
}

export interface Tombstone {
  readonly item: number;
  readonly change: number;
  readonly at: number;
}

/** What a list remembers beside its items: their earlier versions, and those that are gone. */
export function historyStore(db: Database) {
  return {
    /** The earlier versions of an item, the newest first. */
    versions: (list: List, item: number): Version[] =>
      db.all('SELECT * FROM versions WHERE list = ? AND item = ? ORDER BY version DESC', list.number, item).map((row) => ({
        version: numberIn(row, 'version'),
        modified: numberIn(row, 'modified'),
        editor: textIn(row, 'editor'),
        fields: parseJson(textIn(row, 'fields')),
      })),
    removedSince: (list: List, change: number, limit: number): Tombstone[] =>
      db
        .all('SELECT * FROM tombstones WHERE list = ? AND change > ? ORDER BY change LIMIT ?', list.number, change, limit)
        .map((row) => ({ item: numberIn(row, 'item'), change: numberIn(row, 'change'), at: numberIn(row, 'at') })),
  };
}

export type HistoryStore = ReturnType<typeof historyStore>;
