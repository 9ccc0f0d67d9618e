import type { Setting } from '../journal';
import type { Layer } from '../vocabulary';

/** A rule that shuts items out of the product entirely (G9). Any of its parts is enough. */
export interface ShutOutRule {
  readonly name: string;
  readonly owners: readonly string[];
  readonly attendees: readonly string[];
  readonly categories: readonly string[];
  readonly subjectWords: readonly string[];
}

/** What the province may change about the panel, read once from the settings rows. */
export interface PanelSettings {
  /** Mail providers of private persons, whose domains stand for nobody. */
  readonly consumerDomains: readonly string[];
  /** First label of a council's mail domain: `raad` in raad.woerden.nl. */
  readonly electedLabels: readonly string[];
  readonly shutOut: readonly ShutOutRule[];
  /** Mailboxes whose items default to the narrow circle. */
  readonly secretariats: readonly string[];
  /** Weeks without contact after which a layer counts as quiet (H2). */
  readonly quietWeeks: Readonly<Partial<Record<Layer, number>>>;
  /** Months without contact with the management after which H3 speaks, while there is contact above and below. */
  readonly gapMonths: number;
  readonly reviewSoonDays: number;
  /** "Sinds vorige keer" looks back at least and at most so far. */
  readonly sinceDays: { readonly least: number; readonly most: number };
  /** "Ook van ons", back and ahead. */
  readonly houseDays: number;
  /** Share of a collaboration's members that must be at the table before it is suggested. */
  readonly overlapShare: number;
  readonly noteWords: { readonly judgement: readonly string[]; readonly party: readonly string[]; readonly health: readonly string[] };
  /** IANA name, for times of day and days. */
  readonly timeZone: string;
}

/** A settings row that couldn't be used; the default holds and an administrator is told. */
export interface SettingFault {
  readonly key: string;
  readonly why: 'wrongShape' | 'outOfRange' | 'unknown';
}

export declare function readSettings(rows: readonly Setting[]): { readonly settings: PanelSettings; readonly faults: readonly SettingFault[] };
