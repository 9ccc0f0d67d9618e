import { signedIn } from '../auth/caller';
import { need } from '../auth/scopes';
import { contextOf, ok, param, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { type Json } from '../json';
import { fits } from '../odata/evaluate';
import type { User } from '../store/directory';
import { selected } from './siteRoutes';

const PAGE = 100;
const MOST_A_PAGE = 999;
/** What Graph answers without $select, and what may be selected besides. */
const DEFAULT = ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'];
const MORE = ['userType', 'accountEnabled', 'department'];

/** The person that the path names; only a guest of another tenant has no mailbox here. */
export function userOf(call: Call): User {
  const key = call.params['user'];
  if (key === undefined) return signedIn(call.who);
  const user = call.core.store.directory.find(key);
  if (!user) {
    throw new GraphError(404, 'Request_ResourceNotFound', `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`);
  }
  return user;
}

function userBody(user: User): Json {
  const [givenName = '', ...rest] = user.name.split(' ');
  return {
    businessPhones: [], displayName: user.name, givenName, jobTitle: user.jobTitle, mail: user.mail, mobilePhone: null,
    officeLocation: null, preferredLanguage: 'nl-NL', surname: rest.join(' '), userPrincipalName: user.upn, id: user.id,
    userType: user.guest ? 'Guest' : 'Member', accountEnabled: true, department: null,
  };
}

function shown(user: User, select: readonly string[] | undefined): Json {
  const strange = select?.find((name) => !DEFAULT.includes(name) && !MORE.includes(name));
  if (strange !== undefined) throw GraphError.notBuilt(`the property ${strange} of a user`);
  return selected(userBody(user), select ?? DEFAULT);
}

function listUsers(call: Call) {
  need(call.who, 'readUsers');
  // A guest may see persons one by one at most.
  if (call.who.user?.guest) throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  const { filter, top = PAGE, select } = call.query;
  if (top < 1 || top > MOST_A_PAGE) throw new GraphError(400, 'Request_UnsupportedQuery', `Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`);
  const all = call.core.store.directory.users().filter((user) => !filter || fits(filter, userBody(user)));
  const from = Number(call.query.other['$skiptoken'] ?? 0);
  const link = new URL(call.url);
  link.searchParams.set('$skiptoken', String(from + top));
  const more = all.length > from + top ? { '@odata.nextLink': link.href } : {};
  return ok({ '@odata.context': contextOf(call, 'users'), ...more, value: all.slice(from, from + top).map((user) => shown(user, select)) });
}

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me',
    query: ['$select'],
    answer: (call) => {
      need(call.who, 'readMe');
      return ok({ '@odata.context': contextOf(call, 'users/$entity'), ...shown(signedIn(call.who), call.query.select) });
    },
  },
  { method: 'GET', path: '/users', query: ['$select', '$filter', '$top', '$skiptoken'], answer: listUsers },
  {
    method: 'GET',
    path: '/users/:user',
    query: ['$select'],
    answer: (call) => {
      const self = call.who.user && [call.who.user.id, call.who.user.upn.toLowerCase()].includes(param(call, 'user').toLowerCase());
      need(call.who, self ? 'readMe' : 'readUsers');
      return ok({ '@odata.context': contextOf(call, 'users/$entity'), ...shown(userOf(call), call.query.select) });
    },
  },
];
