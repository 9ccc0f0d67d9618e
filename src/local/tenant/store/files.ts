import { bytesIn, numberIn, textIn, type Database, type Row } from './database';

/** A file in the folder that one application has in one person's OneDrive. */
export interface StoredFile {
  readonly id: string;
  readonly owner: string;
  readonly client: string;
  readonly name: string;
  readonly mime: string;
  readonly version: number;
  readonly created: number;
  readonly modified: number;
  readonly content: Uint8Array;
}

const asFile = (row: Row): StoredFile => ({
  id: textIn(row, 'id'),
  owner: textIn(row, 'owner'),
  client: textIn(row, 'client'),
  name: textIn(row, 'name'),
  mime: textIn(row, 'mime'),
  version: numberIn(row, 'version'),
  created: numberIn(row, 'created'),
  modified: numberIn(row, 'modified'),
  content: bytesIn(row, 'content'),
});

export function fileStore(db: Database) {
  const one = (sql: string, ...values: readonly string[]) => db.all(sql, ...values).map(asFile)[0];
  return {
    ofFolder: (owner: string, client: string): StoredFile[] =>
      db.all('SELECT * FROM files WHERE owner = ? AND client = ? ORDER BY name', owner, client).map(asFile),
    byName: (owner: string, client: string, name: string) =>
      one('SELECT * FROM files WHERE owner = ? AND client = ? AND name = ?', owner, client, name),
    byId: (owner: string, client: string, id: string) =>
      one('SELECT * FROM files WHERE owner = ? AND client = ? AND id = ?', owner, client, id),
    put: ({ id, owner, client, name, mime, version, created, modified, content }: StoredFile): void =>
      void db.run(
        'INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        id, owner, client, name, mime, version, created, modified, content,
      ),
    remove: (id: string): void => void db.run('DELETE FROM files WHERE id = ?', id),
  };
}

export type FileStore = ReturnType<typeof fileStore>;
