import { parseJson, type Json } from '../json';
import { numberIn, textIn, type Database, type Row } from './database';

export interface List {
  readonly number: number;
  readonly id: string;
  readonly site: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly template: string;
  readonly created: number;
  readonly modified: number;
  readonly version: number;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  /** Graph's columnDefinition, without id and name. */
  readonly definition: Json;
}

const asList = (row: Row): List => ({
  number: numberIn(row, 'number'),
  id: textIn(row, 'id'),
  site: textIn(row, 'site'),
  name: textIn(row, 'name'),
  displayName: textIn(row, 'display_name'),
  description: textIn(row, 'description'),
  template: textIn(row, 'template'),
  created: numberIn(row, 'created'),
  modified: numberIn(row, 'modified'),
  version: numberIn(row, 'version'),
});

const asColumn = (row: Row): Column => ({
  id: textIn(row, 'id'),
  name: textIn(row, 'name'),
  definition: parseJson(textIn(row, 'definition')),
});

const itemTable = (list: number) => `CREATE TABLE items_${list} (
  id INTEGER PRIMARY KEY, guid TEXT NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL, created INTEGER NOT NULL,
  modified INTEGER NOT NULL, author TEXT NOT NULL, editor TEXT NOT NULL, fields TEXT NOT NULL);
  CREATE INDEX items_${list}_change ON items_${list} (change)`;

export function listStore(db: Database) {
  return {
    ofSite: (site: string): List[] => db.all('SELECT * FROM lists WHERE site = ? ORDER BY number', site).map(asList),
    /** By id, internal name or display name: Graph takes each. */
    find: (site: string, key: string): List | undefined => {
      const row = db.first(
        'SELECT * FROM lists WHERE site = ? AND (id = ? OR name = ? OR display_name = ?) ORDER BY id = ? DESC',
        site, key.toLowerCase(), key, key, key.toLowerCase(),
      );
      return row && asList(row);
    },
    byId: (id: string): List | undefined => {
      const row = db.first('SELECT * FROM lists WHERE id = ?', id.toLowerCase());
      return row && asList(row);
    },
    add: (list: Omit<List, 'number' | 'version' | 'modified'>): List => {
      const number = db.run(
        'INSERT INTO lists (id, site, name, display_name, description, template, created, modified, version, change, last_item) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0)',
        list.id, list.site, list.name, list.displayName, list.description, list.template, list.created, list.created,
      );
      db.exec(itemTable(number));
      return { ...list, number, version: 1, modified: list.created };
    },
    rename: (list: List, displayName: string, description: string, at: number): void =>
      void db.run(
        'UPDATE lists SET display_name = ?, description = ?, modified = ?, version = version + 1 WHERE number = ?',
        displayName, description, at, list.number,
      ),
    /** Its rows, versions and deletions go with it; a later list may get its number. */
    remove: ({ number }: List): void => {
      db.exec(`DROP TABLE items_${number}`);
      for (const table of ['columns', 'tombstones', 'versions']) db.run(`DELETE FROM ${table} WHERE list = ?`, number);
      db.run('DELETE FROM lists WHERE number = ?', number);
    },
    columns: (list: List): Column[] =>
      db.all('SELECT * FROM columns WHERE list = ? ORDER BY position', list.number).map(asColumn),
    setColumn: (list: List, { id, name, definition }: Column): void =>
      void db.run(
        `INSERT INTO columns VALUES (?, (SELECT count(*) FROM columns WHERE list = ?), ?, ?, ?)
         ON CONFLICT (list, name) DO UPDATE SET definition = excluded.definition`,
        list.number, list.number, id, name, JSON.stringify(definition),
      ),
    removeColumn: (list: List, name: string): void =>
      void db.run('DELETE FROM columns WHERE list = ? AND name = ?', list.number, name),
  };
}

export type ListStore = ReturnType<typeof listStore>;
