import type { Browser } from 'playwright-core';
import { freshProfile } from './measuringBrowser';
import { HEADLINE, opening, RES, warmProfile } from './panelMeasures';
import { openPaneAt, paneFrame, type Place } from './pane';
import type { Row } from './report';
import { interleaved, row } from './rows';
import type { TenantStats } from './tenantStats';
import { LARGE, type Volume } from './volume';

/** The warm panel over many rows against the same over few, by turns; and the most rows that any of its queries looked at. */
export async function measureScale(browser: Browser, small: Place, large: Place, stats: TenantStats, volume: Volume, rounds: number): Promise<Row[]> {
  await stats.reset();
  await readJournal(browser, large);
  const { largestScan } = await stats.read();
  const [few, many] = [await warmProfile(browser, small, RES), await warmProfile(browser, large, RES)];
  const time = await interleaved(rounds, { few: opening(few, small, RES), many: opening(many, large, RES) });
  await Promise.all([few.close(), many.close()]);
  const rows = `${volume === LARGE ? 'all' : 'a tenth of'} the rows: ${volume.partners} partners, ${volume.contacts} contacts, ${volume.moments} moments`;
  return [
    row('scale.ratio', time.many / time.few, 'times 50 partners and 5000 moments', `aim 1.1; ${rows}; ${time.many.toFixed(0)} ms, ${time.few.toFixed(0)} ms, medians of ${rounds}`),
    row('scale.rowsScanned', largestScan, 'rows, of one query', `aim under 5000; ${rows}`),
  ];
}

/** From nothing to the contact moments of one partner: every query that the panel has. */
async function readJournal(browser: Browser, place: Place): Promise<void> {
  const profile = await freshProfile(browser, HEADLINE);
  const { page, settled } = await openPaneAt(profile, place, RES);
  await settled();
  const frame = await paneFrame(page);
  const partner = frame.getByRole('button', { expanded: false });
  const journal = frame.getByRole('button', { name: 'Contactmomenten' }).first();
  for (let next = 0; next < (await partner.count()) && !(await journal.isVisible()); next += 1) await partner.nth(next).click();
  await journal.click();
  await settled();
  await profile.close();
}
