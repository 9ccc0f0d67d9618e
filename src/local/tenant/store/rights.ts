import { textIn, type Database, type Row } from './database';

/** From little to much; each includes what stands before it. `owner` in Graph counts as fullcontrol. */
export const ROLES = ['none', 'read', 'write', 'manage', 'fullcontrol'] as const;
export type Role = (typeof ROLES)[number];

export const rank = (role: Role): number => ROLES.indexOf(role);
export const lesser = (one: Role, other: Role): Role => (rank(one) < rank(other) ? one : other);
export const greater = (one: Role, other: Role): Role => (rank(one) > rank(other) ? one : other);

/** Reads a role as Graph writes it; undefined for a word that is none. */
export function roleNamed(text: unknown): Role | undefined {
  if (text === 'owner') return 'fullcontrol';
  return text === 'none' ? undefined : ROLES.find((role) => role === text);
}

/** What an application may do on a site: the second half of `Sites.Selected`. */
export interface Grant {
  readonly id: string;
  readonly site: string;
  readonly client: string;
  readonly name: string;
  readonly role: Role;
}

/** A principal's role on one list whose inheritance is broken. */
export interface ListRight {
  readonly id: string;
  readonly site: string;
  readonly list: string;
  readonly kind: 'user' | 'group';
  readonly principal: string;
  readonly role: Role;
}

const roleIn = (row: Row) => roleNamed(textIn(row, 'role')) ?? 'none';

const asGrant = (row: Row): Grant => ({
  id: textIn(row, 'id'),
  site: textIn(row, 'site'),
  client: textIn(row, 'client'),
  name: textIn(row, 'name'),
  role: roleIn(row),
});

const asListRight = (row: Row): ListRight => ({
  id: textIn(row, 'id'),
  site: textIn(row, 'site'),
  list: textIn(row, 'list'),
  kind: textIn(row, 'kind') === 'group' ? 'group' : 'user',
  principal: textIn(row, 'principal'),
  role: roleIn(row),
});

export function rightStore(db: Database) {
  return {
    grants: (site: string): Grant[] => db.all('SELECT * FROM grants WHERE site = ? ORDER BY name', site).map(asGrant),
    setGrant: ({ id, site, client, name, role }: Grant): void =>
      void db.run(
        `INSERT INTO grants VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (site, client) DO UPDATE SET role = excluded.role, name = excluded.name`,
        id, site, client, name, role,
      ),
    removeGrant: (id: string): void => void db.run('DELETE FROM grants WHERE id = ?', id),
    roleOfApp: (site: string, client: string): Role => {
      const row = db.first('SELECT role FROM grants WHERE site = ? AND client = ?', site, client);
      return row ? roleIn(row) : 'none';
    },
    listRights: (site: string, list: string): ListRight[] =>
      db.all('SELECT * FROM list_rights WHERE site = ? AND list = ?', site, list).map(asListRight),
    /** Every list of the site whose inheritance is broken. */
    allListRights: (site: string): ListRight[] =>
      db.all('SELECT * FROM list_rights WHERE site = ?', site).map(asListRight),
    /** Breaks the list's inheritance at the first right given; kept by name, so that it may be said before the list is made. */
    addListRight: ({ id, site, list, kind, principal, role }: ListRight): void =>
      void db.run('INSERT OR REPLACE INTO list_rights VALUES (?, ?, ?, ?, ?, ?)', id, site, list, kind, principal, role),
    removeListRight: (id: string): void => void db.run('DELETE FROM list_rights WHERE id = ?', id),
  };
}

export type RightStore = ReturnType<typeof rightStore>;
