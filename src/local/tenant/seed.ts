import { PEOPLE, person, type DemoPerson } from '../demo/people';
import type { Role } from './store/rights';
import type { Store } from './store/store';
import { NARROW_GROUP, NARROW_LIST, TENANT } from './tenantFacts';
import { guidOf, type World } from './world';

const id = (someone: DemoPerson) => guidOf(someone.upn);
const named = (name: string) => id(person(name));

/** Not at the programme's tables: supervision stays apart, and guests have no rights on any site. */
const OUTSIDE_THE_PROGRAMME = new Set(['supervisor', 'guest']);

/**
 * Makes an empty tenant ready for provisioning: its people, the two sites without lists, the application's grants, and the group
 * of the narrow circle. Lists and rows come in through the front door. Does nothing on a tenant that has people already.
 */
export function seedTenant(store: Store, world: World, hostname: string = TENANT.hostname): void {
  if (store.directory.users().length === 0) seedEverybody(store, world, hostname);
  seedService(store, hostname);
}

/** Apart, so that a tenant of before the service gets it too. */
function seedService(store: Store, hostname: string): void {
  const mailbox = guidOf(TENANT.mailbox);
  if (store.directory.find(mailbox)) return;
  store.db.atomically(() => {
    store.directory.addUser({ id: mailbox, upn: TENANT.mailbox, mail: TENANT.mailbox, name: 'Netwerkdagen provincie Utrecht', jobTitle: 'functioneel postvak', guest: false, role: 'mailbox' });
    for (const path of [TENANT.programmeSite, TENANT.closedSite]) {
      store.rights.setGrant({ id: guidOf(`${path} ${TENANT.serviceClient}`), site: siteIdOf(hostname, path), client: TENANT.serviceClient, name: 'Verbinder dienst', role: 'write' });
    }
  });
}

function seedEverybody(store: Store, world: World, hostname: string): void {
  store.db.atomically(() => {
    seedPeople(store);
    const members = PEOPLE.filter(({ role }) => !OUTSIDE_THE_PROGRAMME.has(role)).map(id);
    seedSite(store, world, hostname, TENANT.programmeSite, 'Sterk Utrechts Bestuur', [named('Ruud Tamboer')], members);
    const closed = seedSite(
      store, world, hostname, TENANT.closedSite, 'Sterk Utrechts Bestuur (gesloten)', [named('Ruud Tamboer'), named('Jolijn Verweerd')], [],
    );
    const principal = guidOf(NARROW_GROUP);
    store.rights.addListRight({ id: guidOf(NARROW_LIST), site: closed, list: NARROW_LIST, kind: 'group', principal, role: 'write' });
  });
}

const siteIdOf = (hostname: string, path: string) => `${hostname},${guidOf(`${path} collection`)},${guidOf(`${path} web`)}`;

function seedPeople(store: Store): void {
  for (const someone of PEOPLE) store.directory.addUser({ ...someone, id: id(someone) });
  const circle = ['Hedwig Ravesloot', 'Astrid Kloosterboer', 'Femke Horstink'].map(named);
  store.directory.setGroup(guidOf(NARROW_GROUP), NARROW_GROUP, circle);
  store.directory.addDelegate(named('Hedwig Ravesloot'), named('Astrid Kloosterboer'));
}

function seedSite(
  store: Store, world: World, hostname: string, path: string, name: string, owners: readonly string[], members: readonly string[],
): string {
  const siteId = siteIdOf(hostname, path);
  store.sites.add({ id: siteId, hostname, path, name, created: world.now(), owners, members });
  const grant = (client: string, label: string, role: Role) =>
    store.rights.setGrant({ id: guidOf(`${path} ${client}`), site: siteId, client, name: label, role });
  grant(TENANT.client, 'Verbinder', 'write');
  grant(TENANT.provisioningClient, 'Verbinder inrichten', 'fullcontrol');
  return siteId;
}
