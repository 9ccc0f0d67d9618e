import type { Layer } from '../vocabulary';
import type { BusyKind, DateAnswer, DateStatus, DayForm, DayStatus } from './vocabulary';

/** A network day, its dates and what others said about them, as the rules see them; the lists' rows satisfy these shapes. */
export interface NetworkDay {
  readonly key: string;
  readonly title: string;
  readonly status: DayStatus;
  readonly form: DayForm;
  /** Absent until one of the options is chosen. */
  readonly date?: string;
  /** Dutch clock times, `09:30`. */
  readonly start: string;
  readonly end: string;
  readonly place?: string;
  readonly capacity: number;
  /** Percentage of the day that is kept for meeting; the programme can't be planned over it (N21). */
  readonly meetingShare: number;
  /** For which layers the day is; absent: the usual ones. */
  readonly layers?: readonly Layer[];
  /** What each warning about the programme does (JSON: `levelsIn`). */
  readonly levels?: unknown;
  /** Minutes wanted between two sessions in one room or with one speaker; absent: none. */
  readonly buffer?: number;
  /** Key of the edition that this one was copied from. */
  readonly previous?: string;
  /** The day after which the poll takes no more answers. */
  readonly pollUntil?: string;
}

export interface DateOption {
  readonly key: string;
  readonly day: string;
  readonly date: string;
  readonly status: DateStatus;
  readonly note?: string;
}

/** What somebody answered for an organisation and a layer; several people of one layer may answer. */
export interface DateVote {
  readonly key: string;
  readonly option: string;
  readonly partner: string;
  readonly layer: Layer;
  readonly answer: DateAnswer;
}

/** Days on which people are elsewhere, or (kans) close by already. */
export interface BusyDate {
  readonly key: string;
  readonly kind: BusyKind;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  /** Whose day it is; absent: everybody's. */
  readonly partner?: string;
  /** A region of the province, or a school holidays region; absent: everywhere. */
  readonly region?: string;
  readonly place?: string;
  readonly source?: string;
}
