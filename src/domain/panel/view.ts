import { cleanItem } from '../cleanItem';
import { dayAt } from '../days';
import { distinctRows, groupedBy, isTexts } from '../fitting';
import type { ItemContext } from '../journal';
import { descending } from '../order';
import type { Partner } from '../partner';
import type { SeenItem } from '../seenItem';
import { againstSeries, seriesPeople, type AgainstSeries, type SeriesFacts } from './againstSeries';
import { defaultCircle, type Circle } from './circle';
import { attachedRows, collaborationAt, shownCollaborations, type Linked } from './collaborationAt';
import { differences, type Difference } from './differences';
import { hatsAt, type HatsAt } from './hats';
import { headlineOf, type Headline } from './headline';
import type { KnownOrganisations } from './knownOrganisations';
import { mayShow } from './mayShow';
import { openAgreements, openSignals, type OpenAgreement, type OpenSignal } from './openMatters';
import { ourHouse, type HouseLine } from './ourHouse';
import { partnerFacts, type PartnerFactRows, type PartnerFacts } from './partnerFacts';
import { phaseWarnings, type PhaseWarning } from './phase';
import { presenceOf, type PresenceView } from './presence';
import { recognise } from './recognise';
import type { Recognition } from './recognition';
import { usableRows, type PanelRows } from './rows';
import { readSettings, type PanelSettings, type SettingFault } from './settings';
import { sinceLastTime, type SinceLastTime } from './sinceLastTime';
import { newestSnapshot } from './snapshot';
import { tableOf, type TableView } from './table';

/** A row of context with the circle that it stands in. Its `reach` says whether it came with the series or the thread. */
export interface SeenContext {
  readonly context: ItemContext;
  readonly circle: Circle;
}

export interface PanelInput {
  readonly item: SeenItem;
  /** What Graph told of it (`ports/itemKeys`), once known. */
  readonly known?: {
    readonly keys: readonly { readonly key: string }[];
    readonly isCancelled: boolean;
    readonly isPrivate: boolean;
    readonly series?: SeriesFacts;
  };
  readonly ownDomains: readonly string[];
  readonly ownPartner: string;
  /** The person's account, lower case. */
  readonly me: string;
  readonly now: number;
  readonly rows: PanelRows;
}

export interface OpenView {
  readonly kind: 'open';
  readonly headline: Headline;
  readonly recognition: Recognition;
  readonly table: TableView;
  /** Partners that colleagues attached, at the table or not. */
  readonly attachedPartners: readonly Partner[];
  /** By key, for every partner at the table or attached. */
  readonly facts: ReadonlyMap<string, PartnerFacts>;
  readonly linked: Linked;
  /** Of the attached collaborations, else of the best suggestion; of a meeting only. */
  readonly presence: readonly PresenceView[];
  readonly hats: HatsAt;
  readonly since: SinceLastTime;
  readonly phaseWarnings: readonly PhaseWarning[];
  readonly agreements: readonly OpenAgreement[];
  readonly signals: readonly OpenSignal[];
  readonly house: readonly HouseLine[];
  /** Newest first. */
  readonly notes: readonly SeenContext[];
  readonly attached: readonly SeenContext[];
  readonly differences: readonly Difference[];
  readonly againstSeries?: AgainstSeries;
  readonly defaultCircle: Circle;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  readonly settings: PanelSettings;
  readonly settingFaults: readonly SettingFault[];
}

export type PanelView = { readonly kind: 'shutOut'; readonly rule: string } | OpenView;

/** The whole panel as data. Total: any item and any rows give a view, never a throw. */
export function viewOf(input: PanelInput): PanelView {
  const rows = usableRows(input.rows);
  const { settings, faults } = readSettings(rows.settings);
  const item = cleanItem(input.item);
  const may = mayShow(item, settings);
  if (!may.show) return { kind: 'shutOut', rule: may.rule };
  return openView({ ...input, item, rows }, settings, faults);
}

/** Everything that hangs on who is at the table; each part is a rule of its own, this only brings them together. */
function openView(input: PanelInput, settings: PanelSettings, settingFaults: readonly SettingFault[]): OpenView {
  const { item, rows, ownPartner, me, now } = input;
  const today = dayAt(now, settings.timeZone);
  const on = item.start === undefined ? today : dayAt(item.start, settings.timeZone);
  const known: KnownOrganisations = { ...rows, domains: rows.mailDomains, ownDomains: input.ownDomains, ownPartner, settings, today };
  const recognition = recognise(item.people, known);
  const table = tableOf(recognition);
  const seen = seenContexts(rows);
  const contexts = seen.map(({ context }) => context);
  const attachedPartners = attachedRows(contexts, 'partner', rows.partners).map(({ row }) => row);
  const partners = distinctRows([...recognition.partners, ...attachedPartners]);
  const linked = collaborationAt({ ...rows, item, contexts, partners, ownPartner, settings, on });
  const collaborations = shownCollaborations(linked).map(({ collaboration }) => collaboration);
  // Nobody is absent from a mail.
  const presence = item.kind === 'message' ? [] : collaborations.map((collaboration) => presenceOf({ ...rows, collaboration, recognition, ownPartner, contexts, on }));
  const at = { partners, collaborations, opgaven: linked.opgaven, today, settings, me };
  const isCancelled = input.known?.isCancelled === true;
  const parts = {
    recognition,
    table,
    presence,
    hats: hatsAt({ ...rows, own: recognition.own, collaborations: collaborations.map(({ key }) => key), ownPartner, contexts, on }),
    since: sinceLastTime({ ...rows, partners, collaborations, settings, today, on }),
    phaseWarnings: phaseWarnings(collaborations, today),
    agreements: openAgreements(rows.agreements, at),
    signals: openSignals(rows.signals, at),
    differences: differences(snapshotFor(item, contexts), { item, recognition, isCancelled }),
    againstSeries: againstSeriesOf(input, recognition, known),
  };
  const { againstSeries: unlike, ...rest } = parts;
  return {
    kind: 'open',
    headline: headlineOf(parts),
    ...rest,
    ...(unlike ? { againstSeries: unlike } : {}),
    attachedPartners,
    facts: factsOf(partners, rows, { settings, me, today }),
    linked,
    house: ourHouse(rows.ourMeetings, { partners, itemKeys: keysOf(input), settings, now }),
    notes: seen.filter(({ context }) => context.kind === 'notitie' && context.note),
    attached: seen.filter(({ context }) => context.kind === 'koppeling'),
    defaultCircle: defaultCircle(item, settings, me),
    isPrivate: item.isPrivate || input.known?.isPrivate === true,
    isCancelled,
    settings,
    settingFaults,
  };
}

/** Grouped first: five hundred partners each looking through all rows would be felt. */
function factsOf(partners: readonly Partner[], rows: PanelRows, who: Pick<PartnerFactRows, 'settings' | 'me' | 'today'>): ReadonlyMap<string, PartnerFacts> {
  const lastContacts = groupedBy(rows.lastContacts, ({ partner }) => partner);
  const holderHistory = groupedBy(rows.holderHistory, ({ partner }) => partner);
  return new Map(partners.map((partner) => [partner.key, partnerFacts(partner, { ...who, lastContacts: lastContacts.get(partner.key) ?? [], holderHistory: holderHistory.get(partner.key) ?? [] })]));
}

const seenContexts = ({ contexts, narrowContexts }: PanelRows): readonly SeenContext[] =>
  [
    ...contexts.map((context): SeenContext => ({ context, circle: 'programma' })),
    ...narrowContexts.map((context): SeenContext => ({ context, circle: 'bestuurlijk' })),
  ].sort(descending(({ context }) => context.on));

/** Mail has no time to move; an occurrence is compared with itself, because a series stands at another date. */
function snapshotFor(item: SeenItem, contexts: readonly ItemContext[]) {
  if (item.kind === 'message') return undefined;
  return newestSnapshot(item.isOccurrence ? contexts.filter(({ reach }) => reach === 'afspraak') : contexts);
}

function againstSeriesOf({ item, known: told }: PanelInput, recognition: Recognition, known: KnownOrganisations): AgainstSeries | undefined {
  const series = told?.series;
  if (!series || !isTexts(series.people)) return undefined;
  return againstSeries(series, { item, recognition, usual: recognise(seriesPeople(series), known), timeZone: known.settings.timeZone });
}

const keysOf = ({ known }: PanelInput) => (Array.isArray(known?.keys) ? known.keys.map((one) => one?.key) : []);
