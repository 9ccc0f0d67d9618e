import { graphfi, DefaultHeaders, DefaultInit, type GraphFI } from '@pnp/graph';
import '@pnp/graph/calendars';
import type { IListItems } from '@pnp/graph/list-item';
import '@pnp/graph/list-item';
import '@pnp/graph/lists';
import '@pnp/graph/sites';
import '@pnp/graph/users';
import { DefaultParse, type Queryable } from '@pnp/queryable';
import { allLists } from '../../src/lists/all';
import { TENANT } from '../../src/local/tenant/tenantFacts';

/** PnP's own client on the local tenant. */
function client(url: string, token: string): GraphFI {
  const signedIn = (instance: Queryable) => {
    instance.on.auth(async (address, init) => [address, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } }]);
    instance.on.send(async (address, init) => fetch(address, init));
    return instance;
  };
  return graphfi().using(DefaultInit(new URL('/v1.0', url).href), DefaultHeaders(), DefaultParse(), signedIn);
}

/**
 * The same panel's data as somebody reads them who knows SharePoint and has an afternoon: find the site, find its lists, read them
 * whole with their fields, and ask the contact moments of each partner at the table.
 */
export async function readNaively(url: string, token: string, parties: number, year: number): Promise<void> {
  const graph = client(url, token);
  await graph.me();
  for (const path of [TENANT.programmeSite, TENANT.closedSite]) {
    const site = await graph.sites.getByUrl(TENANT.hostname, path);
    const lists = await site.lists();
    const items = (name: string) => site.lists.getById(lists.find((list) => list.name === name)?.id ?? '').items;
    const registers = allLists.filter(({ name, copying }) => copying.as !== 'journal' && lists.some((list) => list.name === name));
    const rows = new Map<string, readonly Item[]>();
    for (const { name } of registers) rows.set(name, await wholeList(items(name)));
    if (!lists.some(({ name }) => name === 'ContactMoments')) continue;
    const keys = (rows.get('Partners') ?? []).slice(0, parties).map(({ fields }) => fields['Key']);
    for (const key of keys) await items('ContactMoments').filter(`fields/PartnerYear eq '${key}-${year}'`).expand('fields')();
  }
}

interface Item {
  readonly fields: Readonly<Record<string, unknown>>;
}

async function wholeList(items: IListItems): Promise<readonly Item[]> {
  const rows: Item[] = [];
  for await (const page of items.expand('fields')) rows.push(...(page as unknown as readonly Item[])); // PnP's types leave the fields open
  return rows;
}
