/** @jest-environment node */
import { pollLink, pollOrder, pollRows, DAY, OPTIONS } from '../../../tests/support/pollRows';
import { testService } from '../../../tests/support/testService';
import { Problem } from '../../domain/problem';
import { dateOptions } from '../../lists/dateOptions';
import { dateVotes } from '../../lists/dateVotes';
import { doorAnswers } from '../../lists/doorAnswers';
import { doorLinks } from '../../lists/doorLinks';
import type { Mailing } from '../../ports/mailing';

async function open(how: { readonly mailing?: Mailing } = {}) {
  const service = testService({ listed: true, parts: how });
  await pollRows(service.records);
  const linkIn = (at: number) => /#datumprikker\.(\S+)/.exec(service.mailed[at]?.text ?? '')?.[1] ?? '';
  const answer = (link: string, ...answers: readonly string[]) => service.post('date-poll/answer', { link, answers: answers.map((one, at) => ({ option: OPTIONS[at], answer: one })) }, null);
  const votes = async () => (await service.records.find(dateVotes, 'option', OPTIONS)).rows.map(({ option, partner, layer, answer: said }) => [option.slice(-5), partner, layer, said].join(' ')).sort();
  return { ...service, linkIn, answer, votes };
}

describe('sending a date poll', () => {
  it('mails each recipient apart with a link that opens that poll, at most once however often the order comes', async () => {
    const { post, worker, mailed, linkIn, records } = await open();
    for (let times = 0; times < 3; times += 1) expect((await post('date-poll/send', pollOrder())).body).toEqual({ queued: 3 });
    await worker.runDry();
    await post('date-poll/send', pollOrder());
    await worker.runDry();
    expect(mailed.map(({ to }) => to.address)).toEqual(['noortje@woerden.nl.example', 'griffie@woerden.nl.example', 'linda@utrecht.nl.example']);
    expect(mailed[0]?.text).toMatch(/^Geef hier aan wanneer u kunt: https:\/\/verbinder\.example\/app\/door\.html#datumprikker\.ey/);
    const { body } = await post('date-poll/open', { link: linkIn(1) }, null);
    expect(body).toMatchObject({ title: 'Netwerkdag voorjaar', organisation: 'Woerden', layer: 'volksvertegenwoordiger', isOpen: true, answers: {}, options: [{ date: '2027-03-04' }, { date: '2027-03-11' }] });
    expect((await records.delta(doorLinks)).rows.map(({ mail }) => mail)).toEqual(['verzonden', 'verzonden', 'verzonden']);
  });

  it('replaces the link of whoever gets a new one', async () => {
    const { post, worker, linkIn, answer } = await open();
    await post('date-poll/send', pollOrder('order-1'));
    await worker.runDry();
    await post('date-poll/send', pollOrder('order-2'));
    await worker.runDry();
    expect((await answer(linkIn(0), 'ja')).body).toMatchObject({ error: { code: 'linkReplaced' } });
    expect((await answer(linkIn(3), 'ja')).status).toBe(200);
    expect((await post('date-poll/links', { day: DAY }, {})).body['links']).toHaveLength(3);
  });

  it('is an organiser’s, needs a poll that is open, a place for the link in each letter, and a mailbox', async () => {
    const { post } = await open();
    const said = async (order: object, claims?: Readonly<Record<string, unknown>>) => (await post('date-poll/send', order, claims)).body;
    expect(await said(pollOrder(), {})).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await said({ ...pollOrder(), griffieText: 'zonder' })).toMatchObject({ error: { code: 'badData', field: 'griffieText' } });
    expect(await said({ ...pollOrder(), day: 'nergens' })).toMatchObject({ error: { code: 'notFound' } });
    const closed = await open();
    await closed.clock.advance(100 * 24 * 3_600_000);
    expect((await closed.post('date-poll/send', pollOrder())).body).toMatchObject({ error: { code: 'closed' } });
  });

  it('sends again after a refusal, and never where nobody knows whether it went', async () => {
    const trouble: Problem['code'][] = ['busy', 'timedOut'];
    const went: string[] = [];
    const mailing: Mailing = {
      async send({ to }) {
        const code = trouble.shift();
        if (code !== 'busy') went.push(to.address);
        if (code) throw new Problem(code, 'sendMail');
      },
    };
    const { post, worker, clock, records } = await open({ mailing });
    await post('date-poll/send', pollOrder());
    for (let times = 0; times < 4; times += 1) {
      await worker.runDry();
      await clock.advance(10_000);
    }
    expect(went.sort()).toEqual(['griffie@woerden.nl.example', 'linda@utrecht.nl.example', 'noortje@woerden.nl.example']);
    expect((await records.delta(doorLinks)).rows.map(({ mail }) => mail).sort()).toEqual(['onzeker', 'verzonden', 'verzonden']);
  });
});

describe('answering a date poll by link', () => {
  it('says what was received, shows it again, and writes one row per date however often the same comes', async () => {
    const { post, parts, answer, votes, worker, records } = await open();
    const link = await pollLink(parts);
    for (let times = 0; times < 5; times += 1) expect((await answer(link, 'ja', 'nee')).body).toMatchObject({ answers: { [OPTIONS[0] ?? '']: 'ja', [OPTIONS[1] ?? '']: 'nee' } });
    expect((await post('date-poll/open', { link }, null)).body).toMatchObject({ answers: { [OPTIONS[0] ?? '']: 'ja' } });
    await worker.runDry();
    expect(await votes()).toEqual(['03-04 gm0632 bestuurder ja', '03-11 gm0632 bestuurder nee']);
    expect((await records.delta(doorAnswers)).rows).toHaveLength(1);
  });

  it('keeps the last of several answers, whatever order the work comes in', async () => {
    const { parts, answer, votes, worker, clock, records } = await open();
    const link = await pollLink(parts);
    await answer(link, 'nee');
    await clock.advance(5);
    await answer(link, 'ja');
    // The first piece fails once and so comes after the second.
    records.faults.add({ call: 'findByKey', at: 'before', problem: new Problem('offline', 'cut') });
    await worker.runDry();
    await clock.advance(60_000);
    await worker.runDry();
    expect(await votes()).toEqual(['03-04 gm0632 bestuurder ja']);
  });

  it('takes no more once the poll is closed, and says so with what was answered', async () => {
    const { post, parts, answer, clock } = await open();
    const link = await pollLink(parts);
    await answer(link, 'ja');
    await clock.advance(82 * 24 * 3_600_000);
    expect((await answer(link, 'nee')).body).toMatchObject({ error: { code: 'closed' } });
    expect((await post('date-poll/open', { link }, null)).body).toMatchObject({ isOpen: false, answers: { [OPTIONS[0] ?? '']: 'ja' } });
  });

  it('leaves out a date that was dropped meanwhile, and names the field when nothing is left', async () => {
    const { post, parts, answer, records, clock } = await open();
    const link = await pollLink(parts);
    const option = await records.findByKey(dateOptions, OPTIONS[0] ?? '');
    await records.update(dateOptions, option?.item.id ?? '', option?.item.etag ?? '', { status: 'vervallen' });
    await clock.advance(20_000);
    expect((await answer(link, 'ja', 'ja')).body['answers']).toEqual({ [OPTIONS[1] ?? '']: 'ja' });
    expect((await answer(link, 'ja')).body).toMatchObject({ error: { code: 'badData', field: 'answers' } });
    expect((await post('date-poll/answer', { link, answers: [{ option: OPTIONS[1], answer: 'altijd' }] }, null)).body).toMatchObject({ error: { field: 'answer' } });
  });

  it('goes on while SharePoint is too busy to read from', async () => {
    const { post, parts, answer, records, clock } = await open();
    const link = await pollLink(parts);
    await post('date-poll/open', { link }, null);
    await clock.advance(60_000);
    records.faults.add({ call: 'delta', at: 'before', problem: new Problem('busy', '429'), times: 99 });
    expect((await answer(link, 'ja')).status).toBe(200);
  });

  it('closes at once when the organiser takes the link back', async () => {
    const { post, parts, answer } = await open();
    const link = await pollLink(parts);
    expect((await answer(link, 'ja')).status).toBe(200);
    await post('date-poll/withdraw', { day: DAY, link: 'l1' });
    expect((await answer(link, 'nee')).body).toMatchObject({ error: { code: 'linkRevoked' } });
  });
});
