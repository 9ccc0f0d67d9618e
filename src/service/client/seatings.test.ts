/** @jest-environment node */
import { packed, usualSeating } from '../../domain/networkDay/seating/daySeating';
import type { Fields, ServiceCalls } from '../../ports/serviceCalls';
import { seatingsOverHttp } from './seatingsOverHttp';

function answering(answer: Fields) {
  const asked: (readonly [string, Fields])[] = [];
  const calls: ServiceCalls = { ask: async (path, fields) => (asked.push([path, fields]), answer) };
  return { seatings: seatingsOverHttp(calls), asked };
}

const seating = { ...usualSeating(8), out: ['dag|a'] };

describe('seatings over the service', () => {
  it('come with what tells whether somebody changed them, and none is none', async () => {
    expect(await answering({ seating: JSON.parse(JSON.stringify(packed('dag', seating))), seen: '"1"', byName: 'Jolijn' }).seatings.of('dag')).toEqual({ seating, seen: '"1"', byName: 'Jolijn' });
    expect(await answering({}).seatings.of('dag')).toBeUndefined();
  });

  it('fail where one can’t be read, so that nobody writes over it', async () => {
    await expect(answering({ seating: { tables: 'veel' }, seen: '"1"' }).seatings.of('dag')).rejects.toMatchObject({ code: 'badData' });
  });

  it('are kept and forgotten by what was seen of them', async () => {
    const { seatings, asked } = answering({ seen: '"2"' });
    expect(await seatings.keep('dag', seating, undefined)).toBe('"2"');
    await seatings.keep('dag', seating, '"2"');
    await seatings.forget('dag', '"2"');
    expect(asked.map(([path, { seen }]) => [path, seen])).toEqual([['seating/keep', ''], ['seating/keep', '"2"'], ['seating/forget', '"2"']]);
  });
});
