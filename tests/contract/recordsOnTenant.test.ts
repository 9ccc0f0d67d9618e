import { partners } from '../../src/lists/partners';
import { graphOnTenant } from '../support/graphOnTenant';
import { recordsSuite } from './records.suite';

jest.setTimeout(60_000);

const METHODS = { create: 'POST', update: 'PATCH', remove: 'DELETE' } as const;

recordsSuite('Graph, on the local tenant', async () => {
  const opened = await graphOnTenant();
  const { records, addresses, graph, wire } = opened;
  return {
    records,
    mark: 'k-',
    async bend(list, fields, id) {
      const path = await addresses.of(list);
      if (id !== undefined) {
        await graph.call({ method: 'PATCH', path: `${path}/items/${id}/fields`, body: fields });
        return id;
      }
      const { body } = await graph.call({ method: 'POST', path: `${path}/items`, body: { fields } });
      return String((body as { id: unknown }).id);
    },
    expireTokens: async () => opened.tenant.world.advance(31 * 86_400_000),
    cut: async (call, at) => {
      wire.next = { fits: (method) => method === METHODS[call], fault: `cut-${at}` };
    },
    close: opened.close,
  };
});

describe('lists of Graph on the local tenant', () => {
  const row = (word: string) => ({ key: word, title: `Gemeente ${word}`, kind: 'gemeente' }) as const;

  it('come in one request when they are asked for together', async () => {
    const { records, wire, close } = await graphOnTenant();
    await records.delta(partners);
    wire.requests.length = 0;
    await Promise.all([records.delta(partners), records.find(partners, 'kind', ['gemeente']), records.findByKey(partners, 'gm1')]);
    expect(wire.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /$batch']);
    await close();
  });

  it('wait for each throttled part, and ask again for that part alone', async () => {
    const { records, wire, close } = await graphOnTenant();
    await records.create(partners, row('gm1'));
    wire.requests.length = 0;
    wire.next = { fits: (_, path) => path.endsWith('$batch'), fault: 'part-429=2, retry-after=3' };
    const [one, two] = await Promise.all([records.findByKey(partners, 'gm1'), records.find(partners, 'key', ['gm1'])]);
    expect([one?.key, two.rows.length]).toEqual(['gm1', 1]);
    expect(wire.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    await close();
  });

  it('leave a throttled write to its sender, with the wait', async () => {
    const { records, wire, close } = await graphOnTenant();
    await records.findByKey(partners, 'gm1');
    wire.next = { fits: (method) => method === 'POST', fault: '429, retry-after=7' };
    await expect(records.create(partners, row('gm1'))).rejects.toMatchObject({ code: 'busy', retryAfterMs: 7_000 });
    expect(await records.findByKey(partners, 'gm1')).toBeUndefined();
    await close();
  });

  it('tell writes of a batch that was cut after it was sent as not known, and a second try makes nothing double', async () => {
    const { records, wire, close } = await graphOnTenant();
    await records.findByKey(partners, 'gm1');
    wire.next = { fits: (_, path) => path.endsWith('$batch'), fault: 'cut-after' };
    const both = ['gm1', 'gm2'].map(row);
    expect(await Promise.allSettled(both.map((one) => records.create(partners, one)))).toMatchObject([{ reason: { code: 'offline' } }, { reason: { code: 'offline' } }]);
    await Promise.all(both.map((one) => records.create(partners, one)));
    expect((await records.delta(partners)).rows.map(({ key }) => key).sort()).toEqual(['gm1', 'gm2']);
    await close();
  });

  it('go on with a fresh token when one has run out', async () => {
    const { records, useToken, tokenOf, close } = await graphOnTenant();
    useToken(await tokenOf({ expired: true }));
    expect(await records.findByKey(partners, 'gm1')).toBeUndefined();
    await close();
  });

  it('are told from lists that the person may not see', async () => {
    const { records, close } = await graphOnTenant('Sjoerd');
    await expect(records.delta(partners)).rejects.toMatchObject({ code: 'notAllowed' });
    await close();
  });

  it('are not taken for empty where the server answers 200 and nothing for want of rights', async () => {
    const { records, lever, close } = await graphOnTenant('Sjoerd');
    await lever('faults', { emptyWhenForbidden: true });
    await expect(records.delta(partners)).rejects.toMatchObject({ code: 'notAllowed' });
    await close();
  });
});
