/** @jest-environment node */
import { Problem, type ProblemCode } from '../../domain/problem';
import { networkDays } from '../../lists/networkDays';
import { rooms } from '../../lists/rooms';
import { memoryRecords } from '../../local/memory/memoryRecords';
import { virtualClock } from '../../local/memory/virtualClock';
import type { Records } from '../../ports/records';
import { apiToken, testService } from '../../../tests/support/testService';
import { dayChanges, LOOK_EVERY_MS } from './dayChanges';
import { BEAT_MS, LONGEST_MS, live } from './liveRoutes';

const room = (key: string, day = 'd1') => ({ key, title: 'Zaal', day, capacity: 20 });
const settled = () => new Promise((resolve) => setImmediate(resolve));

function watching() {
  const clock = virtualClock();
  const records = memoryRecords({ now: clock.now });
  let asked = 0;
  const counted: Records = { ...records, delta: (list, since) => ((asked += 1), records.delta(list, since)) };
  const changes = dayChanges({ records: counted, clock });
  const turn = async () => {
    await clock.advance(LOOK_EVERY_MS);
    await settled();
  };
  return { clock, records, changes, turn, asked: () => asked };
}

describe('changes of a network day', () => {
  it('are told to those who watch that day, by list, also of a row that is gone', async () => {
    const { records, changes, turn } = watching();
    const [one, other]: [string[], string[]] = [[], []];
    changes.watch('d1', (lists) => one.push(...lists));
    changes.watch('d2', (lists) => other.push(...lists));
    await settled();
    const made = await records.create(rooms, room('r1'));
    await turn();
    expect([one, other]).toEqual([['Rooms'], []]);
    await records.update(rooms, made.item.id, made.item.etag, { day: 'd2' });
    await turn();
    expect([one, other]).toEqual([['Rooms', 'Rooms'], ['Rooms']]);
    const [{ item }] = (await records.find(rooms, 'day', ['d2'])).rows as [typeof made];
    await records.remove(rooms, item.id, item.etag);
    await turn();
    expect(other).toEqual(['Rooms', 'Rooms']);
  });

  it('cost no more however many watch, and nothing while nobody does', async () => {
    const { changes, turn, asked, clock } = watching();
    const ends = Array.from({ length: 90 }, () => changes.watch('d1', () => undefined));
    await settled();
    const first = asked();
    for (let look = 0; look < 12; look += 1) await turn();
    // PD 16: sixty people and thirty tabs; a delta with a token is one resource unit.
    expect(asked() - first).toBe(12 * 9);
    ends.forEach((end) => end());
    await clock.advance(60 * 60_000);
    await settled();
    expect(asked() - first).toBe(12 * 9);
  });

  it('of the last minutes are told first, so that nothing is missed between reading and watching', async () => {
    const { records, changes, turn } = watching();
    changes.watch('d9', () => undefined);
    await settled();
    await records.create(networkDays, { key: 'd1', title: 'Dag', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:00', end: '17:00', capacity: 10, meetingShare: 0, by: 'j' });
    await turn();
    const told: string[] = [];
    changes.watch('d1', (lists) => told.push(...lists));
    expect(told).toEqual(['NetworkDays']);
  });

  it('are all told where a token was too old, and asked for again where a look failed', async () => {
    const { records, clock } = watching();
    let fails: ProblemCode | undefined;
    const failing: Records = {
      ...records,
      delta: async (list, since) => {
        if (since !== undefined && fails) throw new Problem(fails, 'x');
        return records.delta(list, since);
      },
    };
    const changes = dayChanges({ records: failing, clock });
    const told: string[][] = [];
    changes.watch('d1', (lists) => told.push([...lists]));
    await settled();
    const turn = async () => clock.advance(LOOK_EVERY_MS);
    await records.create(rooms, room('r1'));
    fails = 'busy';
    await turn();
    expect(told).toEqual([]);
    fails = undefined;
    await turn();
    expect(told).toEqual([['Rooms']]);
    fails = 'startAgain';
    await turn();
    expect(told.at(-1)).toHaveLength(9);
  });
});

describe('the route of live changes', () => {
  async function open(claims: Record<string, unknown>, fields: unknown = { day: 'd1' }) {
    const service = testService({ groups: [live] });
    const authorization = `Bearer ${await apiToken(claims, service.clock.now())}`;
    const answer = await service.fetch(new Request('https://verbinder.example/service/live/day', { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify(fields) }));
    return { service, answer };
  }

  it('sends names of lists and beats, and ends after a while so that the page shows a fresh token', async () => {
    const { service, answer } = await open({});
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const read = answer.text();
    await settled();
    await service.records.create(rooms, room('r1'));
    await service.clock.advance(LOOK_EVERY_MS);
    await settled();
    await service.clock.advance(BEAT_MS);
    await service.clock.advance(LONGEST_MS);
    await settled();
    const text = await read;
    expect(text).toContain('event: open');
    expect(text).toContain('event: changed\ndata: ["Rooms"]');
    expect(text).toContain('event: beat');
    expect(text.trim().split('\n\n').at(-1)).toBe('event: end\ndata: []');
    expect(text).not.toContain('Zaal');
  });

  it('is no place for a guest or for a day without a name', async () => {
    expect((await open({ acct: 1 })).answer.status).toBe(403);
    expect((await open({}, {})).answer.status).toBe(422);
  });
});
