/** @jest-environment node */
import { testService } from '../../../tests/support/testService';
import { packed, unpacked, usualSeating } from '../../domain/networkDay/seating/daySeating';
import { networkDays } from '../../lists/networkDays';
import { seatings } from '../../lists/seatings';
import { sweepSeatings } from './sweepSeatings';
import { seatingGroup } from './seatingRoutes';

const DAY = { key: 'voorjaar', title: 'Netwerkdag', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:30', end: '16:30', capacity: 12, meetingShare: 34, by: 'x' } as const;
const seatingFor = (tables: number) => packed(DAY.key, { ...usualSeating(4), tables, apart: [['voorjaar|a', 'voorjaar|b']] });

function open() {
  const service = testService({ groups: [seatingGroup] });
  service.records.seed(networkDays, [DAY]);
  const keep = (tables: number, seen?: unknown) => service.post('seating/keep', { day: DAY.key, seating: seatingFor(tables), ...(typeof seen === 'string' ? { seen } : {}) });
  const kept = async () => unpacked(DAY.key, (await service.post('seating/open', { day: DAY.key })).body['seating'])?.tables;
  return { ...service, keep, kept };
}

describe('the seating of a network day', () => {
  it('is kept, opened and changed by organisers, with who did it', async () => {
    const { keep, kept, post } = open();
    expect((await post('seating/open', { day: DAY.key })).body).toEqual({});
    const first = await keep(2);
    expect((await keep(3, first.body['seen'])).status).toBe(200);
    expect(await kept()).toBe(3);
    expect((await post('seating/open', { day: DAY.key })).body['byName']).toBe('Jolijn');
  });

  it('refuses whoever hasn’t seen the last one, and writes nothing then', async () => {
    const { keep, kept } = open();
    const first = await keep(2);
    await keep(3, first.body['seen']);
    for (const late of [await keep(4, first.body['seen']), await keep(4)]) expect(late).toMatchObject({ status: 409, body: { error: { code: 'changedMeanwhile' } } });
    expect(await kept()).toBe(3);
  });

  it('takes the same one again after a lost answer', async () => {
    const { keep, kept } = open();
    const first = await keep(2);
    expect((await keep(2)).body).toEqual(first.body);
    const second = await keep(3, first.body['seen']);
    expect((await keep(3, first.body['seen'])).body).toEqual(second.body);
    expect(await kept()).toBe(3);
  });

  it('can be forgotten, twice too, and is not brought back by whoever still has it on screen', async () => {
    const { keep, kept, post, records } = open();
    const { seen } = (await keep(2)).body;
    for (let times = 0; times < 2; times += 1) expect((await post('seating/forget', { day: DAY.key, seen: seen ?? '' })).status).toBe(200);
    expect((await records.find(seatings, 'day', [DAY.key])).rows).toEqual([]);
    expect((await keep(3, seen)).body['error']).toMatchObject({ code: 'changedMeanwhile' });
    expect(await kept()).toBeUndefined();
  });

  it('is no one’s but organisers’', async () => {
    const { post } = open();
    for (const path of ['open', 'keep', 'forget']) {
      const fields = { day: DAY.key, seating: seatingFor(2), seen: 'x' };
      expect((await post(`seating/${path}`, fields, {})).status).toBe(403);
      expect((await post(`seating/${path}`, fields, { acct: 1, roles: ['Organisator'] })).status).toBe(403);
      expect((await post(`seating/${path}`, fields, null)).status).toBe(401);
    }
  });

  it('must be one, and of a day that is there', async () => {
    const { post } = open();
    expect((await post('seating/keep', { day: DAY.key, seating: { tables: 'veel' } })).body['error']).toMatchObject({ code: 'badData', field: 'seating' });
    expect((await post('seating/keep', { day: 'zoek', seating: seatingFor(2) })).status).toBe(404);
  });

  it('is deleted for good a month after the day, and not sooner', async () => {
    const { keep, records, clock } = open();
    await keep(2);
    const left = async () => (await records.find(seatings, 'day', [DAY.key])).rows.length;
    await clock.advance(Date.parse('2027-05-15T12:00:00Z') - clock.now());
    await sweepSeatings({ records, clock });
    expect(await left()).toBe(1);
    await clock.advance(24 * 3_600_000);
    await sweepSeatings({ records, clock });
    expect(await left()).toBe(0);
  });
});
