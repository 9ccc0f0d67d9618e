import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import permissions from '../../entra/permissions.json';
import { dateVotes } from '../../src/lists/dateVotes';
import { doorAnswers } from '../../src/lists/doorAnswers';
import { doorLinks } from '../../src/lists/doorLinks';
import { needs } from '../../src/lists/needs';
import { networkDays } from '../../src/lists/networkDays';
import { sweepNeeds } from '../../src/service/registration/sweepNeeds';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import type { FaultPlan } from '../../src/local/tenant/faults';
import type { LoggedRequest } from '../../src/local/tenant/requestLog';
import { DAY, OPTIONS, pollOrder, pollRows } from '../support/pollRows';
import { contractFindings, itWithContract } from '../support/requestContract';
import { recordsBeside, serviceOnTenant } from '../support/serviceOnTenant';

jest.setTimeout(240_000);

/** Each strikes a request in three or four: a piece of work takes several, so that most of them are met halfway. */
const TROUBLES: Readonly<Record<string, FaultPlan>> = {
  cutBefore: { rateCutBefore: 0.3 },
  cutAfter: { rateCutAfter: 0.3 },
  throttled: { rate429: 0.3, retryAfterSeconds: 20 },
  unavailable: { rate503: 0.3 },
  failing: { rate500: 0.3 },
  expiredDelta: { expiredDelta: true },
};

async function open(options: Parameters<typeof serviceOnTenant>[0] = {}) {
  const opened = await serviceOnTenant(options);
  const records = recordsBeside(opened);
  await pollRows(records);
  const links = async () => {
    const { tenant } = opened;
    const sent = tenant.store.db.all('SELECT * FROM messages').map((row) => JSON.stringify(row));
    return sent.flatMap((text) => /#datumprikker\.([\w.-]+)/.exec(text)?.slice(1) ?? []);
  };
  const votes = async () => (await records.find(dateVotes, 'option', OPTIONS)).rows;
  const answerAll = (link: string, said: string) => opened.post('date-poll/answer', { link, answers: OPTIONS.map((option) => ({ option, answer: said })) });
  return { ...opened, records, links, votes, answerAll };
}

describe('the doors’ service on a tenant', () => {
  it('mails a poll from the functional mailbox, and turns what comes back into answers for each date', async () => {
    const { post, workDry, lever, links, votes, answerAll, close } = await open();
    expect((await post('date-poll/send', pollOrder(), 'Jolijn')).body).toEqual({ queued: 3 });
    await workDry();
    const { mailed } = (await lever('outbox')) as { mailed: { sender: string; recipients: string[] }[] };
    expect(mailed.map(({ sender, recipients }) => [sender, ...recipients])).toEqual(pollOrder().to.map(({ contact }) => [TENANT.mailbox, expect.stringContaining(contact)]));
    const [first = ''] = await links();
    expect((await answerAll(first, 'ja')).status).toBe(200);
    await workDry();
    expect((await votes()).map(({ partner, layer, answer }) => [partner, layer, answer])).toEqual([['gm0632', 'bestuurder', 'ja'], ['gm0632', 'bestuurder', 'ja']]);
    await close();
  });

  it('knows an organiser, a colleague and a guest by their tokens of the tenant', async () => {
    const { post, close } = await open();
    expect((await post('date-poll/send', pollOrder(), 'Femke')).body).toMatchObject({ error: { code: 'notAllowed' } });
    expect((await post('date-poll/links', { day: DAY }, 'Femke')).body).toEqual({ links: [] });
    expect((await post('date-poll/links', { day: DAY }, 'Sjoerd')).status).toBe(403);
    expect((await post('date-poll/links', { day: DAY })).status).toBe(401);
    await close();
  });

  it('is refused another mailbox than its own', async () => {
    const { token, fetching, close } = await open();
    const body = JSON.stringify({ message: { subject: 'x', body: { contentType: 'Text', content: 'x' }, toRecipients: [{ emailAddress: { address: 'a@b.example' } }] } });
    const answer = await fetching('https://localhost/v1.0/users/femke.horstink@provincie-utrecht.nl.example/sendMail', { method: 'POST', headers: { authorization: `Bearer ${await token({ app: TENANT.serviceClient })}`, 'content-type': 'application/json' }, body });
    expect(answer.status).toBe(403);
    await close();
  });

  it.each(Object.entries(TROUBLES))('writes each answer once when the tenant is in trouble: %s', async (_, plan) => {
    const { post, workDry, lever, links, votes, records, answerAll, close } = await open();
    await post('date-poll/send', pollOrder(), 'Jolijn');
    await workDry();
    const all = await links();
    expect(all).toHaveLength(3);
    for (const link of all) expect((await post('date-poll/open', { link })).status).toBe(200);
    await lever('faults', { seed: 7, ...plan });
    for (const said of ['nee', 'misschien', 'ja', 'ja', 'ja']) for (const link of all) expect((await answerAll(link, said)).status).toBe(200);
    await workDry();
    await lever('faults', {});
    expect((await votes()).map(({ key, answer }) => [key, answer]).sort()).toEqual([...new Set((await votes()).map(({ key }) => key))].sort().map((key) => [key, 'ja']));
    expect(await votes()).toHaveLength(6);
    expect((await records.delta(doorAnswers)).rows).toHaveLength(3);
    await close();
  });

  it.each([['cutBefore'], ['cutAfter'], ['throttled'], ['failing']])('mails nobody twice when the tenant is in trouble, and says of whom it can’t know: %s', async (name) => {
    const { post, workDry, lever, records, close } = await open();
    await lever('faults', { seed: 5, ...TROUBLES[name] });
    let status = 0;
    for (let tries = 0; status !== 200 && tries < 50; tries += 1) status = (await post('date-poll/send', pollOrder(), 'Jolijn')).status;
    await workDry();
    await lever('faults', {});
    const { mailed } = (await lever('outbox')) as { mailed: { recipients: string[] }[] };
    const reached = mailed.flatMap(({ recipients }) => recipients);
    expect(new Set(reached).size).toBe(reached.length);
    const { rows } = await records.delta(doorLinks);
    expect(rows).toHaveLength(3);
    // Whoever was not reached is marked as unsure: nobody is silently left out.
    expect(rows.filter(({ mail }) => mail === 'verzonden').length + rows.filter(({ mail }) => mail === 'onzeker').length).toBe(3);
    expect(rows.filter(({ mail }) => mail === 'verzonden').length).toBeLessThanOrEqual(reached.length);
    await close();
  });
});

describe('the requests of the service', () => {
  const SITE = '[^/:]+(?::/[^:]+:)?';
  const fits = (call: string) => new RegExp(`^${call.split('/').map((part) => (part === '{site}' ? SITE : part.replace(/[.$]/g, '\\$&').replace(/\{\w+\}/g, '[^/:]+'))).join('/')}$`);

  const bare = (address: string) => decodeURIComponent((address.split('?')[0] ?? '').replace(/^https:\/\/localhost/, '')).replace(/^\/v1\.0/, '');
  function callsIn({ method, url, requestBody }: LoggedRequest): readonly string[] {
    if (!url.endsWith('/$batch')) return [`${method} ${bare(url)}`];
    const { requests } = requestBody as { readonly requests: readonly { readonly method: string; readonly url: string }[] };
    return requests.map((part) => `${part.method} ${bare(part.url)}`);
  }

  async function everything(): Promise<readonly LoggedRequest[]> {
    const log: LoggedRequest[] = [];
    const opened = await open({ requestLog: (entry) => void log.push(entry) });
    const { post, workDry, links, answerAll, records, tenant, fetching, close } = opened;
    await records.create(networkDays, { key: 'gone', title: 'Dag', status: 'vervallen', form: 'op locatie', year: '2026', start: '09:00', end: '17:00', capacity: 10, meetingShare: 0, by: 'j' });
    await records.create(needs, { key: 'k', day: 'gone', diet: 'geen noten' });
    // What the service does daily, as itself: its own clock would have to run through half a day.
    await sweepNeeds({ records: recordsBeside(opened, { app: TENANT.serviceClient, fetching }), clock: { now: () => tenant.world.now(), after: () => () => undefined } });
    expect((await records.find(needs, 'day', ['gone'])).rows).toEqual([]);
    await post('date-poll/send', pollOrder(), 'Jolijn');
    await workDry();
    const [link = ''] = await links();
    await answerAll(link, 'nee');
    await workDry();
    await answerAll(link, 'ja');
    await workDry();
    await close();
    return log.filter(({ requestHeaders }) => requestHeaders['x-local-caller'] === 'service');
  }

  it('are each covered by an application permission that names the call, and none is named for nothing', async () => {
    const asked = (await everything()).flatMap(callsIn);
    const calls = permissions.application.filter(({ when }) => when === 'service').flatMap(({ calls: named }) => named.map(({ call }) => call));
    expect(asked.length).toBeGreaterThan(15);
    expect([...new Set(asked.filter((one) => !calls.some((call) => fits(call).test(one))))]).toEqual([]);
    expect(calls.filter((call) => !asked.some((one) => fits(call).test(one)))).toEqual([]);
  });

  itWithContract('keep to the official contract with those permissions', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'log-')), 'requests.jsonl');
    writeFileSync(file, (await everything()).map((entry) => JSON.stringify(entry)).join('\n'));
    const { requests, findings } = await contractFindings(file);
    expect(requests).toBeGreaterThan(15);
    expect(findings).toEqual([]);
  });
});
