/** @jest-environment node */
import type { Fields, ServiceCalls } from '../../ports/serviceCalls';
import { registrationDoor } from './registrationDoor';
import { registrationsOverHttp } from './registrationsOverHttp';

/** A service that answers as a test says, and remembers what it was asked. */
function answering(answer: Fields) {
  const asked: (readonly [string, Fields])[] = [];
  const calls: ServiceCalls = { ask: async (path, fields) => (asked.push([path, fields]), answer) };
  return { calls, asked };
}

describe('registrations over the service', () => {
  it('leave out a person of whom this page doesn’t know what to think', async () => {
    const { calls } = answering({ people: [{ key: 'k', name: 'Ann', mail: 'a@x', status: 'aangemeld', attendance: 'online', layer: 'heks', partner: 'gm1' }, { key: 'k2', name: 'Bo', status: 'verdwaald', attendance: 'online' }, 7], needs: [{ diet: 'vis' }], bent: 1 });
    expect(await registrationsOverHttp(calls).of('d')).toEqual({ people: [{ key: 'k', name: 'Ann', mail: 'a@x', status: 'aangemeld', attendance: 'online', consent: false, partner: 'gm1' }], needs: [{ diet: 'vis', access: '' }], bent: 1 });
  });

  it('invite many in as many goes as the service takes', async () => {
    const { calls, asked } = answering({ received: 1 });
    await registrationsOverHttp(calls).invite('d', Array.from({ length: 401 }, (_, n) => ({ name: `n${n}`, mail: `m${n}@x.nl` })));
    expect(asked.map(([path, { people }]) => [path, Array.isArray(people) && people.length])).toEqual([['registration/invite', 200], ['registration/invite', 200], ['registration/invite', 1]]);
  });

  it('open behind a link with its own words, and send an answer as the service reads it', async () => {
    const own = { day: { title: 'Dag', date: '2027-04-15', start: '09:00', end: '16:00', place: '', attendances: ['op locatie', 'online', 'te paard'] }, mine: { name: 'Ann', status: 'wachtlijst', attendance: 'online', consent: true, line: 2, diet: 'vis', access: '' } };
    const { calls, asked } = answering(own);
    expect(await registrationDoor(calls, 'sealed').open()).toEqual({ day: { ...own.day, attendances: ['op locatie', 'online'] }, ...own.mine });
    await registrationDoor(calls, 'sealed').answer({ comes: false, attendance: 'online', consent: true, diet: '', access: '' });
    expect(asked.at(-1)).toEqual(['registration/answer', { link: 'sealed', comes: 'nee', attendance: 'online', consent: 'ja', diet: '', access: '' }]);
    await expect(registrationDoor(answering({}).calls, 'x').open()).rejects.toMatchObject({ code: 'serverFailed' });
  });
});
