import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { runLocally } from '../../scripts/localRun';
import { localCertificate } from '../../src/local/tenant/certificate';
import { measureBundle } from './bundleMeasures';
import { buildEmptyPanel } from './emptyPanel/buildEmptyPanel';
import { serveFloor } from './floor/serveFloor';
import { measuringBrowser } from './measuringBrowser';
import { measureNaive } from './naiveMeasures';
import type { Place } from './pane';
import { measureCold, measureLongTask, measureOpen, measureWarm, RES } from './panelMeasures';
import { measureAgenda, measureSeating } from './planMeasures';
import { report, type Row } from './report';
import { measureScale } from './scaleMeasures';
import { tenantStats, type TenantStats } from './tenantStats';
import { growTo, LARGE, SMALL, TENTH, type Volume } from './volume';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BenchOptions {
  readonly json: string | undefined;
  readonly rounds: number;
  /** The whole volume of the scale measures instead of a tenth. */
  readonly full: boolean;
  readonly only: RegExp;
}

interface Tenant {
  readonly place: Place;
  readonly url: string;
  readonly stats: TenantStats;
  close(): Promise<void>;
}

/** Everything of one run: a small and a large tenant, the product as it ships, one browser. */
export async function bench(options: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbinder-bench-'));
  const volume = options.full ? LARGE : TENTH;
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const { smallDir, largeDir } = await fillTenants(folder, volume);
    const certificate = await localCertificate(smallDir, Date.now());
    const [small, large, floor] = [await serve(smallDir), await serve(largeDir), await serveFloor(root, certificate)];
    const browser = await measuringBrowser(certificate);
    closing.push(() => browser.close(), small.close, large.close, floor.close);
    const measures = measuresOf({ browser, small, large, floor: { ...small.place, addIn: floor.addIn }, volume, folder, rounds: options.rounds });
    report(await rowsOf(measures, options.only), options.json);
  } finally {
    for (const close of closing) await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillTenants(folder: string, volume: Volume) {
  const [smallDir, largeDir] = [join(folder, 'small'), join(folder, 'large')];
  await (await runLocally({ port: 0, dataDir: smallDir, say: console.log })).close();
  cpSync(smallDir, largeDir, { recursive: true });
  growTo(SMALL, smallDir, Date.now());
  growTo(volume, largeDir, Date.now());
  return { smallDir, largeDir };
}

async function serve(dataDir: string): Promise<Tenant> {
  const { url, close } = await runLocally({ port: 0, dataDir, twoOrigins: true, say: console.log });
  return { url, close, place: { outlook: `${url}outlook/` }, stats: tenantStats(url) };
}

interface Stand {
  readonly browser: Browser;
  readonly small: Tenant;
  readonly large: Tenant;
  readonly floor: Place;
  readonly volume: Volume;
  readonly folder: string;
  readonly rounds: number;
}

type Measures = Readonly<Record<string, () => Promise<Row | readonly Row[]>>>;

const measuresOf = ({ browser, small, large, floor, volume, folder, rounds }: Stand): Measures => ({
  'panel.cold': () => measureCold(browser, small.place, small.stats),
  'panel.open': () => measureOpen(browser, small.place, small.stats),
  naive: () => measureNaive(small.url, small.stats, RES.as, new Date().getFullYear()),
  bundle: async () => measureBundle(browser, small.place, await buildEmptyPanel(root, join(folder, 'empty'))),
  'panel.warm': () => measureWarm(browser, small.place, floor, rounds),
  longtask: () => measureLongTask(browser, small.place, floor, rounds),
  agenda: measureAgenda,
  seating: async () => measureSeating(),
  scale: () => measureScale(browser, small.place, large.place, large.stats, volume, rounds),
});

/** A measure that fails is said and left out: the others still count. */
async function rowsOf(measures: Measures, only: RegExp): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (!only.test(name)) continue;
    console.log(`Measuring ${name}…`);
    try {
      const measured = [await measure()].flat();
      // At once, so that an interrupted run isn't for nothing.
      for (const { name: what, value } of measured) console.log(`  ${what} ${value}`);
      rows.push(...measured);
    } catch (thrown) {
      process.exitCode = 1;
      console.error(`${name} could not be measured:`, thrown);
    }
  }
  return rows;
}
