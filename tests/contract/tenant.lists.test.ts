import { TENANT } from '../../src/local/tenant/tenantFacts';
import { withLists } from './tenantSession';

const LENIENT = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
const row = (Key: string, more: Record<string, unknown> = {}) => ({ fields: { Key, Subject: 'kort', ...more } });

describe('lists of the local tenant', () => {
  it('give no column values unless $expand asks, and only the named ones with $select', async () => {
    const { femke, items } = await withLists();
    await femke('POST', items, row('k1', { Title: 'Een' }));
    const bare = await femke('GET', items);
    expect(bare.body.value[0]).not.toHaveProperty('fields');
    const named = await femke('GET', `${items}?expand=fields(select=Key)`);
    expect(Object.keys(named.body.value[0].fields)).toEqual(['@odata.etag', 'Key']);
  });

  it('refuse to filter or sort on a column without an index, and say how to ask for it all the same', async () => {
    const { femke, items } = await withLists();
    await femke('POST', items, row('k1', { Form: 'mail' }));
    for (const query of ["$filter=fields/Form eq 'mail'", '$orderby=fields/Form']) {
      const refused = await femke('GET', `${items}?${query}`);
      expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest']);
      expect(refused.body.error.message).toContain("Field 'Form' cannot be referenced in filter or orderby as it is not indexed");
      expect((await femke('GET', `${items}?${query}`, undefined, LENIENT)).body.value).toHaveLength(1);
    }
  });

  it('refuse a bare column name, $count, $skip and an option nobody knows', async () => {
    const { femke, items } = await withLists();
    const message = async (query: string) => (await femke('GET', `${items}?${query}`)).body.error.message;
    expect(await message("$filter=Title eq 'x'")).toContain('Invalid filter clause');
    expect(await message('$count=true')).toBe('$count is not supported on this API. Only URLs returned by the API can be used to page.');
    expect(await message('$skip=10')).toContain('$skip is not supported');
    expect(await message('colour=red')).toBe('Unknown query option: colour');
  });

  it('page by an opaque link that keeps the options but not the Prefer header', async () => {
    const { femke, items } = await withLists();
    for (const key of ['a', 'b', 'c']) await femke('POST', items, row(key, { Form: 'mail' }));
    const query = `${items}?$filter=fields/Form eq 'mail'&$top=2&$expand=fields($select=Key)`;
    const first = await femke('GET', query, undefined, LENIENT);
    const link = first.body['@odata.nextLink'];
    expect((await femke('GET', link)).status).toBe(400);
    const second = await femke('GET', link, undefined, LENIENT);
    expect(second.body.value.map((item: { fields: { Key: string } }) => item.fields.Key)).toEqual(['c']);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });

  it('count the rows an index would look at, and fail beyond 5,000 of them', async () => {
    const { tenant, femke, items, call } = await withLists();
    const list = tenant.store.lists.find(tenant.store.sites.all()[0]?.id ?? '', 'Moments');
    if (!list) throw new Error('no list');
    const rows = Array.from({ length: 5200 }, (_, n) => ({ guid: `g${n}`, fields: { Key: `k${n}`, Year: n < 100 ? 2025 : 2026, Form: 'mail', Subject: 's' } }));
    tenant.store.items.addMany(list, rows, 'app:x', 0);
    await call('DELETE', '/local/stats');
    expect((await femke('GET', `${items}?$filter=fields/Year eq 2025`)).body.value).toHaveLength(100);
    expect((await call('GET', '/local/stats')).body.largestScan).toBe(100);
    for (const [query, headers] of [['$filter=fields/Year eq 2026', {}], ["$filter=fields/Form eq 'mail'&$top=1", LENIENT], ['$orderby=fields/Year', {}]] as const) {
      const refused = await femke('GET', `${items}?${query}`, undefined, headers);
      expect([refused.status, refused.body.error.code, refused.body.error.innerError.code]).toEqual([422, 'notSupported', 'tooManyResources']);
    }
    const capped = await femke('GET', `${items}?$top=9999`);
    expect(capped.body.value).toHaveLength(5000);
    expect((await femke('GET', items)).body.value).toHaveLength(200);
  }, 30_000);

  it('keep a unique column unique without regard to case', async () => {
    const { femke, items } = await withLists();
    expect((await femke('POST', items, row('Abc'))).status).toBe(201);
    const double = await femke('POST', items, row('aBC'));
    expect([double.status, double.body.error.code, double.body.error.message]).toEqual([400, 'invalidRequest', 'One or more fields with unique constraints already has the provided value.']);
  });

  it('change only the named fields, keep each version, and refuse a write over what was not seen', async () => {
    const { femke, items } = await withLists();
    const made = (await femke('POST', items, row('k1', { Form: 'mail' }))).body;
    const changed = await femke('PATCH', `${items}/1/fields`, { Subject: 'nieuw' }, { 'if-match': made.eTag });
    expect([changed.status, changed.body.Subject, changed.body.Form]).toEqual([200, 'nieuw', 'mail']);
    const late = await femke('PATCH', `${items}/1`, { fields: { Subject: 'laat' } }, { 'if-match': made.eTag });
    expect([late.status, (await femke('GET', `${items}/1/fields`)).body.Subject]).toEqual([412, 'nieuw']);
    expect((await femke('DELETE', `${items}/1`, undefined, { 'if-match': made.eTag })).status).toBe(412);
    expect((await femke('GET', `${items}/1/versions?$expand=fields`)).body.value.map((one: any) => [one.id, one.fields.Subject])).toEqual([['2.0', 'nieuw'], ['1.0', 'kort']]);
    expect((await femke('POST', `${items}/1/versions/1.0/restoreVersion`)).status).toBe(204);
    expect((await femke('GET', `${items}/1`)).body.fields).toMatchObject({ Subject: 'kort', _UIVersionString: '3.0' });
  });

  it('take lookups by id and several choices with their annotation, and answer lookups as text', async () => {
    const { femke, items, partners } = await withLists();
    await femke('POST', partners, { fields: { Key: 'lopik', Title: 'Lopik' } });
    const refusedTags = await femke('POST', items, row('k1', { Tags: ['a'] }));
    expect(refusedTags.status).toBe(400);
    expect((await femke('POST', items, row('k1', { Partner: 'Lopik' }))).status).toBe(400);
    expect((await femke('POST', items, row('k1', { PartnerLookupId: 99 }))).status).toBe(400);
    const made = await femke('POST', items, row('k1', { Tags: ['a', 'b'], 'Tags@odata.type': 'Collection(Edm.String)', PartnerLookupId: 1 }));
    expect(made.body.fields).toMatchObject({ Tags: ['a', 'b'], PartnerLookupId: '1' });
    expect(made.body.fields).not.toHaveProperty('Partner');
    expect((await femke('GET', `${items}/1?$expand=fields($select=Partner)`)).body.fields).toMatchObject({ Partner: 'Lopik' });
  });

  it.each([
    ['a choice that is none', { Form: 'fax' }],
    ['text that is too long', { Subject: 'x'.repeat(11) }],
    ['a number outside its bounds', { Year: 1999 }],
    ['text for a number', { Year: '2026' }],
    ['a required column left empty', { Subject: '' }],
    ['a column that is not there', { Colour: 'red' }],
    ['a column that SharePoint fills', { Created: '2026-01-01T00:00:00Z' }],
  ])('refuse %s', async (_, fields) => {
    const { femke, items } = await withLists();
    const refused = await femke('POST', items, row('k1', fields));
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest']);
  });

  it('keep a day as midnight in UTC and leave out what is empty', async () => {
    const { femke, items } = await withLists();
    const made = await femke('POST', items, row('k1', { Day: '2026-11-23', Note: '' }));
    expect(made.body.fields.Day).toBe('2026-11-23T00:00:00Z');
    expect(made.body.fields).not.toHaveProperty('Note');
    expect((await femke('GET', `${items}?$filter=fields/Day ge '2026-11-23T00:00:00Z' and fields/Day lt '2026-11-24T00:00:00Z'`)).body.value).toHaveLength(1);
  });

  it('refuse a 21st index, an index on several lines or choices, and uniqueness without an index', async () => {
    const { admin, site } = await withLists();
    const columns = `/sites/${site}/lists/Partners/columns`;
    for (let n = 1; n < 20; n += 1) expect((await admin('POST', columns, { name: `C${n}`, text: {}, indexed: true })).status).toBe(201);
    expect((await admin('POST', columns, { name: 'C21', text: {}, indexed: true })).status).toBe(400);
    expect((await admin('POST', columns, { name: 'Long', text: { allowMultipleLines: true }, indexed: true })).status).toBe(400);
    expect((await admin('POST', columns, { name: 'Many', choice: { choices: [], displayAs: 'checkBoxes' }, indexed: true })).status).toBe(400);
    expect((await admin('POST', columns, { name: 'Only', text: {}, enforceUniqueValues: true })).status).toBe(400);
  });

  it('fail a query that touches more than twelve lookups', async () => {
    const { admin, femke, site, items, partners } = await withLists();
    const { id } = (await admin('GET', `/sites/${site}/lists/Partners`)).body;
    await femke('POST', partners, { fields: { Key: 'lopik' } });
    await femke('POST', items, row('k1'));
    for (let n = 0; n < 10; n += 1) await admin('POST', `/sites/${site}/lists/Moments/columns`, { name: `L${n}`, lookup: { listId: id, columnName: 'Title' } });
    const refused = await femke('GET', `${items}?$expand=fields`);
    expect(refused.body.error.message).toContain('exceeds the lookup column threshold');
    expect((await femke('GET', `${items}?$expand=fields($select=Key,PartnerLookupId)`)).status).toBe(200);
  });

  it('tell of changes and deletions by delta', async () => {
    const { femke, items } = await withLists();
    for (const key of ['a', 'b', 'c']) await femke('POST', items, row(key));
    const first = await femke('GET', `${items}/delta?$expand=fields($select=Key)&$top=2`);
    const rest = await femke('GET', first.body['@odata.nextLink']);
    expect([...first.body.value, ...rest.body.value].map((item) => item.fields.Key)).toEqual(['a', 'b', 'c']);
    await femke('DELETE', `${items}/1`);
    await femke('PATCH', `${items}/2/fields`, { Subject: 'anders' });
    const changes = await femke('GET', rest.body['@odata.deltaLink']);
    expect(changes.body.value.map((item: any) => [item.id, item.deleted?.state, item.fields?.Key])).toEqual([['1', 'deleted', undefined], ['2', undefined, 'b']]);
    expect((await femke('GET', changes.body['@odata.deltaLink'])).body.value).toEqual([]);
  });

  it('answer an expired delta token with 410 and where to start again', async () => {
    const { femke, items } = await withLists();
    await femke('POST', items, row('a'));
    const latest = await femke('GET', `${items}/delta?token=latest`);
    expect(latest.body.value).toEqual([]);
    const gone = await femke('GET', latest.body['@odata.deltaLink'], undefined, { 'x-local-fault': 'expired-delta' });
    expect([gone.status, gone.body.error.innerError.code]).toEqual([410, 'resyncChangesApplyDifferences']);
    expect((await femke('GET', gone.headers.get('location') ?? '')).body.value).toHaveLength(1);
  });

  it('spend resource units as SharePoint counts them', async () => {
    const { femke, items, call } = await withLists();
    await femke('POST', items, row('a'));
    const cost = async (method: string, path: string) => {
      await call('DELETE', '/local/stats');
      await femke(method, path);
      return (await call('GET', '/local/stats')).body.units;
    };
    expect(await cost('GET', `${items}/1`)).toBe(1);
    expect(await cost('GET', items)).toBe(2);
    expect(await cost('GET', `${items}/delta`)).toBe(2);
    expect(await cost('GET', `${items}/delta?token=latest`)).toBe(1);
    expect(await cost('DELETE', `${items}/1`)).toBe(2);
    expect(await cost('GET', '/me')).toBe(0);
  });

  it('are found by id, by internal name, and by the name that people see', async () => {
    const { admin, femke, site } = await withLists();
    await admin('PATCH', `/sites/${site}/lists/Partners`, { displayName: 'Partners van de provincie' });
    const { id, name } = (await femke('GET', `/sites/${site}/lists/Partners%20van%20de%20provincie`)).body;
    expect(name).toBe('Partners');
    expect((await femke('GET', `/sites/${TENANT.hostname}:${TENANT.programmeSite}:/lists/${id}`)).body.displayName).toBe('Partners van de provincie');
  });
});
