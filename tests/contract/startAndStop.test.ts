import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'playwright-core';
import { filledFolder, started, stopped } from '../support/startVerbinder';

jest.setTimeout(300_000);

/** One partner's name as it stands on the server, and the way to change it, as any Graph client does it. */
async function partnerAt(url: string) {
  const wire = await request.newContext({ baseURL: url, ignoreHTTPSErrors: true });
  const { access_token } = await (await wire.post('local/token', { data: { as: 'Femke Horstink' } })).json();
  const headers = { authorization: `Bearer ${access_token}` };
  const items = 'v1.0/sites/utrecht.sharepoint.example:/sites/sterk-utrechts-bestuur:/lists/Partners/items';
  const [row] = (await (await wire.get(`${items}?$expand=fields&$filter=fields/Key eq 'gm0310'`, { headers })).json()).value;
  return {
    name: String(row.fields.Title),
    rename: async (Title: string) => expect((await wire.patch(`${items}/${row.id}/fields`, { headers, data: { Title } })).ok()).toBe(true),
    leave: () => wire.dispose(),
  };
}

const answers = async (url: string) => {
  const wire = await request.newContext({ ignoreHTTPSErrors: true });
  return wire.get(url).then((answer) => answer.ok(), () => false).finally(() => wire.dispose());
};

describe('npm start', () => {
  let folder = '';
  let data = '';
  beforeAll(async () => ({ folder, data } = await filledFolder()));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps in --data what was written, says that its port is taken, stops whole on Ctrl-C, and begins anew with --reset', async () => {
    const first = await started(['--data', data]);
    const before = await partnerAt(first.url);
    expect(before.name).toBe('De Bilt');
    await before.rename('Omgedoopt');
    await before.leave();
    const port = new URL(first.url).port;
    await expect(started(['--data', join(folder, 'other'), '--port', port])).rejects.toThrow(`Port ${port} is taken.`);
    expect(await stopped(first.child)).toBe(0);
    expect(await answers(first.url)).toBe(false);

    const second = await started(['--data', data]);
    const kept = await partnerAt(second.url);
    expect(kept.name).toBe('Omgedoopt');
    await kept.leave();
    await stopped(second.child);

    writeFileSync(join(data, 'mine.txt'), 'not ours to throw away');
    const third = await started(['--data', data, '--reset']);
    const fresh = await partnerAt(third.url);
    expect(fresh.name).toBe('De Bilt');
    await fresh.leave();
    await stopped(third.child);
    expect(existsSync(join(data, 'mine.txt'))).toBe(true);
  });
});
