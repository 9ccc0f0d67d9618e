import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLocally } from '../../scripts/localRun';
import { localCertificate } from '../../src/local/tenant/certificate';
import { serveFloor } from './floor/serveFloor';
import { measuringBrowser } from './measuringBrowser';
import { measureCold, measureLongTask, measureOpen, measureWarm } from './panelMeasures';
import { report, type Row } from './report';
import { tenantStats } from './tenantStats';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BenchOptions {
  readonly json: string | undefined;
  readonly rounds: number;
  /** The whole volume of the scale measures instead of a tenth. */
  readonly full: boolean;
  readonly only: RegExp;
}

/** Everything of one run: the demo's tenant, the product as it ships, one browser. */
export async function bench({ json, rounds, only }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbinder-bench-'));
  const dataDir = join(folder, 'small');
  const run = await runLocally({ port: 0, dataDir, twoOrigins: true, say: console.log });
  const certificate = await localCertificate(dataDir, Date.now());
  const floorServer = await serveFloor(root, certificate);
  const browser = await measuringBrowser(certificate);
  const product = { outlook: `${run.url}outlook/` };
  const floor = { ...product, addIn: floorServer.addIn };
  const stats = tenantStats(run.url);
  const measures: Readonly<Record<string, () => Promise<Row | readonly Row[]>>> = {
    'panel.warm': () => measureWarm(browser, product, floor, rounds),
    'panel.cold': () => measureCold(browser, product, stats),
    'panel.open': () => measureOpen(browser, product, stats),
    longtask: () => measureLongTask(browser, product, floor, rounds),
  };
  try {
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(measures)) {
      if (!only.test(name)) continue;
      console.log(`Measuring ${name}…`);
      rows.push(...[await measure()].flat());
    }
    report(rows, json);
  } finally {
    await browser.close();
    await Promise.all([floorServer.close(), run.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
