import { hashedKey } from '../../key';
import type { BusyDate } from '../day';
import type { BusyKind } from '../vocabulary';

/** What an organiser says of a whole file: a council's calendar holds meetings of one kind, of one organisation. */
export interface BusyFileFacts {
  readonly kind: BusyKind;
  /** Key of the organisation; absent: everybody's, or what the file's own rows say. */
  readonly partner?: string;
  /** Days from and until which the file is read; what lies outside says nothing about any network day. */
  readonly from: string;
  readonly until: string;
  /** The file's name, kept as the rows' source. */
  readonly source: string;
}

/** A day as it is kept. A type, so that a list takes it. */
export type BusyRow = {
  readonly key: string;
  readonly kind: BusyKind;
  readonly title: string;
  readonly year: string;
  readonly from: string;
  readonly until: string;
  readonly partner?: string;
  readonly region?: string;
  readonly place?: string;
  readonly source: string;
};

/** Where in a file something is wrong, and what; the rest of the file stands. */
export interface BusyFault {
  /** Line of a CSV, counted from 1 with its heading; number of the event in an ICS. */
  readonly at: number;
  readonly column?: string;
  readonly why: 'noFile' | 'noHeading' | 'noDate' | 'wrongOrder' | 'unknownKind' | 'unknownPartner' | 'unknownZone' | 'endless' | 'unreadable';
}

export interface BusyFile {
  readonly rows: readonly BusyRow[];
  readonly faults: readonly BusyFault[];
}

/** The same meeting of the same organisation has the same key, so that a file read twice adds nothing. */
export const busyKey = (...parts: readonly string[]): string => hashedKey(parts.join('\n'));

/** What a file would change. Nothing goes by itself: what stands in the list and not in the file may have come from elsewhere. */
export interface BusyDifference {
  readonly added: readonly BusyRow[];
  readonly known: number;
  /** Came from a file of this name before, and is not in it any more. */
  readonly gone: readonly BusyDate[];
}

export function differenceOf({ rows }: BusyFile, standing: readonly BusyDate[], { source, from, until }: Pick<BusyFileFacts, 'source' | 'from' | 'until'>): BusyDifference {
  const keys = new Set(standing.map(({ key }) => key));
  const added = rows.filter(({ key }) => !keys.has(key));
  return {
    added,
    known: rows.length - added.length,
    gone: standing.filter((one) => one.source === source && one.from >= from && one.from <= until && !rows.some(({ key }) => key === one.key)),
  };
}
