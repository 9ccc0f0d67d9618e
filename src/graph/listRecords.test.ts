/** @jest-environment node */
import { agreements } from '../lists/agreements';
import { itemContextsBestuurlijk } from '../lists/itemContexts';
import { partners } from '../lists/partners';
import { partsOf, scriptedGraph, type Script } from '../../tests/support/scriptedGraph';
import { listAddresses, type AddressStore } from './listAddresses';
import { listRecords } from './listRecords';

const utrecht = { key: 'gm0344', title: 'Utrecht', kind: 'gemeente' } as const;
const item = (id: string, more: object = {}) => ({ id, eTag: `"${id},1"`, lastModifiedDateTime: '2026-11-23T09:00:00Z', fields: { Key: `gm${id}`, Title: 'T', Kind: 'gemeente' }, ...more });
const KNOWN = { Partners: 'p-1', Agreements: 'a-1' };

function open(script: Script, lists: Record<string, string> | null = KNOWN) {
  const scripted = scriptedGraph(script);
  const kept = new Map<string, unknown>();
  const store: AddressStore = { read: async () => undefined, write: async (site, ids) => void kept.set(site, ids) };
  const site = { host: 'x.example', path: '/sites/y', ...(lists ? { lists } : {}) };
  const addresses = listAddresses(scripted.graph, { programmeSite: site, closedSite: { host: 'x.example', path: '/sites/z' } }, store);
  const records = listRecords(scripted.graph, addresses, () => '7');
  /** Lets a few requests follow each other. */
  const during = async <T>(work: Promise<T>) => {
    work.catch(() => undefined);
    for (let turn = 0; turn < 6; turn += 1) await scripted.clock.advance(0);
    return work;
  };
  return { ...scripted, records, kept, during };
}

describe('lists on Graph', () => {
  it('of several registers come in one batch, with the columns that the schema names', async () => {
    const { records, seen, during } = open((request) => ({
      body: { responses: partsOf(request).map(({ id }) => ({ id, status: 200, body: { value: [], '@odata.deltaLink': 'https://graph.example/v1.0/x/delta?token=t%2B1' } })) },
    }));
    await during(Promise.all([records.delta(agreements), records.delta(partners, 'Partners token=a%2Bb')]));
    expect(partsOf(seen[0]).map(({ url }) => url)).toEqual([
      expect.stringMatching(/^\/sites\/x\.example:\/sites\/y:\/lists\/a-1\/items\/delta\?\$select=id,eTag,lastModifiedDateTime&\$expand=fields\(\$select=Key,Title,.*,AboutKind,.*\)&\$top=2000$/),
      expect.stringMatching(/\/lists\/p-1\/items\/delta\?.*&token=a%2Bb$/),
    ]);
    expect(seen).toHaveLength(1);
  });

  it('are looked up by internal name when their ids are not configured, once, and kept', async () => {
    const { records, seen, kept, during } = open((request) =>
      request.path.includes('?$select=id,name')
        ? { body: { value: [{ id: 'p-9', name: 'Partners', displayName: 'Onze partners' }] } }
        : { body: { value: [item('1')] } }, null);
    expect(await during(records.findByKey(partners, 'gm1'))).toMatchObject({ key: 'gm1' });
    await during(records.findByKey(partners, 'gm1'));
    expect(seen.map(({ path }) => path.split('?')[0])).toEqual(['/sites/x.example:/sites/y:/lists', '/sites/x.example:/sites/y:/lists/p-9/items', '/sites/x.example:/sites/y:/lists/p-9/items']);
    expect(kept.get('programme')).toEqual({ Partners: 'p-9' });
  });

  it('of a site where nothing shows are not allowed, and asked for only once', async () => {
    const { records, seen, kept, during } = open(() => ({ body: { value: [] } }));
    await expect(during(records.findByKey(itemContextsBestuurlijk, 'k'))).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(during(records.findByKey(itemContextsBestuurlijk, 'k'))).rejects.toMatchObject({ code: 'notAllowed' });
    expect(seen).toHaveLength(1);
    expect(kept.has('closed')).toBe(false);
  });

  it('that are suspiciously empty are told from lists without rights', async () => {
    const empty = { value: [], '@odata.deltaLink': 'https://graph.example/v1.0/x/delta?token=t' };
    const without = open((request) => ({ body: request.path.includes('/delta') ? empty : { value: [] } }));
    await expect(without.during(without.records.delta(partners))).rejects.toMatchObject({ code: 'notAllowed' });
    const fresh = open((request) => ({ body: request.path.includes('/delta') ? empty : { value: [{ id: 'p-1', name: 'Partners' }] } }));
    expect(await fresh.during(fresh.records.delta(partners))).toMatchObject({ rows: [], next: 'Partners token=t' });
  });

  it('that were made anew are looked up again', async () => {
    const { records, seen, kept, during } = open((request, count) =>
      request.path.includes('?$select=id,name') ? { body: { value: [{ id: `p-${count}`, name: 'Partners' }] } } : count === 2 ? { status: 404 } : { body: { value: [] } }, null);
    await expect(during(records.findByKey(partners, 'gm1'))).rejects.toMatchObject({ code: 'notFound' });
    expect(kept.get('programme')).toBeUndefined();
    await during(records.findByKey(partners, 'gm1'));
    expect(seen.at(-1)?.path).toContain('/lists/p-3/items');
  });

  it('take the last of an item that comes twice, and leave a bent one out', async () => {
    const { records, during } = open((_, count) => ({
      body:
        count === 1
          ? { value: [item('1'), item('2'), item('3', { fields: { Key: 'gm3', Title: 7, Kind: 'gemeente' } })], '@odata.nextLink': 'https://graph.example/v1.0/next' }
          : { value: [{ id: '2', deleted: { state: 'deleted' } }, item('1', { fields: { Key: 'gm1', Title: 'Later', Kind: 'gemeente' } })], '@odata.deltaLink': 'https://graph.example/v1.0/x/delta?token=t' },
    }));
    const delta = await during(records.delta(partners, 'Partners token=a'));
    expect(delta).toMatchObject({ rows: [{ key: 'gm1', title: 'Later' }], removed: ['2'], bent: [{ id: '3', misfits: [{ column: 'Title' }] }] });
  });

  it('refuse a token of another list without asking', async () => {
    const { records, seen, during } = open(() => ({}));
    await expect(during(records.delta(partners, 'Agreements token=a'))).rejects.toMatchObject({ code: 'startAgain' });
    expect(seen).toEqual([]);
  });
});

describe('writing to a list on Graph', () => {
  it('sends the fields and reads the answer', async () => {
    const { records, seen, during } = open((request) => ({ status: 201, body: { ...item('5'), fields: (request.body as { fields: object }).fields } }));
    expect(await during(records.create(partners, { ...utrecht, successor: 'gm1' }))).toEqual({ ...utrecht, successor: 'gm1', item: { id: '5', etag: '"5,1"', modified: '2026-11-23T09:00:00Z' } });
    expect(seen).toMatchObject([{ method: 'POST', body: { fields: { Key: 'gm0344', Title: 'Utrecht', SuccessorKey: 'gm1', SuccessorLookupId: '7' } } }]);
  });

  it('reads the row again where an answer leaves its version out', async () => {
    const { records, seen, during } = open((request) => ({ body: request.method === 'PATCH' ? { Key: 'gm5', Title: 'Nieuw', Kind: 'gemeente' } : item('5') }));
    expect(await during(records.update(partners, '5', '"5,0"', { title: 'Nieuw', region: null }))).toMatchObject({ item: { etag: '"5,1"' } });
    expect(seen).toMatchObject([{ method: 'PATCH', path: expect.stringMatching(/items\/5\/fields$/), headers: { 'if-match': '"5,0"' }, body: { Title: 'Nieuw', Region: null } }, { method: 'GET', path: expect.stringContaining('/items/5?') }]);
  });

  it('answers a duplicate key with the row that is there, when it is the same', async () => {
    const duplicate = { status: 400, body: { error: { code: 'invalidRequest', message: 'One or more fields with unique constraints already has the provided value.' } } };
    const { records, during } = open((request) => (request.method === 'POST' ? duplicate : { body: { value: [item('4', { fields: { Key: 'gm0344', Title: 'Utrecht', Kind: 'gemeente' } })] } }));
    expect(await during(records.create(partners, utrecht))).toMatchObject({ ...utrecht, item: { id: '4' } });
    await expect(during(records.create(partners, { ...utrecht, title: 'Anders' }))).rejects.toMatchObject({ code: 'alreadyThere' });
  });

  it('says whether a row that was to be removed was gone already', async () => {
    const { records, during } = open((_, count) => ({ status: count === 1 ? 404 : 403 }));
    await expect(during(records.remove(partners, '5', '"5,1"'))).rejects.toMatchObject({ code: 'notFound' });
    await expect(during(records.remove(partners, '5', '"5,1"'))).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
