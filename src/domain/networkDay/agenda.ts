import type { ProposalStatus, SessionForm, SlotKind } from './vocabulary';

/** The agenda of a network day as the rules see it; the lists' rows satisfy these shapes. */
export interface Proposal {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly pitch?: string;
  readonly theme?: string;
  readonly form: SessionForm;
  readonly minutes: number;
  /** Keys of the organisations that propose it (JSON). */
  readonly partners?: unknown;
  /** Names of those who lead it (JSON); the same name in two sessions is the same person. */
  readonly speakers?: unknown;
  readonly status: ProposalStatus;
  readonly mergedInto?: string;
  readonly byName?: string;
}

/** An organisation that wants a session, and with how many it would come. */
export interface Support {
  readonly key: string;
  readonly proposal: string;
  readonly partner: string;
  readonly people: number;
}

export interface Room {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly capacity: number;
}

/** A part of the day; Dutch clock times, `09:30`. */
export interface Slot {
  readonly key: string;
  readonly day: string;
  readonly kind: SlotKind;
  readonly title?: string;
  readonly start: string;
  readonly end: string;
}

/** Where a session stands on the programme. */
export interface SessionPlace {
  readonly key: string;
  readonly proposal: string;
  readonly slot: string;
  readonly room: string;
  /** The organiser wants it here: a plan keeps it. */
  readonly pinned?: boolean;
}
