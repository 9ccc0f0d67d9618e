import { contextOf, ok, type Answer, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { type Json } from '../json';
import type { Tombstone } from '../store/history';
import { isoTime } from '../world';
import { itemBody, ITEMS, linkWith, openList, pageSize, readToken, type Opened } from './itemRoutes';

/** How long a delta token is good for. */
const TOKEN_LIFE = 30 * 86_400_000;

interface Since {
  readonly change: number;
  /** A walk over everything leaves out what was deleted before it began. */
  readonly whole: boolean;
}

export const deltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ITEMS}/delta`,
    units: (search) => (search.has('token') ? 1 : 2),
    query: ['$select', '$expand', '$top', 'token'],
    answer: (call) => {
      const opened = openList(call, 'read');
      const token = call.query.other['token'];
      if (token === 'latest') return answered(call, [], call.core.store.items.lastChange(opened.list), undefined);
      return page(call, opened, token === undefined ? { change: 0, whole: true } : since(call, opened, token));
    },
  },
];

function since(call: Call, { list }: Opened, text: string): Since {
  const token = readToken(text);
  if (token['list'] !== list.id) throw GraphError.badRequest('The provided token is invalid.');
  const age = call.core.world.now() - Number(token['at']);
  if (age > TOKEN_LIFE || call.wants('expired-delta')) throw expired(call);
  return { change: Number(token['change']), whole: token['whole'] === true };
}

/** The Location to start again from is part of the documented answer. */
function expired(call: Call): GraphError {
  const again = new URL(call.url);
  again.search = '';
  return new GraphError(410, 'resyncRequired', 'Resync required. Replace any local items with the server\'s version.', {
    inner: 'resyncChangesApplyDifferences',
    headers: { Location: again.href },
  });
}

function page(call: Call, opened: Opened, { change, whole }: Since): Answer {
  const { store } = call.core;
  const size = pageSize(call);
  const items = store.items.select(opened.list, { sql: 'change > ?', values: [change] }, 'change', size + 1);
  const gone = whole ? [] : store.history.removedSince(opened.list, change, size + 1);
  call.core.stats.scanned(items.length);
  const entries = [...items, ...gone].sort((one, other) => one.change - other.change);
  const shown = entries.slice(0, size);
  const last = shown.at(-1)?.change ?? Math.max(change, store.items.lastChange(opened.list));
  const value = shown.map((entry) => ('fields' in entry ? itemBody(call, opened, entry) : deletedBody(opened, entry)));
  return answered(call, value, last, entries.length > size ? { whole } : undefined);
}

function answered(call: Call, value: readonly Json[], change: number, more: { readonly whole: boolean } | undefined): Answer {
  const { list } = openList(call, 'read');
  const token = { list: list.id, change, at: call.core.world.now(), ...(more?.whole ? { whole: true } : {}) };
  const link = linkWith(call, 'token', token);
  return ok({ '@odata.context': contextOf(call, 'items'), value, ...(more ? { '@odata.nextLink': link } : { '@odata.deltaLink': link }) });
}

const deletedBody = ({ site }: Opened, { item, at }: Tombstone): Json => ({
  id: String(item),
  lastModifiedDateTime: isoTime(at),
  contentType: { id: '0x0100', name: 'Item' },
  parentReference: { siteId: site.id },
  deleted: { state: 'deleted' },
});

