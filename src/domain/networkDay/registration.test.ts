/** @jest-environment node */
import fc from 'fast-check';
import { answered, attendancesOf, dayInKey, freePlaces, movingUp, placeInLine, registrationKey, type Registration } from './registration';

const invited = (key: string, more: Partial<Registration> = {}): Registration => ({ key, day: 'd', name: key, mail: `${key}@x.example`, status: 'uitgenodigd', attendance: 'op locatie', ...more });
const yes = { comes: true, attendance: 'op locatie', consent: false } as const;
const at = (minute: number) => `2027-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`;

describe('registering for a network day', () => {
  it('is once a person, however they write their address, under a key without a name', () => {
    expect(registrationKey('d', ' Jan.Jansen@Zeist.nl ')).toBe(registrationKey('d', 'jan.jansen@zeist.nl'));
    expect(registrationKey('d', 'jan@zeist.nl')).not.toBe(registrationKey('e', 'jan@zeist.nl'));
    expect(registrationKey('d', 'jan.jansen@zeist.nl')).not.toContain('jan');
    expect(dayInKey(registrationKey('dag|2027', 'jan@zeist.nl'))).toBe('dag|2027');
    expect(dayInKey(registrationKey('d'.repeat(250), 'jan@zeist.nl'))).toBeUndefined();
  });

  it('gives a place while there is one, and then a place in line', () => {
    const first = answered(invited('a'), yes, at(1), [], 1);
    expect(first).toMatchObject({ status: 'aangemeld', since: at(1), answered: at(1) });
    const second = answered(invited('b'), yes, at(2), [first!], 1);
    const third = answered(invited('c'), yes, at(3), [first!, second!], 1);
    expect([second?.status, third?.status]).toEqual(['wachtlijst', 'wachtlijst']);
    expect(placeInLine([third!, first!, second!], 'c')).toBe(2);
  });

  it('lets nobody pass those who wait, not even where a place has come free', () => {
    const waiting = invited('b', { status: 'wachtlijst', since: at(2) });
    expect(answered(invited('c'), yes, at(3), [waiting], 5)).toMatchObject({ status: 'wachtlijst' });
    expect(movingUp([waiting, invited('c', { status: 'wachtlijst', since: at(3) })], 1).map(({ key }) => key)).toEqual(['b']);
  });

  it('keeps the place of somebody who changes an answer, and its order in line', () => {
    const mine = invited('a', { status: 'aangemeld', since: at(1), answered: at(1) });
    expect(answered(mine, { ...yes, consent: true }, at(5), [mine, invited('b', { status: 'wachtlijst', since: at(2) })], 1)).toMatchObject({ status: 'aangemeld', since: at(1), consent: true });
    const inLine = invited('b', { status: 'wachtlijst', since: at(2), answered: at(2) });
    expect(answered(inLine, yes, at(6), [mine, inLine], 1)).toMatchObject({ status: 'wachtlijst', since: at(2) });
  });

  it('lets an older answer that arrives late, or a second time, change nothing', () => {
    const mine = invited('a', { status: 'afgemeld', answered: at(5) });
    expect(answered(mine, yes, at(4), [], 1)).toBeUndefined();
    expect(answered(mine, yes, at(5), [], 1)).toBeUndefined();
  });

  it('sends whoever comes back after cancelling to the end of the line', () => {
    expect(answered(invited('a', { status: 'afgemeld', since: at(1), answered: at(2) }), yes, at(9), [invited('b', { status: 'wachtlijst', since: at(3) })], 1)).toMatchObject({ status: 'wachtlijst', since: at(9) });
  });

  it('counts no places for who takes part online', () => {
    expect(answered(invited('a'), { ...yes, attendance: 'online' }, at(1), [], 0)).toMatchObject({ status: 'aangemeld' });
    expect(freePlaces([invited('a', { status: 'aangemeld', attendance: 'online' })], 1)).toBe(1);
    expect([attendancesOf('op locatie'), attendancesOf('online'), attendancesOf('hybride')]).toEqual([['op locatie'], ['online'], ['op locatie', 'online']]);
  });

  it('never fills the room beyond its places, and leaves none empty while somebody waits', () => {
    const act = fc.record({ who: fc.integer({ min: 0, max: 7 }), comes: fc.boolean(), online: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.integer({ min: 0, max: 4 }), (acts, capacity) => {
        let rows: readonly Registration[] = Array.from({ length: 8 }, (_, who) => invited(`p${who}`));
        acts.forEach(({ who, comes, online }, turn) => {
          const mine = rows[who]!;
          const next = answered(mine, { ...yes, comes, attendance: online ? 'online' : 'op locatie' }, `2027-03-01T12:00:00.${String(turn).padStart(3, '0')}Z`, rows, capacity);
          rows = rows.map((row) => (row === mine && next ? next : row));
          const up = movingUp(rows, capacity);
          rows = rows.map((row) => (up.includes(row) ? { ...row, status: 'aangemeld' } : row));
          const seated = rows.filter(({ status, attendance }) => status === 'aangemeld' && attendance === 'op locatie').length;
          expect(seated).toBeLessThanOrEqual(capacity);
          if (rows.some(({ status }) => status === 'wachtlijst')) expect(seated).toBe(capacity);
        });
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });
});
