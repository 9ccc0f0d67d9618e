import { need } from '../auth/scopes';
import { roleOnList } from '../auth/siteAccess';
import { contextOf, created, noContent, ok, param, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { arrayOf, child, objectsOf, textOf, type Json } from '../json';
import { rank, roleNamed, type Grant, type ListRight, type Role } from '../store/rights';
import { newGuid } from '../world';
import { listOf, siteOf } from './siteRoutes';

const SITE = '/sites/:site/permissions';
const LIST = '/sites/:site/lists/:list/permissions';

function grantBody({ id, client, name, role }: Grant): Json {
  const application = { id: client, displayName: name };
  return { id, roles: [role], grantedToIdentities: [{ application }], grantedToIdentitiesV2: [{ application }] };
}

const rightBody = ({ id, kind, principal, role }: ListRight): Json => ({ id, roles: [role], grantedToV2: { [kind]: { id: principal } } });

function roleIn(body: Json, most: Role): Role {
  const role = roleNamed(arrayOf(body['roles'])[0]);
  if (!role || rank(role) > rank(most)) throw GraphError.badRequest(`roles needs one of read to ${most}`);
  return role;
}

function grant(call: Call): Grant {
  const site = siteOf(call);
  const found = call.core.store.rights.grants(site.id).find((one) => one.id === param(call, 'permission'));
  if (!found) throw GraphError.notFound();
  return found;
}

/** Who may say who may do what on a list: site-wide control, or a grant of it. */
function openRights(call: Call): { readonly site: string; readonly list: string } {
  const site = siteOf(call);
  const list = listOf(call, site);
  if (roleOnList(call.core.store, call.who, site, list) !== 'fullcontrol') throw GraphError.denied();
  return { site: site.id, list: list.name };
}

function principalIn(call: Call): Pick<ListRight, 'kind' | 'principal'> {
  const { directory } = call.core.store;
  const granted = child(call.body, 'grantedToV2');
  const group = directory.group(textOf(child(granted, 'group')['id']) ?? '');
  if (group) return { kind: 'group', principal: group.id };
  const user = directory.find(textOf(child(granted, 'user')['id']) ?? '');
  if (user) return { kind: 'user', principal: user.id };
  throw GraphError.badRequest('grantedToV2 needs a user or group of this tenant');
}

export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: SITE,
    units: 5,
    answer: (call) => {
      need(call.who, 'grantSites');
      const value = call.core.store.rights.grants(siteOf(call).id).map(grantBody);
      return ok({ '@odata.context': contextOf(call, 'permissions'), value });
    },
  },
  {
    method: 'POST',
    path: SITE,
    units: 5,
    body: 'json',
    answer: (call) => {
      need(call.who, 'grantSites');
      const { store, world } = call.core;
      const site = siteOf(call);
      const granted = objectsOf(call.body['grantedToIdentities'] ?? call.body['grantedToIdentitiesV2'])[0] ?? {};
      const application = child(granted, 'application');
      const client = textOf(application['id']);
      if (!client) throw GraphError.badRequest('grantedToIdentities needs an application');
      // Creating takes read and write; more is given by a PATCH afterwards.
      const role = roleIn(call.body, 'write');
      store.rights.setGrant({ id: newGuid(world), site: site.id, client, name: textOf(application['displayName']) ?? '', role });
      const made = store.rights.grants(site.id).find((one) => one.client === client);
      return created(made ? grantBody(made) : {});
    },
  },
  {
    method: 'GET',
    path: `${SITE}/:permission`,
    units: 5,
    answer: (call) => {
      need(call.who, 'grantSites');
      return ok(grantBody(grant(call)));
    },
  },
  {
    method: 'PATCH',
    path: `${SITE}/:permission`,
    units: 5,
    body: 'json',
    answer: (call) => {
      need(call.who, 'grantSites');
      const changed = { ...grant(call), role: roleIn(call.body, 'fullcontrol') };
      call.core.store.rights.setGrant(changed);
      return ok(grantBody(changed));
    },
  },
  {
    method: 'DELETE',
    path: `${SITE}/:permission`,
    units: 5,
    answer: (call) => {
      need(call.who, 'grantSites');
      call.core.store.rights.removeGrant(grant(call).id);
      return noContent();
    },
  },
  {
    method: 'GET',
    path: LIST,
    units: 5,
    answer: (call) => {
      const { site, list } = openRights(call);
      return ok({ '@odata.context': contextOf(call, 'permissions'), value: call.core.store.rights.listRights(site, list).map(rightBody) });
    },
  },
  {
    method: 'POST',
    path: LIST,
    units: 5,
    body: 'json',
    answer: (call) => {
      const right = { id: newGuid(call.core.world), ...openRights(call), ...principalIn(call), role: roleIn(call.body, 'fullcontrol') };
      call.core.store.rights.addListRight(right);
      return created(rightBody(right));
    },
  },
  {
    method: 'DELETE',
    path: `${LIST}/:permission`,
    units: 5,
    answer: (call) => {
      openRights(call);
      call.core.store.rights.removeListRight(param(call, 'permission'));
      return noContent();
    },
  },
];
