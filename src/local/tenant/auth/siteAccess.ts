import { GraphError } from '../http/graphError';
import type { List } from '../store/lists';
import { greater, lesser, rank, type Role } from '../store/rights';
import type { Site } from '../store/sites';
import type { Store } from '../store/store';
import type { Caller } from './caller';

const WHOLE_TENANT: readonly (readonly [string, Role])[] = [
  ['Sites.FullControl.All', 'fullcontrol'],
  ['Sites.Manage.All', 'manage'],
  ['Sites.ReadWrite.All', 'write'],
  ['Sites.Read.All', 'read'],
];

/** What the application may do on the site: by a scope over all sites, or by its grant on this one. */
export function roleOfApp(store: Store, who: Caller, site: Site): Role {
  const broad = WHOLE_TENANT.find(([scope]) => who.permissions.has(scope))?.[1] ?? 'none';
  const selected = who.permissions.has('Sites.Selected') ? store.rights.roleOfApp(site.id, who.client) : 'none';
  return greater(broad, selected);
}

/** What the person may do on the site in SharePoint itself. */
function roleOfUser(who: Caller, site: Site): Role {
  if (!who.user) return 'fullcontrol';
  if (site.owners.includes(who.user.id)) return 'fullcontrol';
  return site.members.includes(who.user.id) ? 'write' : 'none';
}

/** On a list of its own rights the site's members count for nothing; its owners keep theirs. */
function roleOfUserOnList(store: Store, who: Caller, site: Site, list: string): Role {
  const own = store.rights.listRights(site.id, list);
  const onSite = roleOfUser(who, site);
  if (own.length === 0 || !who.user) return onSite;
  const principals = new Set([who.user.id, ...store.directory.groupsOf(who.user.id)]);
  const given = own.filter((right) => principals.has(right.principal)).map((right) => right.role);
  return given.reduce<Role>(greater, onSite === 'fullcontrol' ? onSite : 'none');
}

/** The intersection of both, which is what a delegated token can do. */
export const roleOnList = (store: Store, who: Caller, site: Site, list: Pick<List, 'name'>): Role =>
  lesser(roleOfApp(store, who, site), roleOfUserOnList(store, who, site, list.name));

const roleOnSite = (store: Store, who: Caller, site: Site): Role =>
  lesser(roleOfApp(store, who, site), roleOfUser(who, site));

/** Whoever may open one list of a site may see that the site is there ("limited access"). */
function maySee(store: Store, who: Caller, site: Site): boolean {
  if (rank(roleOnSite(store, who, site)) >= rank('read')) return true;
  return store.rights.allListRights(site.id).some((right) => roleOnList(store, who, site, { name: right.list }) !== 'none');
}

export function needSite(store: Store, who: Caller, site: Site, role: Role): void {
  const enough = role === 'read' ? maySee(store, who, site) : rank(roleOnSite(store, who, site)) >= rank(role);
  if (!enough) throw refused(who);
}

export function needList(store: Store, who: Caller, site: Site, list: List, role: Role): void {
  if (rank(roleOnList(store, who, site, list)) < rank(role)) throw refused(who);
}

/** SharePoint doesn't know a guest who never visited, and says so with 401. */
const refused = (who: Caller) =>
  who.user?.guest ? new GraphError(401, 'accessDenied', 'Access denied') : GraphError.denied();
