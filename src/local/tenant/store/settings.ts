import { textIn, type Database } from './database';

/** Small named values that must survive a restart. */
export function settingStore(db: Database) {
  return {
    read: (name: string): string | undefined => {
      const row = db.first('SELECT value FROM settings WHERE name = ?', name);
      return row && textIn(row, 'value');
    },
    write: (name: string, value: string): void =>
      void db.run('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value),
  };
}

export type SettingStore = ReturnType<typeof settingStore>;
