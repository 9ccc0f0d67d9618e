import { numberIn, textIn, type Database, type Row } from './database';

export interface User {
  /** A small number, the person's id in the user list of every site and part of mailbox item ids. */
  readonly number: number;
  readonly id: string;
  readonly upn: string;
  readonly mail: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly guest: boolean;
  readonly role: string;
}

const asUser = (row: Row): User => ({
  number: numberIn(row, 'number'),
  id: textIn(row, 'id'),
  upn: textIn(row, 'upn'),
  mail: textIn(row, 'mail'),
  name: textIn(row, 'name'),
  jobTitle: textIn(row, 'job_title'),
  guest: numberIn(row, 'guest') === 1,
  role: textIn(row, 'role'),
});

/** The people of the tenant, their groups, and who may act in whose mailbox. */
export function directoryStore(db: Database) {
  const one = (sql: string, ...values: readonly (string | number)[]) => {
    const row = db.first(sql, ...values);
    return row && asUser(row);
  };
  return {
    users: (): User[] => db.all('SELECT * FROM users ORDER BY number').map(asUser),
    byNumber: (number: number) => one('SELECT * FROM users WHERE number = ?', number),
    byMail: (mail: string) => one('SELECT * FROM users WHERE mail = ?', mail),
    /** Graph takes the id or the user principal name. */
    find: (idOrUpn: string) =>
      one('SELECT * FROM users WHERE id = ? OR upn = ?', idOrUpn.toLowerCase(), idOrUpn),
    addUser: (user: Omit<User, 'number'>): void =>
      void db.run(
        'INSERT INTO users (id, upn, mail, name, job_title, guest, role) VALUES (?, ?, ?, ?, ?, ?, ?)',
        user.id, user.upn, user.mail, user.name, user.jobTitle, user.guest ? 1 : 0, user.role,
      ),
    setGroup: (id: string, name: string, members: readonly string[]): void =>
      void db.run(
        'INSERT INTO groups VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET members = excluded.members',
        id, name, JSON.stringify(members),
      ),
    /** The ids of the groups that a person is in. */
    groupsOf: (user: string): string[] =>
      db
        .all('SELECT groups.id FROM groups, json_each(groups.members) WHERE json_each.value = ?', user)
        .map((row) => textIn(row, 'id')),
    group: (idOrName: string): { readonly id: string; readonly name: string } | undefined => {
      const row = db.first('SELECT id, name FROM groups WHERE id = ? OR name = ?', idOrName, idOrName);
      return row && { id: textIn(row, 'id'), name: textIn(row, 'name') };
    },
    addDelegate: (owner: string, delegate: string): void =>
      void db.run('INSERT OR IGNORE INTO delegates VALUES (?, ?)', owner, delegate),
    isDelegate: (owner: string, delegate: string): boolean =>
      db.first('SELECT 1 FROM delegates WHERE owner = ? AND delegate = ?', owner, delegate) !== undefined,
  };
}

export type DirectoryStore = ReturnType<typeof directoryStore>;
