/** @jest-environment node */
import { browser } from '../../tests/contract/replicaWindow';
import { Problem } from '../domain/problem';
import { agreements } from '../lists/agreements';
import { contactMoments } from '../lists/contactMoments';
import { contacts } from '../lists/contacts';
import { holderHistory } from '../lists/holderHistory';
import { itemContexts } from '../lists/itemContexts';
import { partners } from '../lists/partners';

const partner = (code: string, title: string) => ({ key: code, title, kind: 'gemeente' }) as const;
const person = (key: string, at: string) => ({ key, title: key, partner: at, layer: 'ambtenaar', mail: `${key}@Utrecht.example` }) as const;
const agreement = (key: string, open: 'ja' | 'nee') => ({ key, title: key, kind: 'rol', aboutKind: 'partner', about: 'gm0344', status: 'open', open }) as const;
const moment = (key: string, date: string) =>
  ({ key, partner: 'gm0344', partnerYear: `gm0344-${date.slice(0, 4)}`, date, layer: 'management', form: 'mail', group: key }) as const;
const context = (key: string, itemKey: string) => ({ key, itemKey, reach: 'reeks', kind: 'notitie', by: 'a', on: '2026-11-23T09:00:00Z' }) as const;
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key).sort();

describe('the copy of the registers', () => {
  it('answers from what it has, without a request, and is empty before the first refresh', async () => {
    const { open, records } = browser();
    const replica = await open();
    expect(await replica.by(partners, 'key', ['gm0344'])).toEqual([]);
    expect(replica.freshness()).toEqual({ kind: 'empty' });
    expect(records.faults.calls).toEqual([]);
  });

  it('asks for all opening lists in one turn, then finds rows by any indexed column, whatever their case', async () => {
    const { open, records } = browser();
    records.seed(partners, [partner('GM0344', 'Utrecht'), partner('gm0355', 'Zeist')]);
    records.seed(contacts, [person('an', 'gm0344'), person('bo', 'gm0355')]);
    const replica = await open();
    const refreshing = replica.refresh();
    await refreshing;
    expect(keys(await replica.by(partners, 'key', ['gm0344']))).toEqual(['GM0344']);
    expect(keys(await replica.by(contacts, 'mail', ['BO@utrecht.EXAMPLE', 'nobody@x.example']))).toEqual(['bo']);
    expect(keys(await replica.by(contacts, 'partner', ['gm0344', 'gm0355']))).toEqual(['an', 'bo']);
    expect(records.faults.calls.filter((call) => call.startsWith('delta'))).toHaveLength(9);
    expect(records.faults.calls.filter((call) => call.startsWith('find'))).toEqual(['find Agreements', 'find Signals']);
  });

  it('lets another question go along: in the same turn as the lists, at once where nothing is to be asked, once in any case', async () => {
    const { open, records } = browser();
    const replica = await open();
    const seen: string[][] = [];
    const along = () => queueMicrotask(() => seen.push([...records.faults.calls]));
    await replica.refresh({ along });
    // The along-going question sees all lists asked, and none answered yet.
    expect(seen.map(({ length }) => length)).toEqual([11]);
    expect(replica.freshness()).toMatchObject({ kind: 'kept' });
    await replica.refresh({ along });
    expect(seen.map(({ length }) => length)).toEqual([11, 11]);
  });

  it('lets it go alone after a second, when another window is copying', async () => {
    const { open, clock, rest } = browser();
    let release: () => void = () => undefined;
    const locks = { request: <T>(name: string, work: () => Promise<T>) => (name.endsWith('refresh') ? new Promise<void>((done) => (release = done)).then(work) : work()) };
    const replica = await open({ locks });
    const along = jest.fn();
    const refreshing = replica.refresh({ along });
    await clock.advance(999);
    expect(along).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(along).toHaveBeenCalledTimes(1);
    release();
    await rest();
    await refreshing;
    expect(along).toHaveBeenCalledTimes(1);
  });

  it('asks nothing while fresh, then only for what changed, and lets removed rows go', async () => {
    const { open, records, clock } = browser();
    const [utrecht] = records.seed(partners, [partner('gm0344', 'Utrecht'), partner('gm0355', 'Zeist')]);
    const replica = await open();
    await replica.refresh();
    const asked = records.faults.calls.length;
    await replica.refresh();
    expect(records.faults.calls).toHaveLength(asked);

    records.bend(partners, { Title: 'Zeist aan de Grift' }, '2');
    records.drop(partners, utrecht?.item.id ?? '');
    await clock.advance(6 * 60_000);
    await replica.refresh();
    expect(await replica.all(partners)).toMatchObject([{ title: 'Zeist aan de Grift' }]);
  });

  it('copies again after a token has expired, without a moment of emptiness', async () => {
    const { open, records, clock } = browser();
    const [, zeist] = records.seed(partners, [partner('gm0344', 'Utrecht'), partner('gm0355', 'Zeist')]);
    const replica = await open();
    await replica.refresh();
    records.expireTokens();
    records.drop(partners, zeist?.item.id ?? '');
    await clock.advance(6 * 60_000);
    const seen: number[] = [];
    replica.onChange(() => void replica.all(partners).then((rows) => seen.push(rows.length)));
    await replica.refresh();
    expect(Math.min(...seen)).toBeGreaterThan(0);
    expect(keys(await replica.all(partners))).toEqual(['gm0344']);
  });

  it('keeps the lists that came when one fails, asks for that one alone later, and never before it may', async () => {
    const { open, records, clock } = browser();
    records.seed(partners, [partner('gm0344', 'Utrecht')]);
    records.seed(contacts, [person('an', 'gm0344')]);
    records.faults.add({ call: 'delta', on: 'Contacts', at: 'before', problem: new Problem('busy', '429', { retryAfterMs: 90_000 }) });
    const replica = await open();
    await replica.refresh();
    expect(replica.freshness()).toMatchObject({ kind: 'failed', partial: true, problem: { code: 'busy' } });
    expect(keys(await replica.all(partners))).toEqual(['gm0344']);

    const asked = records.faults.calls.length;
    await clock.advance(89_000);
    await replica.refresh({ force: true });
    expect(records.faults.calls).toHaveLength(asked);
    await clock.advance(1_001);
    await replica.refresh();
    expect(records.faults.calls.slice(asked).filter((call) => !call.includes('HolderHistory'))).toEqual(['delta Contacts']);
    expect(replica.freshness()).toEqual({ kind: 'kept', since: expect.any(Number) });
    expect(keys(await replica.by(contacts, 'partner', ['gm0344']))).toEqual(['an']);
  });

  it('tells a window that opens before it may ask again why a list never came', async () => {
    const { open, records, clock } = browser();
    records.faults.add({ call: 'delta', on: 'Partners', at: 'before', problem: new Problem('notAllowed', '403') });
    const first = await open();
    await first.refresh();
    first.close();
    const second = await open();
    expect(second.freshness()).toMatchObject({ kind: 'failed', problem: { code: 'notAllowed' } });
    await clock.advance(60_001);
    await second.refresh();
    expect(second.freshness()).toMatchObject({ kind: 'kept' });
  });

  it('copies the lists that nobody waits for a while later', async () => {
    const { open, records, clock } = browser();
    records.seed(holderHistory, [{ key: 'h1', partner: 'gm0344', holder: 'a', role: 'accounthouder', from: '2026-01-01' }]);
    const replica = await open();
    await replica.refresh();
    expect(records.faults.calls).not.toContain('delta HolderHistory');
    await clock.advance(30_000);
    expect(await replica.by(holderHistory, 'partner', ['gm0344'])).toHaveLength(1);
  });

  it('replaces open rows whole, and shows of such a list only what is open', async () => {
    const { open, records, clock } = browser();
    const [first] = records.seed(agreements, [agreement('a1', 'ja'), agreement('a2', 'ja'), agreement('a3', 'nee')]);
    const replica = await open();
    await replica.refresh();
    expect(keys(await replica.all(agreements))).toEqual(['a1', 'a2']);
    await replica.fetch(agreements, { column: 'about', values: ['gm0344'] });
    expect(keys(await replica.by(agreements, 'about', ['gm0344']))).toEqual(['a1', 'a2']);

    records.bend(agreements, { Open: 'nee' }, first?.item.id ?? '');
    await clock.advance(6 * 60_000);
    await replica.refresh();
    expect(keys(await replica.all(agreements))).toEqual(['a2']);
    expect(keys(await replica.fetch(agreements, { column: 'about', values: ['gm0344'] }))).toEqual(['a1', 'a2', 'a3']);
  });

  it('leaves a bent row out and reports it, until somebody mends it', async () => {
    const { open, records, clock } = browser();
    records.seed(partners, [partner('gm0344', 'Utrecht')]);
    const replica = await open();
    await replica.refresh();
    records.bend(partners, { Kind: 'dorp' }, '1');
    await clock.advance(6 * 60_000);
    await replica.refresh();
    expect(await replica.all(partners)).toEqual([]);
    expect(replica.bent()).toMatchObject([{ list: 'Partners', id: '1' }]);
    records.bend(partners, { Kind: 'gemeente' }, '1');
    await clock.advance(6 * 60_000);
    await replica.refresh();
    expect(replica.bent()).toEqual([]);
    expect(keys(await replica.all(partners))).toEqual(['gm0344']);
  });

  it('stands there at once in the next window, and tells how far a large copy is', async () => {
    const { open, records } = browser();
    records.seed(contacts, Array.from({ length: 1200 }, (_, index) => person(`p${index}`, `gm${index % 40}`)));
    const first = await open();
    const progress: number[] = [];
    first.onChange(() => {
      const now = first.freshness();
      if (now.kind === 'refreshing' && now.progress !== undefined) progress.push(now.progress);
    });
    await first.refresh();
    expect(progress.filter((step, index) => step !== progress[index - 1])).toHaveLength(11);
    expect(progress.at(-1)).toBe(1);
    first.close();

    const asked = records.faults.calls.length;
    const second = await open();
    expect(await second.by(contacts, 'partner', ['gm7'])).toHaveLength(30);
    await second.refresh();
    expect(records.faults.calls).toHaveLength(asked);
  });

  it('is refreshed by one window at a time, and the other sees what came', async () => {
    const { open, records, rest } = browser();
    records.seed(partners, [partner('gm0344', 'Utrecht')]);
    const [one, two] = [await open(), await open()];
    await Promise.all([one.refresh(), two.refresh()]);
    await rest();
    expect(records.faults.calls.filter((call) => call === 'delta Partners')).toHaveLength(1);
    expect(keys(await two.all(partners))).toEqual(['gm0344']);
    expect(two.freshness()).toMatchObject({ kind: 'kept' });
  });
});

describe('journals', () => {
  it('are fetched once, kept with when, and not asked for again while fresh', async () => {
    const { open, records, clock } = browser();
    records.seed(contactMoments, [moment('m1', '2026-03-01'), moment('m2', '2025-03-01')]);
    const replica = await open();
    const query = { column: 'partnerYear', values: ['gm0344-2026'] } as const;
    expect(await replica.journal(contactMoments, query)).toBeUndefined();
    expect(keys(await replica.fetch(contactMoments, query))).toEqual(['m1']);
    await replica.fetch(contactMoments, query);
    expect(records.faults.calls).toEqual(['find ContactMoments']);
    expect(await replica.journal(contactMoments, query)).toMatchObject({ at: clock.now(), rows: [{ key: 'm1' }] });

    records.drop(contactMoments, '1');
    await replica.fetch(contactMoments, query, { force: true });
    expect(await replica.journal(contactMoments, query)).toMatchObject({ rows: [] });
  });

  it('ask only for the values that are not known yet, and share one request between two who ask the same', async () => {
    const { open, records } = browser();
    records.seed(itemContexts, [context('c1', 'series'), context('c2', 'occurrence')]);
    const replica = await open();
    const find = jest.spyOn(records, 'find');
    await replica.fetch(itemContexts, { column: 'itemKey', values: ['series'] });
    const both = { column: 'itemKey', values: ['occurrence', 'series'] } as const;
    const [one] = await Promise.all([replica.fetch(itemContexts, both), replica.fetch(itemContexts, both)]);
    expect(keys(one)).toEqual(['c1', 'c2']);
    expect(find.mock.calls.map(([, , values]) => values)).toEqual([['series'], ['occurrence']]);
  });

  it('of one turn are asked in one turn, so that they can travel together', async () => {
    const { open, records } = browser();
    const replica = await open();
    const log: string[] = [];
    const note = (what: string) => (log.push(what), setImmediate(() => log.push('next turn')));
    const [find, findRange] = [records.find, records.findRange];
    Object.assign(records, { find: (...asked: Parameters<typeof find>) => (note('values'), find(...asked)), findRange: (...asked: Parameters<typeof findRange>) => (note('range'), findRange(...asked)) });
    await Promise.all([
      replica.fetch(itemContexts, { column: 'itemKey', values: ['series'] }),
      replica.fetch(contactMoments, { column: 'date', from: '2026-01-01', to: '2026-12-31' }),
      replica.fetch(contactMoments, { column: 'partnerYear', values: ['gm0344-2026'] }),
    ]);
    expect(log.slice(0, 4)).toEqual(['values', 'range', 'values', 'next turn']);
  });

  it('know a period inside one that was fetched', async () => {
    const { open, records } = browser();
    records.seed(contactMoments, [moment('m1', '2026-03-01'), moment('m2', '2026-05-01')]);
    const replica = await open();
    await replica.fetch(contactMoments, { column: 'date', from: '2026-01-01', to: '2026-12-31' });
    expect(await replica.journal(contactMoments, { column: 'date', from: '2026-04-01', to: '2026-06-01' })).toMatchObject({ rows: [{ key: 'm2' }] });
  });

  it('are forgotten when nobody looked for two weeks', async () => {
    const { open, records, clock } = browser();
    records.seed(contactMoments, [moment('m1', '2026-03-01'), moment('m2', '2025-03-01')]);
    const replica = await open();
    await replica.fetch(contactMoments, { column: 'partnerYear', values: ['gm0344-2026'] });
    await clock.advance(15 * 24 * 3_600_000);
    await replica.fetch(contactMoments, { column: 'partnerYear', values: ['gm0344-2025'] });
    await replica.refresh();
    expect(keys(await replica.all(contactMoments))).toEqual(['m2']);
    expect(await replica.journal(contactMoments, { column: 'partnerYear', values: ['gm0344-2026'] })).toBeUndefined();
  });

  it('go with what was remembered of items, which the next opening finds until then', async () => {
    const { open, clock } = browser();
    await (await open()).remember('item-1', ['key-1']);
    const next = await open();
    expect(await next.recall('item-1')).toEqual(['key-1']);
    expect(await next.recall('item-2')).toBeUndefined();
    await clock.advance(15 * 24 * 3_600_000);
    await next.remember('item-2', ['key-2']);
    await next.refresh();
    expect(await next.recall('item-1')).toBeUndefined();
    expect(await next.recall('item-2')).toEqual(['key-2']);
  });

  it('keep what they had when fetching fails', async () => {
    const { open, records } = browser();
    records.seed(contactMoments, [moment('m1', '2026-03-01')]);
    const replica = await open();
    const query = { column: 'partner', values: ['gm0344'] } as const;
    await replica.fetch(contactMoments, query);
    records.faults.add({ call: 'find', at: 'before', problem: new Problem('offline', 'no network') });
    await expect(replica.fetch(contactMoments, query, { force: true })).rejects.toMatchObject({ code: 'offline' });
    expect(await replica.journal(contactMoments, query)).toMatchObject({ rows: [{ key: 'm1' }] });
  });
});
