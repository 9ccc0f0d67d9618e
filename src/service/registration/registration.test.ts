/** @jest-environment node */
import { testService } from '../../../tests/support/testService';
import { registrationKey } from '../../domain/networkDay/registration';
import { needs } from '../../lists/needs';
import { networkDays } from '../../lists/networkDays';
import { registrations } from '../../lists/registrations';
import { openService } from '../server/openService';
import { registrationGroup } from './registrationRoutes';
import { sweepNeeds } from './sweepNeeds';

const DAY = { key: 'voorjaar', title: 'Netwerkdag', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:30', end: '16:30', place: 'Bunnik', capacity: 1, meetingShare: 34, by: 'x' } as const;
const address = (who: string) => `${who}@zeist.example`;
const person = (who: string) => ({ name: who, mail: address(who), partner: 'gm0355', layer: 'ambtenaar' });
const YES = { comes: 'ja', attendance: 'op locatie', consent: 'nee' } as const;
const NO = { ...YES, comes: 'nee' } as const;
const MOST = process.env['SOAK'] ? 2000 : 200;

async function open(how: { readonly capacity?: number; readonly people?: readonly string[] } = {}) {
  const service = testService({ groups: [registrationGroup], limits: { caller: { burst: 10_000, perMinute: 10_000 } } });
  service.records.seed(networkDays, [{ ...DAY, capacity: how.capacity ?? 1 }]);
  const people = how.people ?? ['ann', 'bo', 'cas'];
  for (let from = 0; from < people.length; from += 200) await service.post('registration/invite', { day: DAY.key, people: people.slice(from, from + 200).map(person) });
  await service.worker.runDry();
  const linkOf = async (who: string) => service.parts.links.seal({ door: 'aanmelding', holder: registrationKey(DAY.key, address(who)), id: `l-${who}`, until: service.clock.now() + 3_600_000 });
  const answer = async (who: string, fields: object) => service.post('registration/answer', { link: await linkOf(who), ...fields }, null);
  const rows = async () => new Map((await service.records.find(registrations, 'day', [DAY.key])).rows.map((row) => [row.name, row]));
  const mailed = () => service.mailed.map(({ to, subject }) => `${to.name}: ${subject}`);
  return { ...service, linkOf, answer, rows, mailed };
}

describe('registering for a network day by link', () => {
  it('begins with an invitation to each, and nobody is mailed twice or about another', async () => {
    const { post, worker, mailed, mailed: _, rows } = await open();
    expect(mailed()).toEqual(['ann: Netwerkdag: u bent uitgenodigd', 'bo: Netwerkdag: u bent uitgenodigd', 'cas: Netwerkdag: u bent uitgenodigd']);
    expect(await post('registration/invite', { day: DAY.key, people: [{ ...person('ann'), mail: 'ANN@zeist.example' }, person('dee')] })).toMatchObject({ status: 200, body: { received: 2 } });
    await worker.runDry();
    expect(mailed().slice(3)).toEqual(['dee: Netwerkdag: u bent uitgenodigd']);
    expect((await rows()).size).toBe(4);
  });

  it('opens for the person alone, with the day and nothing about others', async () => {
    const { post, linkOf } = await open();
    const { status, body } = await post('registration/open', { link: await linkOf('ann') }, null);
    expect(status).toBe(200);
    expect(body).toEqual({
      day: { title: 'Netwerkdag', date: '2027-04-15', start: '09:30', end: '16:30', place: 'Bunnik', attendances: ['op locatie'] },
      mine: { name: 'ann', status: 'uitgenodigd', attendance: 'op locatie', consent: false, line: 0, diet: '', access: '' },
    });
  });

  it('says received once it is kept, gives a place, then a place in line, and moves up by itself', async () => {
    const { answer, clock, worker, rows, mailed, post, linkOf } = await open();
    for (const who of ['ann', 'bo', 'cas']) {
      expect((await answer(who, YES)).body).toEqual({ received: new Date(clock.now()).toISOString() });
      await clock.advance(1000);
    }
    await worker.runDry();
    expect([...(await rows()).values()].map(({ status }) => status)).toEqual(['aangemeld', 'wachtlijst', 'wachtlijst']);
    expect((await post('registration/open', { link: await linkOf('cas') }, null)).body['mine']).toMatchObject({ status: 'wachtlijst', line: 2 });
    await answer('ann', NO);
    await worker.runDry();
    expect([...(await rows()).values()].map(({ name, status }) => `${name} ${status}`).sort()).toEqual(['ann afgemeld', 'bo aangemeld', 'cas wachtlijst']);
    expect(mailed().slice(3)).toEqual([
      'ann: Netwerkdag: u bent aangemeld', 'bo: Netwerkdag: u staat op de wachtlijst', 'cas: Netwerkdag: u staat op de wachtlijst', 'ann: Netwerkdag: u bent afgemeld', 'bo: Netwerkdag: er is plaats voor u',
    ]);
  });

  it('keeps what somebody needs apart from the names, and lets it go with the cancellation', async () => {
    const { answer, clock, worker, records, post } = await open();
    await answer('ann', { ...YES, diet: 'geen noten', access: 'rolstoel' });
    await worker.runDry();
    const list = (await post('registration/list', { day: DAY.key })).body;
    expect(list['needs']).toEqual([{ diet: 'geen noten', access: 'rolstoel' }]);
    expect(JSON.stringify(list['people'])).not.toContain('noten');
    await clock.advance(1000);
    await answer('ann', NO);
    await worker.runDry();
    expect((await records.find(needs, 'day', [DAY.key])).rows).toEqual([]);
  });

  it('deletes for good what somebody needed, a week after the day, and not sooner', async () => {
    const { answer, clock, worker, records } = await open();
    await answer('ann', { ...YES, diet: 'geen noten' });
    await worker.runDry();
    const left = async () => (await records.find(needs, 'day', [DAY.key])).rows.length;
    await clock.advance(Date.parse('2027-04-22T12:00:00Z') - clock.now());
    await sweepNeeds({ records, clock });
    expect(await left()).toBe(1);
    await clock.advance(24 * 3_600_000);
    worker.start();
    await clock.advance(0);
    await worker.stop();
    expect(await left()).toBe(0);
  });

  it('checks somebody in once, however often the code is read', async () => {
    const { post, worker, rows, clock } = await open();
    const key = registrationKey(DAY.key, address('ann'));
    await post('registration/check-in', { day: DAY.key, key });
    await worker.runDry();
    const first = (await rows()).get('ann')?.checkedIn;
    await clock.advance(60_000);
    await post('registration/check-in', { day: DAY.key, key });
    await worker.runDry();
    expect(first).toBeDefined();
    expect((await rows()).get('ann')?.checkedIn).toBe(first);
  });

  it.each([
    ['comes', { ...YES, comes: 'misschien' }],
    ['attendance', { ...YES, attendance: 'te paard' }],
    ['diet', { ...YES, diet: 'x'.repeat(501) }],
  ])('names the field %s that won’t do, and writes nothing', async (field, fields) => {
    const { answer, queue } = await open();
    expect((await answer('ann', fields)).body['error']).toMatchObject({ code: 'badData', field });
    expect(await queue.size()).toBe(0);
  });

  it('turns colleagues without the role and guests away from the list of people', async () => {
    const { post } = await open();
    expect((await post('registration/list', { day: DAY.key }, {})).status).toBe(403);
    expect((await post('registration/list', { day: DAY.key }, { acct: 1, roles: ['Organisator'] })).status).toBe(403);
    expect((await post('registration/list', { day: DAY.key }, null)).status).toBe(401);
  });

  it('is closed when the day does not take place', async () => {
    const { post, linkOf, records } = await open();
    const day = (await records.findByKey(networkDays, DAY.key))!;
    await records.update(networkDays, day.item.id, day.item.etag, { status: 'vervallen' });
    expect((await post('registration/open', { link: await linkOf('ann') }, null)).body['error']).toMatchObject({ code: 'closed' });
  });
});

describe(`a burst of ${MOST} registrations`, () => {
  it('is stored once each, in the order in which they came, though each was sent five times and the service was ended midway', async () => {
    const people = Array.from({ length: MOST }, (_, number) => `p${number}`);
    const { answer, clock, worker, parts, rows } = await open({ capacity: MOST / 2, people });
    for (const who of people) {
      await clock.advance(3);
      for (let times = 0; times < 5; times += 1) expect((await answer(who, YES)).status).toBe(200);
    }
    // Whoever had a piece in hand when it ended gives it back, and another service goes on from the same queue.
    const half = openService(parts, [registrationGroup]).worker;
    const first = half.runDry();
    await half.stop();
    await first;
    await clock.advance(120_001);
    await worker.runDry();
    const all = [...(await rows()).values()];
    expect(all).toHaveLength(MOST);
    const seated = all.filter(({ status }) => status === 'aangemeld').map(({ name }) => Number(name.slice(1)));
    expect(seated.sort((one, other) => one - other)).toEqual(people.slice(0, MOST / 2).map((who) => Number(who.slice(1))));
    expect(all.filter(({ status }) => status === 'wachtlijst')).toHaveLength(MOST / 2);
  });
});
