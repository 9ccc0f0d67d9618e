import { arrayOf } from '../json';
import { numberIn, textIn, type Database, type Row } from './database';

export interface Site {
  /** hostname, site collection and web, joined by commas, as Graph has it. */
  readonly id: string;
  readonly hostname: string;
  /** `/sites/name` */
  readonly path: string;
  readonly name: string;
  readonly created: number;
  /** Ids of users. */
  readonly owners: readonly string[];
  readonly members: readonly string[];
}

const ids = (row: Row, column: string) => arrayOf(JSON.parse(textIn(row, column))).map(String);

const asSite = (row: Row): Site => ({
  id: textIn(row, 'id'),
  hostname: textIn(row, 'hostname'),
  path: textIn(row, 'path'),
  name: textIn(row, 'name'),
  created: numberIn(row, 'created'),
  owners: ids(row, 'owners'),
  members: ids(row, 'members'),
});

export function siteStore(db: Database) {
  return {
    all: (): Site[] => db.all('SELECT * FROM sites ORDER BY path').map(asSite),
    /** By the whole id, or by the site collection's part of it, which Graph takes too. */
    byId: (id: string): Site | undefined => {
      const row = db.first(`SELECT * FROM sites WHERE id = ? OR id LIKE '%,' || ? || ',%'`, id, id);
      return row && asSite(row);
    },
    byPath: (hostname: string, path: string): Site | undefined => {
      const row = db.first('SELECT * FROM sites WHERE hostname = ? AND path = ?', hostname.toLowerCase(), path);
      return row && asSite(row);
    },
    add: (site: Site): void =>
      void db.run(
        'INSERT INTO sites VALUES (?, ?, ?, ?, ?, ?, ?)',
        site.id, site.hostname, site.path, site.name, site.created, JSON.stringify(site.owners), JSON.stringify(site.members),
      ),
  };
}

export type SiteStore = ReturnType<typeof siteStore>;
