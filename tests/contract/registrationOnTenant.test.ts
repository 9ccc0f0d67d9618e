import { registrationKey } from '../../src/domain/networkDay/registration';
import { needs } from '../../src/lists/needs';
import { networkDays } from '../../src/lists/networkDays';
import { registrations } from '../../src/lists/registrations';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import type { FaultPlan } from '../../src/local/tenant/faults';
import { DAY } from '../support/pollRows';
import { recordsBeside, serviceOnTenant } from '../support/serviceOnTenant';

jest.setTimeout(240_000);

const PEOPLE = ['ann', 'bo', 'cas', 'dee'].map((name) => ({ name, mail: `${name}@woerden.nl.example`, partner: 'gm0632', organisation: '', layer: 'ambtenaar' }));
const YES = { comes: 'ja', attendance: 'op locatie', consent: 'nee', diet: 'geen noten', access: '' };

async function open() {
  const opened = await serviceOnTenant();
  const records = recordsBeside(opened);
  await records.create(networkDays, { key: DAY, title: 'Netwerkdag voorjaar', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:30', end: '16:30', capacity: 2, meetingShare: 34, by: 'jolijn@pu.example' });
  const mailed = async () => ((await opened.lever('outbox')) as { mailed: { sender: string; recipients: string[]; subject: string }[] }).mailed;
  /** Each person's link, as it stands in the first mail that they got. */
  const links = () => {
    const sent = opened.tenant.store.db.all('SELECT * FROM messages').map((row) => JSON.stringify(row)).filter((text) => text.includes('u bent uitgenodigd'));
    return PEOPLE.map(({ mail }) => /#aanmelding\.([\w.-]+)/.exec(sent.find((text) => text.includes(mail)) ?? '')?.[1] ?? '');
  };
  const rows = async () => (await records.find(registrations, 'day', [DAY])).rows;
  return { ...opened, records, mailed, links, rows };
}

describe('registrations on a tenant', () => {
  it('invite each by a mail of their own from the functional mailbox, seat who comes first, and let the waiting list move up', async () => {
    const { post, workDry, mailed, links, rows, records, close } = await open();
    expect((await post('registration/invite', { day: DAY, people: PEOPLE }, 'Jolijn')).body).toEqual({ received: 4 });
    await workDry();
    expect((await mailed()).map(({ sender, recipients }) => [sender, recipients])).toEqual(PEOPLE.map(({ mail }) => [TENANT.mailbox, [mail]]));
    for (const link of links().slice(0, 3)) {
      expect((await post('registration/answer', { link, ...YES })).status).toBe(200);
      await workDry();
    }
    const status = async () => Object.fromEntries((await rows()).map(({ name, status: is }) => [name, is]));
    expect(await status()).toEqual({ ann: 'aangemeld', bo: 'aangemeld', cas: 'wachtlijst', dee: 'uitgenodigd' });
    await post('registration/answer', { link: links()[0] ?? '', ...YES, comes: 'nee' });
    await workDry();
    expect(await status()).toEqual({ ann: 'afgemeld', bo: 'aangemeld', cas: 'aangemeld', dee: 'uitgenodigd' });
    expect((await mailed()).at(-1)).toMatchObject({ recipients: ['cas@woerden.nl.example'], subject: 'Netwerkdag voorjaar: er is plaats voor u' });
    expect((await records.find(needs, 'day', [DAY])).rows.map(({ key }) => key).sort()).toEqual(['bo', 'cas'].map((name) => registrationKey(DAY, `${name}@woerden.nl.example`)).sort());
    await close();
  });

  it('show the list to an organiser, and neither to a colleague nor a guest', async () => {
    const { post, workDry, close } = await open();
    await post('registration/invite', { day: DAY, people: PEOPLE }, 'Jolijn');
    await workDry();
    expect((await post('registration/list', { day: DAY }, 'Jolijn')).body['people']).toHaveLength(4);
    for (const [who, status] of [['Femke', 403], ['Sjoerd', 403], [null, 401]] as const) expect((await post('registration/list', { day: DAY }, who)).status).toBe(status);
    await close();
  });

  it.each<[string, FaultPlan]>([
    ['cut before', { rateCutBefore: 0.3 }],
    ['cut after', { rateCutAfter: 0.3 }],
    ['throttled', { rate429: 0.3, retryAfterSeconds: 20 }],
    ['failing', { rate500: 0.3 }],
  ])('write each answer once when the tenant is in trouble: %s', async (_, plan) => {
    const { post, workDry, lever, links, rows, records, close } = await open();
    await post('registration/invite', { day: DAY, people: PEOPLE }, 'Jolijn');
    await workDry();
    const all = links();
    await lever('faults', { seed: 11, ...plan });
    for (const comes of ['ja', 'nee', 'ja', 'ja']) {
      for (const link of all) {
        let status = 0;
        for (let tries = 0; status !== 200 && tries < 50; tries += 1) status = (await post('registration/answer', { link, ...YES, comes })).status;
        expect(status).toBe(200);
      }
    }
    await workDry();
    await lever('faults', {});
    const found = await rows();
    expect(found).toHaveLength(4);
    expect(found.map(({ status }) => status).sort()).toEqual(['aangemeld', 'aangemeld', 'wachtlijst', 'wachtlijst']);
    expect((await records.find(needs, 'day', [DAY])).rows).toHaveLength(4);
    await close();
  });
});
