import { TENANT } from '../../src/local/tenant/tenantFacts';
import { KEY, PROVISIONING, withLists } from './tenantSession';

const CLOSED = `/sites/${TENANT.hostname}:${TENANT.closedSite}`;

/** The closed site with the narrow circle's list and another. */
async function withClosedSite() {
  const opened = await withLists();
  for (const displayName of ['ItemContextsBestuurlijk', 'Registrations']) {
    const made = await opened.admin('POST', `${CLOSED}:/lists`, { displayName, columns: [KEY] });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  }
  return opened;
}

describe('rights on sites and lists', () => {
  it('are the lesser of what the application and the person may do', async () => {
    const { as, admin, femke, site } = await withLists();
    const list = { displayName: 'Extra' };
    expect((await femke('POST', `/sites/${site}/lists`, list)).status).toBe(403);
    const femkeProvisioning = await as('Femke', PROVISIONING);
    expect((await femkeProvisioning('POST', `/sites/${site}/lists`, list)).status).toBe(403);
    const adminInProduct = await as('Ruud');
    expect((await adminInProduct('POST', `/sites/${site}/lists`, list)).status).toBe(403);
    expect((await admin('POST', `/sites/${site}/lists`, list)).status).toBe(201);
  });

  it('end at the site for a person who is no member and for an application without a grant', async () => {
    const { as, items } = await withLists();
    const refused = async (who: string, token = {}) => (await (await as(who, token))('GET', items)).status;
    expect(await refused('Lieke')).toBe(403);
    expect(await refused('Sjoerd')).toBe(401);
    expect(await refused('Femke', { client: 'cccccccc-0000-4000-8000-000000000000', scopes: 'Sites.Selected' })).toBe(403);
    expect(await refused('Femke', { scopes: 'User.Read' })).toBe(403);
    expect(await refused('Femke', { scopes: 'Sites.Read.All' })).toBe(200);
  });

  it('open the narrow list for its group alone, on a site where the group has nothing else', async () => {
    const { as, admin } = await withClosedSite();
    for (const name of ['Hedwig', 'Astrid', 'Femke']) {
      const person = await as(name);
      expect((await person('POST', `${CLOSED}:/lists/ItemContextsBestuurlijk/items`, { fields: { Key: name } })).status).toBe(201);
      expect((await person('GET', `${CLOSED}:/lists/Registrations/items`)).status).toBe(403);
      expect((await person('GET', `${CLOSED}:/lists`)).body.value.map((list: { name: string }) => list.name)).toEqual(['ItemContextsBestuurlijk']);
      expect((await person('GET', CLOSED)).status).toBe(200);
    }
    const bilal = await as('Bilal');
    expect((await bilal('GET', `${CLOSED}:/lists/ItemContextsBestuurlijk/items`)).status).toBe(403);
    expect((await bilal('GET', CLOSED)).status).toBe(403);
    expect((await admin('GET', `${CLOSED}:/lists/Registrations/items`)).status).toBe(200);
  });

  it('show as an empty list instead of a refusal when the tenant is told to', async () => {
    const { as } = await withClosedSite();
    const bilal = await as('Bilal');
    const empty = await bilal('GET', `${CLOSED}:/lists/ItemContextsBestuurlijk/items`, undefined, { 'x-local-fault': 'empty-when-forbidden' });
    expect([empty.status, empty.body.value]).toEqual([200, []]);
  });

  it('are granted to applications by an application with full control alone, more than write by a second step', async () => {
    const { admin, asApp, site } = await withLists();
    const path = `/sites/${site}/permissions`;
    expect((await admin('GET', path)).status).toBe(403);
    const app = await asApp({ scopes: 'Sites.FullControl.All' });
    const grant = { roles: ['write'], grantedToIdentities: [{ application: { id: 'cccccccc-0000-4000-8000-000000000000', displayName: 'Dienst' } }] };
    expect((await app('POST', path, { ...grant, roles: ['fullcontrol'] })).status).toBe(400);
    const { id } = (await app('POST', path, grant)).body;
    const service = await asApp({ app: 'cccccccc-0000-4000-8000-000000000000', scopes: 'Sites.Selected' });
    expect((await service('POST', `/sites/${site}/lists`, { displayName: 'Van de dienst' })).status).toBe(403);
    expect((await app('PATCH', `${path}/${id}`, { roles: ['fullcontrol'] })).body.roles).toEqual(['fullcontrol']);
    expect((await service('POST', `/sites/${site}/lists`, { displayName: 'Van de dienst' })).status).toBe(201);
    await app('DELETE', `${path}/${id}`);
    expect((await service('GET', `/sites/${site}/lists`)).status).toBe(403);
  });

  it('on one list break its inheritance once somebody is given them', async () => {
    const { admin, as, site, items } = await withLists();
    const path = `/sites/${site}/lists/Moments/permissions`;
    const bilal = await as('Bilal');
    const me = (await bilal('GET', '/me')).body.id;
    expect((await bilal('GET', path)).status).toBe(403);
    expect((await admin('POST', path, { roles: ['read'], grantedToV2: { user: { id: me } } })).status).toBe(201);
    expect((await bilal('GET', items)).status).toBe(200);
    expect((await bilal('POST', items, { fields: { Key: 'k', Subject: 's' } })).status).toBe(403);
    expect((await (await as('Femke'))('GET', items)).status).toBe(403);
  });
});
