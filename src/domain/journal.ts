import type { AboutKind, AgreementKind, AgreementStatus, ContextKind, ContextReach, SignalKind, SignalStatus } from './vocabulary';

/** An afspraak. */
export interface Agreement {
  readonly key: string;
  readonly title: string;
  readonly kind: AgreementKind;
  readonly aboutKind: AboutKind;
  /** Key of a partner, collaboration or opgave. */
  readonly about: string;
  readonly owner?: string;
  readonly reviewOn?: string;
  readonly status: AgreementStatus;
  readonly confirmedBy?: string;
  readonly confirmedOn?: string;
  readonly open: 'ja' | 'nee';
  readonly agreedOn?: string;
  readonly origin?: string;
}

/** A hick-up in the cooperation: about a process, never about a person. */
export interface Signal {
  readonly key: string;
  readonly title: string;
  readonly kind: SignalKind;
  /** Keys of the partners concerned, as JSON. */
  readonly partners?: unknown;
  readonly collaboration?: string;
  readonly note?: string;
  readonly status: SignalStatus;
  readonly open: 'ja' | 'nee';
  readonly broker?: string;
  readonly brokerName?: string;
  readonly reportedBy: 'ons' | 'partner';
  readonly reportedOn: string;
}

/** What a colleague attached to a meeting or mail. */
export interface ItemContext {
  readonly key: string;
  readonly itemKey: string;
  readonly reach: ContextReach;
  readonly kind: ContextKind;
  readonly aboutKind?: AboutKind;
  readonly about?: string;
  /** With kind "vertegenwoordiging": the partner that speaks for `about`. */
  readonly representedBy?: string;
  readonly note?: string;
  /** The item as it was then (`panel/snapshot`), as JSON. */
  readonly snapshot?: unknown;
  readonly subject?: string;
  readonly by: string;
  readonly byName?: string;
  readonly on: string;
}

/** A meeting of one of us with partners. */
export interface OurMeeting {
  readonly key: string;
  /** `2026-w48`. */
  readonly week: string;
  readonly start: string;
  readonly end?: string;
  /** Keys of partners, as JSON. */
  readonly partners: unknown;
  /** Absent when the owner keeps it to themselves. */
  readonly subject?: string;
  readonly collaboration?: string;
  readonly department?: string;
  readonly by: string;
  readonly byName?: string;
  readonly cancelled?: boolean;
}

/** Something that the province may change without a new version. Key: its name. */
export interface Setting {
  readonly key: string;
  readonly title: string;
  readonly value: unknown;
}
