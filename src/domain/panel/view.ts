import type { Collaboration, Opgave, Participation, RoleMoment } from '../collaboration';
import type { Agreement, ItemContext, OurMeeting, Setting, Signal } from '../journal';
import type { Contact, HolderTenure, LastContact, MailDomain, Partner } from '../partner';
import type { SeenItem } from '../seenItem';
import type { Linked } from './collaborationAt';
import type { AgainstSeries, SeriesFacts } from './againstSeries';
import type { Difference } from './differences';
import type { HatsAt } from './hats';
import type { Headline } from './headline';
import type { OpenAgreement, OpenSignal } from './openMatters';
import type { HouseLine } from './ourHouse';
import type { PartnerFacts } from './partnerFacts';
import type { PresenceView } from './presence';
import type { Recognition } from './recognition';
import type { PanelSettings, SettingFault } from './settings';
import type { PhaseWarning } from './phase';
import type { SinceLastTime } from './sinceLastTime';
import type { TableView } from './table';

export type Circle = 'programma' | 'bestuurlijk';

/** A row of context with the circle that it stands in and whether it came with the series or thread. */
export interface SeenContext {
  readonly context: ItemContext;
  readonly circle: Circle;
}

/** Rows as far as they are known; a list that isn't read yet is simply empty. */
export interface PanelRows {
  readonly mailDomains: readonly MailDomain[];
  readonly contacts: readonly Contact[];
  readonly partners: readonly Partner[];
  readonly collaborations: readonly Collaboration[];
  readonly participations: readonly Participation[];
  readonly opgaven: readonly Opgave[];
  readonly roleMoments: readonly RoleMoment[];
  readonly holderHistory: readonly HolderTenure[];
  readonly agreements: readonly Agreement[];
  readonly signals: readonly Signal[];
  readonly lastContacts: readonly LastContact[];
  readonly settings: readonly Setting[];
  readonly contexts: readonly ItemContext[];
  readonly narrowContexts: readonly ItemContext[];
  readonly ourMeetings: readonly OurMeeting[];
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

export type PanelView =
  | { readonly kind: 'shutOut'; readonly rule: string }
  | {
      readonly kind: 'open';
      readonly headline: Headline;
      readonly recognition: Recognition;
      readonly table: TableView;
      /** By partner key, for every partner at the table. */
      readonly facts: ReadonlyMap<string, PartnerFacts>;
      readonly linked: Linked;
      /** Of the attached collaborations, else of the best suggestion. */
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
    };

/** The whole panel as data. Total: any item and any rows give a view. */
export declare function viewOf(input: PanelInput): PanelView;
