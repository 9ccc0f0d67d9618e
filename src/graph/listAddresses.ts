import { asProblem, Problem } from '../domain/problem';
import type { ListSchema, Site } from '../lists/schema';
import type { Configuration, SiteAddress } from '../ports/configuration';
import { query, textOf, valuesOf } from './call';
import type { Graph } from './graph';

/** Ids of lists by their internal names. */
export type ListIds = Readonly<Record<string, string>>;

/** Keeps what was found from one opening to the next; a browser's localStorage will do. Holds no personal data. */
export interface AddressStore {
  read(site: Site): Promise<ListIds | undefined>;
  /** `undefined` forgets. */
  write(site: Site, ids: ListIds | undefined): Promise<void>;
}

export interface ListAddresses {
  /** `/sites/{site}/lists/{id}`. Fails with `notAllowed` where the person sees no list of that site, else `notFound`. */
  of(list: ListSchema): Promise<string>;
  /** Whether the site still shows this list, asked of the server once for each site. */
  shows(list: ListSchema): Promise<boolean>;
  /** A list wasn't where it was: look again next time. */
  forget(site: Site): Promise<void>;
}

/**
 * Finds the lists' addresses. Graph takes a list by its id or by its title, and the title is a Dutch name that an
 * administrator may change, so the ids are configured, or looked up once by internal name.
 */
export function listAddresses(graph: Graph, configuration: Pick<Configuration, 'programmeSite' | 'closedSite'>, store: AddressStore): ListAddresses {
  const sites: Readonly<Record<Site, SiteAddress>> = { programme: configuration.programmeSite, closed: configuration.closedSite };
  const found = new Map<Site, Promise<ListIds>>();
  const asked = new Map<Site, Promise<ListIds>>();
  const stale = new Set<Site>();

  async function ask(site: Site): Promise<ListIds> {
    const { bodies } = await graph.pages({ method: 'GET', path: `${sitePath(sites[site])}/lists${query({ $select: 'id,name' })}` });
    const lists = bodies.flatMap(valuesOf);
    return Object.fromEntries(lists.flatMap(({ id, name }) => (textOf(id) && textOf(name) ? [[name, id]] : [])));
  }

  async function find(site: Site): Promise<ListIds> {
    const kept = stale.has(site) ? undefined : (sites[site].lists ?? (await store.read(site)));
    if (kept) return kept;
    const ids = await ask(site);
    if (Object.keys(ids).length > 0) await store.write(site, ids);
    return ids;
  }

  return {
    async of({ name, site }) {
      const ids = await remembered(found, site, () => find(site));
      const id = ids[name];
      if (id !== undefined) return `${sitePath(sites[site])}/lists/${id}`;
      // Graph answers 200 and no lists where the person may see none.
      throw Object.keys(ids).length === 0 ? new Problem('notAllowed', `${site}: no list is visible`) : new Problem('notFound', `${name} is not on its site`);
    },
    shows: async ({ name, site }) => (await remembered(asked, site, () => ask(site)))[name] !== undefined,
    async forget(site) {
      found.delete(site);
      asked.delete(site);
      stale.add(site);
      await store.write(site, undefined);
    },
  };
}

/** A refusal is remembered like an answer, so that a person without rights doesn't ask at every turn; a mishap is not. */
function remembered(memory: Map<Site, Promise<ListIds>>, site: Site, work: () => Promise<ListIds>): Promise<ListIds> {
  const before = memory.get(site);
  if (before) return before;
  const now = work().catch((thrown: unknown) => {
    if (!['notAllowed', 'notFound'].includes(asProblem(thrown).code)) memory.delete(site);
    throw thrown;
  });
  memory.set(site, now);
  return now;
}

const sitePath = ({ id, host, path }: SiteAddress) => `/sites/${id ?? `${host}:${encodeURI(path)}:`}`;
