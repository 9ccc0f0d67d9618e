import { allLists } from '../../src/lists/all';
import { appFolderNotes } from '../../src/graph/appFolderNotes';
import { openGraph } from '../../src/graph/graph';
import { listAddresses } from '../../src/graph/listAddresses';
import { listRecords } from '../../src/graph/listRecords';
import { realClock } from '../../src/host/realClock';
import type { Records } from '../../src/ports/records';
import { notesSuite } from './notes.suite';
import { recordsSuite } from './records.suite';

/**
 * The same suites on a real tenant, for whoever has one: a provisioned test site without rows of anybody's, and a
 * person's token with the scopes of `entra/permissions.json`.
 *
 *   VERBINDER_TEST_TOKEN=eyJ… VERBINDER_TEST_SITE=https://x.sharepoint.com/sites/y npx jest --selectProjects contract -t 'real tenant'
 */
const { VERBINDER_TEST_TOKEN: token, VERBINDER_TEST_SITE: site } = process.env;

if (token === undefined || site === undefined) {
  it.skip('records and notes on a real tenant: VERBINDER_TEST_TOKEN and VERBINDER_TEST_SITE are not set', () => undefined);
} else {
  jest.setTimeout(120_000);
  const { host, pathname } = new URL(site);
  const graph = openGraph({ graphUrl: 'https://graph.microsoft.com', signIn: { token: async () => token }, scopes: [], clock: realClock, chance: Math.random, fetch });
  const address = { host, path: pathname };
  const addresses = listAddresses(graph, { programmeSite: address, closedSite: address }, { read: async () => undefined, write: async () => undefined });
  const records = listRecords(graph, addresses, () => undefined);

  recordsSuite('Graph, on a real tenant', async () => {
    const mark = `test-${Date.now().toString(36)}-`;
    return { records, mark, close: () => tidy(records, mark) };
  });
  notesSuite('the app folder, on a real tenant', async () => ({ notes: appFolderNotes(graph), key: `test-${Date.now().toString(36)}` }));
}

/** Removes what a test made; rows of others stay. */
async function tidy(records: Records, mark: string): Promise<void> {
  for (const list of allLists.filter(({ site: where }) => where === 'programme')) {
    const { rows } = await records.delta(list);
    for (const row of rows.filter(({ key }) => key.startsWith(mark))) await records.remove(list, row.item.id, row.item.etag);
  }
}
