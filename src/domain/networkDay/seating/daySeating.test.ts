import fc from 'fast-check';
import { packed, seatingFaults, unpacked, usualSeating, type DaySeating } from './daySeating';

const SEATING: DaySeating = {
  tables: 2, chairs: 3, rounds: 2, out: ['dag|dee'], meet: [['dag|ann', 'dag|bo']], apart: [['dag|bo', 'elders']],
  pins: [{ person: 'dag|ann', table: 1 }, { person: 'dag|bo', table: 0, round: 1 }],
  seated: [[['dag|ann', 'elders'], ['dag|bo']], [['dag|bo'], ['dag|ann', 'elders']]],
};

describe('a day’s seating', () => {
  it('comes back from the list as it went, each person named once there and without the day', () => {
    const kept = packed('Dag', SEATING);
    expect(kept.people).toEqual(['ann', '=elders', 'bo', 'dee']);
    expect(unpacked('Dag', JSON.parse(JSON.stringify(kept)))).toEqual(SEATING);
  });

  it('fits what the service takes with five hundred people in twelve rounds', () => {
    const people = Array.from({ length: 500 }, (_, place) => `netwerkdag-sterk-utrechts-bestuur-voorjaar-2027|${String(place).padStart(52, 'x')}`);
    const seated = Array.from({ length: 12 }, () => Array.from({ length: 50 }, (_, table) => people.slice(table * 10, table * 10 + 10)));
    expect(JSON.stringify(packed('netwerkdag-sterk-utrechts-bestuur-voorjaar-2027', { ...SEATING, tables: 50, chairs: 10, rounds: 12, seated, out: [], meet: [], apart: [], pins: [] })).length).toBeLessThan(60_000);
  });

  it.each([undefined, null, 7, [], {}, { tables: 1, chairs: 1, rounds: 1 }, { tables: 'x' }])('is none where %j stands', (value) => {
    expect(unpacked('dag', value)).toBeUndefined();
  });

  it('keeps what can be read of a row that somebody bent, and never throws', () => {
    expect(unpacked('dag', { ...packed('dag', SEATING), meet: [[0, 99], [1, 1], 'x'], pins: [[0], [0, 'y'], [1, 1]], seated: [[[0, -1, 'z']], 4] })).toMatchObject({ meet: [], pins: [{ person: 'elders', table: 1 }], seated: [[['dag|ann']], []] });
    fc.assert(fc.property(fc.json(), (text) => void unpacked('dag', JSON.parse(text))));
  });

  it('begins with tables of six and no more than four rounds, whatever comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (count) => {
        const usual = usualSeating(count);
        expect(seatingFaults(usual)).toEqual([]);
        expect(usual.tables * usual.chairs >= count || usual.chairs === 50).toBe(true);
      }),
    );
    expect(usualSeating(60)).toMatchObject({ tables: 10, chairs: 7, rounds: 4 });
    expect(usualSeating(4)).toMatchObject({ tables: 1, rounds: 1 });
  });

  it('names the numbers that won’t do', () => {
    expect(seatingFaults({ tables: 0, chairs: 1, rounds: 1.5 })).toEqual(['tables', 'chairs', 'rounds']);
  });
});
