import type { Graph } from '../../graph/graph';
import type { Site } from '../../lists/schema';
import { settings } from '../../lists/settings';
import type { Clock } from '../../ports/clock';
import type { SiteAddress } from '../../ports/configuration';
import { carryOut, type ListIds } from './carryOut';
import { faultText } from './import/imported';
import { asFound, inspectRows, inspectSite, listsOf, openRows, SITES, type ImportOrder, type Inspected, type InspectedRows, type SitesById } from './inspection';
import { migrate, MIGRATIONS, migrationsFrom, type Migration } from './migrations';
import { persistently, type Wait } from './persistently';
import { BY_HAND, planWords, rowWords } from './planWords';
import { rowPlan } from './rowChanges';
import { SCHEMA_VERSION, versionRow } from './settingRows';
import { writeRows } from './writeRows';

export interface ProvisionNeeds {
  readonly graph: Graph;
  readonly clock: Clock;
  /** One line for a person to read. */
  readonly say: (line: string) => void;
  readonly schemaVersion?: number;
  readonly migrations?: readonly Migration[];
}

export interface ProvisionOrder extends ImportOrder {
  readonly sites: Readonly<Record<Site, SiteAddress>>;
  readonly dryRun: boolean;
  /** Rows that fit go in although others in the files don't. */
  readonly acceptFaultyRows: boolean;
}

export interface Provisioned {
  /** `refused`: there were faulty rows, and nothing at all was written. */
  readonly outcome: 'done' | 'dryRun' | 'refused';
  /** Changes to lists, columns and rows that were made, or would be. */
  readonly changes: number;
  readonly sites: Readonly<Record<Site, { readonly id: string; readonly lists: ListIds }>>;
}

/**
 * Brings the two sites to the state that this version of the product wants: lists, columns, indexes, fixed rows and what
 * is imported. It says first what it will do; a second run finds nothing to do; nothing is ever taken away.
 *
 * Throws `notAllowed`, `notFound` or `notSignedIn` where Graph refuses, `notSupported` for a site of a newer version.
 */
export async function provision(needs: ProvisionNeeds, order: ProvisionOrder): Promise<Provisioned> {
  const { graph, clock, say, migrations = MIGRATIONS, schemaVersion = SCHEMA_VERSION } = needs;
  const wait: Wait = (ms) => new Promise((done) => void clock.after(ms, done));
  const inspect = (site: Site) => persistently(() => inspectSite(graph, order.sites[site], listsOf(site)), wait);
  const [programme, closed] = await Promise.all([inspect('programme'), inspect('closed')]);
  const before = { programme, closed };
  const first = await inspectRows(openRows(graph, sitesById(order, before), wait, asFound(before)), order, wait);
  const forward = migrationsFrom(first.version, schemaVersion, migrations).filter(({ list }) => stands(before, list));
  tell(say, before, first, forward);
  const changes = programme.plan.steps.length + closed.plan.steps.length + forward.length + first.plan.creates.length + first.plan.updates.length + (first.version === schemaVersion ? 0 : 1);
  const answer = (outcome: Provisioned['outcome'], sites: SitesById) => ({ outcome, changes, sites });
  if (first.imported.faults.length > 0 && !order.acceptFaultyRows) return refuse(say, answer('refused', sitesById(order, before)));
  if (order.dryRun) return answer('dryRun', sitesById(order, before));

  const made = await makeLists(graph, order, before, wait);
  const counted = await bringForward(graph, made, forward, wait);
  for (const line of counted) say(line);
  const site = openRows(graph, made, wait);
  const second = await inspectRows(site, order, wait);
  const taken = await writeRows(site.records, site.rows, second.plan, wait);
  for (const { list, row } of taken) say(`  BLIJFT: ${list.label}, ${row.key}: op de site staat al een rij met deze sleutel, die niet bij de lijst past. Verbeter of verwijder die in SharePoint.`);
  await writeRows(site.records, site.rows, rowPlan([{ list: settings, row: versionRow(schemaVersion), at: { file: '' } }], site.rows.find, true), wait);
  tellDone(say, made, changes);
  return answer('done', made);
}

type Before = Readonly<Record<Site, Inspected>>;

const idsOf = ({ found }: Inspected): ListIds => Object.fromEntries(found.lists.map(({ name, id }) => [name, id]));

const sitesById = (order: ProvisionOrder, before: Before): SitesById => ({
  programme: { address: order.sites.programme, id: before.programme.found.id, lists: idsOf(before.programme) },
  closed: { address: order.sites.closed, id: before.closed.found.id, lists: idsOf(before.closed) },
});

const stands = (before: Before, list: string) => SITES.some((site) => idsOf(before[site])[list] !== undefined);

async function makeLists(graph: Graph, order: ProvisionOrder, before: Before, wait: Wait): Promise<SitesById> {
  const at = sitesById(order, before);
  const programme = await carryOut(graph, before.programme.found, before.programme.plan.steps, wait);
  const closed = await carryOut(graph, before.closed.found, before.closed.plan.steps, wait);
  return { programme: { ...at.programme, lists: programme }, closed: { ...at.closed, lists: closed } };
}

async function bringForward(graph: Graph, sites: SitesById, forward: readonly Migration[], wait: Wait): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const migration of forward) {
    const site = SITES.map((one) => sites[one]).find(({ lists }) => lists[migration.list] !== undefined);
    if (!site) continue;
    const changed = await persistently(() => migrate(graph, `/sites/${site.id}/lists/${site.lists[migration.list] ?? ''}`, migration, wait), wait);
    lines.push(`Versie ${migration.to}, ${migration.list}: ${changed} rijen bijgewerkt.`);
  }
  return lines;
}

function tell(say: ProvisionNeeds['say'], before: Before, rows: InspectedRows, forward: readonly Migration[]): void {
  say(`Programmasite ${before.programme.found.url}`);
  for (const line of planWords(before.programme.plan)) say(line);
  say(`Gesloten site ${before.closed.found.url}`);
  for (const line of planWords(before.closed.plan)) say(line);
  say('Rijen');
  for (const { to, list, what } of forward) say(`  versie ${to}, ${list}: ${what}`);
  for (const line of rowWords(rows.plan)) say(line);
  if (rows.bent > 0) say(`  LET OP: ${rows.bent} rijen op de site passen niet bij hun lijst. Ze blijven zoals ze zijn; het paneel slaat ze over.`);
  for (const remark of rows.imported.remarks) say(`  ${remark}`);
  for (const fault of rows.imported.faults) say(`  FOUT: ${faultText(fault)}`);
  for (const line of BY_HAND) say(line);
}

function refuse(say: ProvisionNeeds['say'], answer: Provisioned): Provisioned {
  say('Er is niets geschreven. Verbeter de fouten, of voer de andere rijen in met --accept-faulty-rows.');
  return answer;
}

function tellDone(say: ProvisionNeeds['say'], sites: SitesById, changes: number): void {
  say(changes === 0 ? 'Klaar: er was niets te doen.' : `Klaar: ${changes} wijzigingen.`);
  say('Voor config.js:');
  for (const site of SITES) say(`  ${site}Site: ${JSON.stringify({ ...sites[site].address, id: sites[site].id, lists: sites[site].lists })},`);
}
