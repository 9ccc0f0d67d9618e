import type { ListSchema } from '../../lists/schema';
import type { SiteAddress } from '../../ports/configuration';
import { inBody, isRecord, query, textOf, valuesOf } from '../../graph/call';
import type { Graph } from '../../graph/graph';
import { Problem } from '../../domain/problem';

export interface FoundColumn {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** Graph's columnDefinition as it came. */
  readonly definition: Readonly<Record<string, unknown>>;
}

export interface FoundList {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly columns: readonly FoundColumn[];
}

/** A site as it stands, as far as our lists are on it. */
export interface FoundSite {
  readonly id: string;
  readonly url: string;
  readonly lists: readonly FoundList[];
}

/** `https://x.sharepoint.com/sites/y` as an address. Throws `badRequest` for what isn't the address of a site. */
export function siteAddress(url: string): SiteAddress {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const path = parsed?.pathname.replace(/\/+$/, '');
  if (parsed?.protocol !== 'https:' || !path || !/^\/(sites|teams)\/[^/]+$/.test(path)) {
    throw new Problem('badRequest', `"${url}" is geen adres van een site; dat ziet eruit als https://naam.sharepoint.com/sites/naam`);
  }
  return { host: parsed.hostname, path: decodeURI(path) };
}

/** Reads what stands on a site: its id, those of our lists that are there, and their columns. */
export async function findSite(graph: Graph, { host, path }: SiteAddress, wanted: readonly ListSchema[]): Promise<FoundSite> {
  const { body } = await graph.call({ method: 'GET', path: `/sites/${host}:${encodeURI(path)}${query({ $select: 'id,webUrl' })}` });
  const id = textOf(inBody(body, 'id'));
  if (id === undefined) throw new Problem('notFound', `de site ${path} is niet gevonden`);
  const { bodies } = await graph.pages({ method: 'GET', path: `/sites/${id}/lists${query({ $select: 'id,name,displayName' })}` });
  const ours = bodies.flatMap(valuesOf).filter((list) => wanted.some(({ name }) => name === list['name']));
  const lists = await Promise.all(ours.map(async (list) => ({ ...namesOf(list), columns: await columnsOf(graph, id, namesOf(list).id) })));
  return { id, url: textOf(inBody(body, 'webUrl')) ?? `https://${host}${path}`, lists };
}

async function columnsOf(graph: Graph, site: string, list: string): Promise<readonly FoundColumn[]> {
  const { bodies } = await graph.pages({ method: 'GET', path: `/sites/${site}/lists/${list}/columns` });
  return bodies.flatMap(valuesOf).map((definition) => ({ ...namesOf(definition), definition }));
}

const namesOf = (thing: Readonly<Record<string, unknown>>) => ({
  id: textOf(thing['id']) ?? '',
  name: textOf(thing['name']) ?? '',
  displayName: textOf(thing['displayName']) ?? '',
});

/** More rows than SharePoint scans in one go; its limit can't be raised. */
const MANY = 5_000;

/** Whether a list has so many rows that making an index may fail. */
export async function hasManyRows(graph: Graph, site: string, list: string): Promise<boolean> {
  const { body } = await graph.call({ method: 'GET', path: `/sites/${site}/lists/${list}/items${query({ $select: 'id', $top: MANY })}` });
  return isRecord(body) && body['@odata.nextLink'] !== undefined;
}
