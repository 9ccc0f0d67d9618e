import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { openPaneAt, type Place } from './pane';
import { RES, warmProfile } from './panelMeasures';
import type { Row } from './report';
import { row } from './rows';

/**
 * What travels for the pane, by the size of each file gzipped; office.js and our stand-ins for it aside. `first` is what the first fact
 * can't do without: all other scripts are withheld, and it must still come.
 */
export async function measureBundle(browser: Browser, product: Place, emptyBytes: number): Promise<Row[]> {
  const profile = await warmProfile(browser, product, RES);
  const all = await loaded(profile, product, false);
  const first = await loaded(profile, product, true).catch(() => all);
  await profile.close();
  const beside = `an empty React and Fluent panel is ${kilobytes(emptyBytes)} KB`;
  const sum = (files: Files) => kilobytes([...files.values()].reduce((total, bytes) => total + bytes, 0));
  return [
    row('bundle.first', sum(first), 'KB gzipped, without which no first fact', `aim 130; ${first.size} files; ${beside}`),
    row('bundle.total', sum(all), 'KB gzipped, for the pane as it opens', `aim 220; ${all.size} files; ${beside}`),
  ];
}

type Files = ReadonlyMap<string, number>;

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

/** The add-in's files that a warm opening loads. When withheld, only those that the page itself names come. */
async function loaded(profile: BrowserContext, place: Place, withhold: boolean): Promise<Files> {
  const files = new Map<string, number>();
  const named = new Set<string>();
  const pages = /\/app\/[^?]*\.(html|js|css)$/;
  await profile.route(pages, async (route) => {
    const url = route.request().url();
    const isPage = url.endsWith('.html');
    if (withhold && !isPage && !named.has(url)) return; // never answered
    const answer = await route.fetch();
    const body = await answer.body();
    if (isPage) for (const [, source = ''] of body.toString().matchAll(/<script[^>]* src="([^"]+)"/g)) named.add(new URL(source, url).href);
    files.set(url, gzipSync(body).length);
    await route.fulfill({ response: answer, body });
  });
  try {
    const pane = await openPaneAt(profile, place, RES);
    if (!withhold) await pane.settled();
    await pane.page.close();
  } finally {
    await profile.unrouteAll({ behavior: 'ignoreErrors' });
  }
  return files;
}
