import type { Graph } from '../../graph/graph';
import { listAddresses } from '../../graph/listAddresses';
import { listRecords } from '../../graph/listRecords';
import { allLists } from '../../lists/all';
import { queryName, type ListSchema, type Site } from '../../lists/schema';
import type { Records } from '../../ports/records';
import type { SiteAddress } from '../../ports/configuration';
import { settings } from '../../lists/settings';
import type { ListIds } from './carryOut';
import { merged, type Imported } from './import/imported';
import { importFiles, type ImportFile } from './import/importFiles';
import { lastContactRows } from './lastContactRows';
import type { Wait } from './persistently';
import { listsToCount, planSite, type SitePlan } from './plan';
import { rowPlan, type RowPlan } from './rowChanges';
import { fixedRows, VERSION_KEY } from './settingRows';
import { findSite, hasManyRows, type FoundSite } from './site';
import { SiteRows } from './siteRows';

export const SITES: readonly Site[] = ['programme', 'closed'];

export const listsOf = (site: Site): readonly ListSchema[] => allLists.filter((list) => list.site === site);

export interface Inspected {
  readonly found: FoundSite;
  readonly plan: SitePlan;
}

/** What stands on a site and what has to change there. */
export async function inspectSite(graph: Graph, address: SiteAddress, wanted: readonly ListSchema[]): Promise<Inspected> {
  const found = await findSite(graph, address, wanted);
  const large = await Promise.all(listsToCount(found, wanted).map(async ({ id }) => ((await hasManyRows(graph, found.id, id)) ? [id] : [])));
  return { found, plan: planSite(found, wanted, new Set(large.flat())) };
}

export interface Rows {
  readonly records: Records;
  readonly rows: SiteRows;
}

export type SitesById = Readonly<Record<Site, { readonly address: SiteAddress; readonly id: string; readonly lists: ListIds }>>;

/** A list without the columns that its site lacks, so that the rows of an older version can be read before it has them. */
export const asFound =
  (found: Readonly<Record<Site, Inspected>>) =>
  (list: ListSchema): ListSchema => {
    const there = found[list.site].found.lists.find(({ name }) => name === list.name)?.columns.map(({ name }) => name);
    if (!there) return list;
    return { ...list, columns: Object.fromEntries(Object.entries(list.columns).filter(([name]) => there.includes(queryName(list, name)))) };
  };

/** The rows of lists that stand on their site; those that don't stand yet have none. */
export function openRows(graph: Graph, sites: SitesById, wait: Wait, seen: (list: ListSchema) => ListSchema = (list) => list): Rows {
  const at = (site: Site) => ({ ...sites[site].address, id: sites[site].id, lists: sites[site].lists });
  const nowhere = { read: async () => undefined, write: async () => undefined };
  const addresses = listAddresses(graph, { programmeSite: at('programme'), closedSite: at('closed') }, nowhere);
  // Records want the rows' ids for lookups, and the rows are read through Records: whichever comes first, both exist by then.
  const records = listRecords(graph, addresses, (list, key) => rows.lookupId(list, key));
  const rows: SiteRows = new SiteRows(records, (list) => sites[list.site].lists[list.name] !== undefined, seen, wait);
  return { records, rows };
}

export interface ImportOrder {
  readonly files: readonly ImportFile[];
  readonly overwrite: boolean;
  readonly today?: string;
  readonly domainSuffix?: string;
}

export interface InspectedRows {
  readonly imported: Imported;
  readonly plan: RowPlan;
  /** Of the lists; 0 where nobody ever said. */
  readonly version: number;
  readonly bent: number;
}

/** Reads the files and the rows, and says what importing comes to. */
export async function inspectRows({ records, rows }: Rows, order: ImportOrder, wait: Wait): Promise<InspectedRows> {
  await rows.readRegisters();
  const { files, overwrite, ...how } = order;
  const imported = await importFiles(files, { names: rows.names, ...how });
  await rows.readJournals(imported.rows);
  const fixed = rowPlan(fixedRows().map((one) => ({ ...one, at: { file: 'vaste rijen' } })), rows.find, false);
  const asked = rowPlan(inOrder(imported.rows), rows.find, overwrite);
  const derived = rowPlan(await lastContactRows({ records, rows }, imported.rows, wait), rows.find, true);
  const version = rows.find(settings, VERSION_KEY)?.['value'];
  return {
    imported,
    // Whatever an administrator made of a fixed row is as it should be.
    plan: {
      creates: [...merged([...asRows(fixed), ...asRows(asked)]), ...derived.creates],
      updates: [...asked.updates, ...derived.updates],
      kept: asked.kept,
      same: asked.same,
    },
    version: typeof version === 'number' ? version : 0,
    bent: rows.bent,
  };
}

const asRows = ({ creates }: RowPlan) => creates.map((one) => ({ ...one, at: { file: '' } }));

const inOrder = (rows: Imported['rows']): Imported['rows'] => {
  const place = (list: ListSchema) => allLists.findIndex(({ name }) => name === list.name);
  return [...rows].sort((one, other) => place(one.list) - place(other.list));
};
