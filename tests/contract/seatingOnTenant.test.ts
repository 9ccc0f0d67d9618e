import { packed, unpacked, usualSeating } from '../../src/domain/networkDay/seating/daySeating';
import { networkDays } from '../../src/lists/networkDays';
import { seatings } from '../../src/lists/seatings';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import type { FaultPlan } from '../../src/local/tenant/faults';
import { DAY } from '../support/pollRows';
import { recordsBeside, serviceOnTenant } from '../support/serviceOnTenant';

jest.setTimeout(240_000);

const seatingFor = (tables: number) => packed(DAY, { ...usualSeating(8), tables, apart: [[`${DAY}|a`, `${DAY}|b`]], seated: [[[`${DAY}|a`], [`${DAY}|b`]]] });

async function open() {
  const opened = await serviceOnTenant();
  const records = recordsBeside(opened);
  await records.create(networkDays, { key: DAY, title: 'Netwerkdag voorjaar', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:30', end: '16:30', capacity: 20, meetingShare: 34, by: 'jolijn@pu.example' });
  const keep = (tables: number, seen: unknown = '') => opened.post('seating/keep', { day: DAY, seen: String(seen), seating: seatingFor(tables) }, 'Jolijn');
  return { ...opened, records, keep };
}

describe('the seating on a tenant', () => {
  it('is kept, found as it went, changed by who saw the last one, and deleted', async () => {
    const { keep, post, records, close } = await open();
    const first = await keep(2);
    expect(first.status).toBe(200);
    const found = (await post('seating/open', { day: DAY }, 'Jolijn')).body;
    expect(unpacked(DAY, found['seating'])).toEqual(unpacked(DAY, seatingFor(2)));
    expect(found['seen']).toBe(first.body['seen']);
    const second = await keep(3, first.body['seen']);
    expect((await keep(4, first.body['seen'])).body['error']).toMatchObject({ code: 'changedMeanwhile' });
    expect((await post('seating/forget', { day: DAY, seen: second.body['seen'] ?? '' }, 'Jolijn')).status).toBe(200);
    expect((await records.find(seatings, 'day', [DAY])).rows).toEqual([]);
    await close();
  });

  it('is shown neither to a colleague without the role nor to a guest, and stands where a browser has no rights', async () => {
    const opened = await open();
    await opened.keep(2);
    for (const who of ['Femke', 'Sjoerd']) expect((await opened.post('seating/open', { day: DAY }, who)).status).toBe(403);
    const asFemke = recordsBeside(opened, { app: TENANT.client, fetching: async (input, init) => {
      const request = new Request(input, init);
      request.headers.set('authorization', `Bearer ${await opened.token({ as: 'Femke' })}`);
      return opened.tenant.fetch(request);
    } });
    await expect(asFemke.find(seatings, 'day', [DAY])).rejects.toMatchObject({ code: expect.stringMatching(/notAllowed|notFound/) });
    await opened.close();
  });

  it.each<[string, FaultPlan]>([
    ['cut after', { rateCutAfter: 0.3 }],
    ['throttled', { rate429: 0.3, retryAfterSeconds: 20 }],
    ['failing', { rate500: 0.3 }],
  ])('is one row that holds the last one when the tenant is in trouble: %s', async (_, plan) => {
    const { keep, lever, records, tenant, close } = await open();
    await lever('faults', { seed: 5, ...plan });
    let seen: unknown;
    for (const tables of [2, 3, 4, 5]) {
      let answer = await keep(tables, seen ?? '');
      for (let tries = 0; answer.status !== 200 && tries < 50; tries += 1) {
        tenant.world.advance(30_000);
        answer = await keep(tables, seen ?? '');
      }
      expect(answer.status).toBe(200);
      seen = answer.body['seen'];
    }
    await lever('faults', {});
    const { rows } = await records.find(seatings, 'day', [DAY]);
    expect(rows.map((row) => unpacked(DAY, row.seating)?.tables)).toEqual([5]);
    await close();
  });
});
