import { parseJson, type Json } from '../json';
import { textIn, type Database } from './database';

export type SecretKind = 'code' | 'refresh' | 'device' | 'download';

/** What is handed out and later taken back: authorization codes, refresh tokens, device codes, download links. */
export function secretStore(db: Database) {
  return {
    add: (value: string, kind: SecretKind, expires: number, data: Json): void =>
      void db.run('INSERT OR REPLACE INTO secrets VALUES (?, ?, ?, ?)', value, kind, expires, JSON.stringify(data)),
    find: (value: string, kind: SecretKind, now: number): Json | undefined => {
      const row = db.first('SELECT data FROM secrets WHERE value = ? AND kind = ? AND expires > ?', value, kind, now);
      return row && parseJson(textIn(row, 'data'));
    },
    remove: (value: string): void => void db.run('DELETE FROM secrets WHERE value = ?', value),
  };
}

export type SecretStore = ReturnType<typeof secretStore>;
