/** A part of the day in which sessions run side by side. Times are `UU:MM` on the day itself. */
export interface AgendaSlot {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

export interface AgendaRoom {
  readonly id: string;
  readonly capacity: number;
}

export interface AgendaPresenter {
  readonly id: string;
  /** When this person can; always where absent. */
  readonly slots?: readonly string[];
}

/** Sessions that belong together. None of them run side by side; with `room` they share one room as well. */
export interface AgendaTrack {
  readonly id: string;
  readonly keep: 'room' | 'apart';
  readonly slots?: readonly string[];
}

export interface AgendaItem {
  readonly id: string;
  readonly minutes: number;
  readonly presenters: readonly string[];
  readonly slots?: readonly string[];
  readonly rooms?: readonly string[];
  readonly track?: string;
  /** It must be on the programme. */
  readonly required: boolean;
}

/** A person, or an organisation that comes with several: what each of them gains from an item they can be at. */
export interface AgendaVoter {
  readonly id: string;
  readonly people: number;
  readonly wants: Readonly<Record<string, number>>;
}

/**
 * What there is to plan. In a slot each person is at one session at most, and a room holds no more than its capacity; so
 * sessions with the same supporters cost when they run side by side, and a small room costs a popular session.
 */
export interface AgendaProblem {
  readonly day: { readonly date: string; readonly start: string; readonly end: string };
  /** The part of the day, from 0 to 1, that stays free of sessions, for meeting each other. Hard. */
  readonly meetingShare: number;
  readonly slots: readonly AgendaSlot[];
  readonly rooms: readonly AgendaRoom[];
  /** A room that can't be used in a slot, or a whole slot. */
  readonly blocked: readonly { readonly slot: string; readonly room?: string }[];
  readonly presenters: readonly AgendaPresenter[];
  readonly tracks: readonly AgendaTrack[];
  readonly items: readonly AgendaItem[];
  /** Pairs that may not run side by side. */
  readonly conflicts: readonly (readonly [string, string])[];
  /** What the organiser pinned; the item is then on the programme. */
  readonly fixed: readonly { readonly item: string; readonly slot: string; readonly room?: string }[];
  readonly voters: readonly AgendaVoter[];
}

export interface Placement {
  readonly item: string;
  readonly slot: string;
  readonly room: string;
}

export interface AgendaPlan {
  readonly placements: readonly Placement[];
  /** The sum, over people and slots, of what each gains from the session that they are at. */
  readonly score: number;
}

/** Minutes after midnight. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
