import type { Browser, BrowserContext } from 'playwright-core';
import { freshProfile } from './measuringBrowser';
import { openPaneAt, type Moment, type Place } from './pane';
import { interleaved, median, row } from './rows';
import type { Row } from './report';
import type { TenantStats } from './tenantStats';

/** The sentence with which the panel opens. */
export const HEADLINE = /\d+ part(ij|ijen|y|ies)\b/;

export const RES: Moment = { as: 'femke.horstink@provincie-utrecht.nl.example', item: 'bestuurlijk-overleg-res-u16' };
const TWO_PARTIES: Moment = { as: 'bilal.asaoui@provincie-utrecht.nl.example', item: 'ambtelijk-overleg-sociaal-domein-en-energie-eemnes' };
/** Two of its parties don't sit at the RES table. */
const OTHER: Moment = { as: RES.as, item: 'regionale-omgevingsagenda-lopikerwaard' };

/** A profile in which the item was opened before and everything came to rest. */
export async function warmProfile(browser: Browser, place: Place, moment: Moment, fact = HEADLINE): Promise<BrowserContext> {
  const profile = await freshProfile(browser, fact);
  for (let times = 0; times < 2; times += 1) {
    const pane = await openPaneAt(profile, place, moment);
    await pane.settled();
    await pane.page.close();
  }
  return profile;
}

/** Opens the item once more; answers the time to the first fact, and notes how many requests went before it. */
export function opening(profile: BrowserContext, place: Place, moment: Moment, before: number[] = []): () => Promise<number> {
  return async () => {
    const { page, factAfter, requests } = await openPaneAt(profile, place, moment);
    before.push(requests().filter(({ at }) => at < factAfter).length);
    await page.close();
    return factAfter;
  };
}

/** The panel against the floor, by turns. */
export async function measureWarm(browser: Browser, product: Place, floor: Place, rounds: number): Promise<Row[]> {
  const warm = await warmProfile(browser, product, RES);
  const bare = await warmProfile(browser, floor, RES, /RES U16/);
  const before: number[] = [];
  const { panel, page } = await interleaved(rounds, { panel: opening(warm, product, RES, before), page: opening(bare, floor, RES) });
  await Promise.all([warm.close(), bare.close()]);
  const beside = `aim 1.3; panel ${panel.toFixed(0)} ms, floor ${page.toFixed(0)} ms, medians of ${rounds}`;
  return [row('panel.warm.ratio', panel / page, 'times the floor', beside), row('panel.warm.requests', Math.max(...before), 'Graph requests before the first fact', 'aim 0')];
}

async function cold(browser: Browser, place: Place, stats: TenantStats, moment: Moment) {
  const profile = await freshProfile(browser, HEADLINE);
  await stats.reset();
  const pane = await openPaneAt(profile, place, moment);
  await pane.settled();
  const reads = pane.requests().filter(({ writes }) => !writes);
  const cost = { requests: reads.length, writes: pane.requests().length - reads.length, units: (await stats.read()).units };
  await profile.close();
  return cost;
}

/** A browser that knows nothing, beside a meeting of two and beside the largest table. */
export async function measureCold(browser: Browser, place: Place, stats: TenantStats): Promise<Row[]> {
  const two = await cold(browser, place, stats, TWO_PARTIES);
  const many = await cold(browser, place, stats, RES);
  const left = `after that ${Math.max(two.writes, many.writes)} row written for colleagues`;
  const beside = (what: 'requests' | 'units', aim: number) => `aim ${aim}; two parties ${two[what]}, RES ${many[what]}; ${left}`;
  return [
    row('panel.cold.requests', Math.max(two.requests, many.requests), 'Graph requests', beside('requests', 2)),
    row('panel.cold.units', Math.max(two.units, many.units), 'resource units', beside('units', 30)),
  ];
}

/** Registers known; then a meeting with partners that were not seen, and at once the same again. */
export async function measureOpen(browser: Browser, place: Place, stats: TenantStats): Promise<Row> {
  const profile = await warmProfile(browser, place, RES);
  const costs: number[] = [];
  for (let times = 0; times < 2; times += 1) {
    await stats.reset();
    const pane = await openPaneAt(profile, place, OTHER);
    await pane.settled();
    costs.push((await stats.read()).units);
    await pane.page.close();
  }
  await profile.close();
  return row('panel.open.units', costs[0] ?? NaN, 'resource units', `aim 8; again while fresh ${costs[1]} (aim 0)`);
}

const MAIL: Moment = { as: RES.as, item: 'wie-is-nu-aan-zet-in-de-lopikerwaard', module: 'mail' };
const NEXT_MAIL = 'cijfers-vergrijzing-per-kern';

interface Longest {
  readonly task: number;
  readonly own: number;
}

/**
 * The longest task in the pane's frame while it opens and, pinned beside mail, while another is chosen. Part of these are
 * office.js's, which the floor has too; so the longest single run of the product's own scripts is told apart.
 */
export async function measureLongTask(browser: Browser, product: Place, floor: Place, rounds: number): Promise<Row[]> {
  const warm = await warmProfile(browser, product, RES);
  const bare = await warmProfile(browser, floor, RES, /RES U16/);
  const own: number[] = [];
  const opening = (profile: BrowserContext, place: Place) => async () => {
    const pane = await openPaneAt(profile, place, RES);
    await pane.settled();
    const longest = pane.notes.longest('task');
    if (place === product) own.push(pane.notes.longest('ownRun'));
    await pane.page.close();
    return longest;
  };
  const { panel, page } = await interleaved(rounds, { panel: opening(warm, product), page: opening(bare, floor) });
  const changes = await itemChanges(warm, product, rounds);
  await Promise.all([warm.close(), bare.close()]);
  const opened = { task: panel, own: median(own.slice(1)) };
  const beside = (what: keyof Longest) => `aim 100; opening ${said(opened[what])}, item changed ${said(changes[what])}`;
  return [
    row('longtask.max', Math.max(panel, changes.task), 'ms', `${beside('task')}, floor opening ${said(page)}, medians of the longest`),
    row('longtask.ours', Math.max(opened.own, changes.own), 'ms', `${beside('own')}; without office.js and painting`),
  ];
}

/** Browsers tell of tasks from 50 ms on. */
const said = (ms: number) => (ms === 0 ? 'under 50' : ms.toFixed(0));

async function itemChanges(profile: BrowserContext, place: Place, rounds: number): Promise<Longest> {
  const longest: Longest[] = [];
  const pane = await openPaneAt(profile, place, MAIL);
  await pane.settled();
  for (let round = 0; round < rounds; round += 1) {
    pane.notes.forget();
    await pane.page.evaluate((words) => window.outlookHost.select(words), round % 2 === 0 ? NEXT_MAIL : MAIL.item);
    await pane.settled();
    longest.push({ task: pane.notes.longest('task'), own: pane.notes.longest('ownRun') });
  }
  await pane.page.close();
  return { task: median(longest.map(({ task }) => task)), own: median(longest.map(({ own }) => own)) };
}
