import { dayAt, msOf, weekOf } from '../days';
import { textsIn } from '../fitting';
import type { OurMeeting } from '../journal';
import type { SeenItem } from '../seenItem';
import type { Recognition } from './recognition';
import type { PanelSettings } from './settings';
import type { ChangedRow, NewRow } from './writtenRows';

/** A row of OurMeetings as it is written. */
export type OurMeetingRow = {
  readonly key: string;
  readonly week: string;
  readonly start: string;
  readonly end?: string;
  readonly partners: readonly string[];
  readonly subject?: string;
  readonly collaboration?: string;
  readonly department?: string;
  readonly by: string;
  readonly byName?: string;
  readonly cancelled?: boolean;
};

export interface OwnMeetingInput {
  readonly item: SeenItem;
  /** The owner's answer, which the host may not tell; either one is enough. */
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  readonly key: string;
  readonly recognition: Recognition;
  readonly collaboration?: string;
  /** False: the owner keeps the subject to themselves. */
  readonly storeSubject: boolean;
  readonly me: { readonly account: string; readonly name: string; readonly department?: string };
  readonly settings: PanelSettings;
}

/** The column holds 4,000 characters of JSON. */
const MOST_PARTNERS = 200;

/** What the panel writes ahead for the person's own meeting; undefined for private items, mail, and where no partner is. */
export function ourMeetingRow({ item, isPrivate, isCancelled, key, recognition, collaboration, storeSubject, me, settings }: OwnMeetingInput): OurMeetingRow | undefined {
  const start = utcMoment(item.start);
  const week = start === undefined ? undefined : weekOf(dayAt(start, settings.timeZone));
  const partners = recognition.partners.map((partner) => partner.key).slice(0, MOST_PARTNERS);
  if (isPrivate || item.isPrivate || item.kind !== 'appointment' || start === undefined || week === undefined || partners.length === 0) return undefined;
  const end = utcMoment(item.end);
  return {
    key,
    week,
    start,
    ...(end === undefined ? {} : { end }),
    partners,
    ...(storeSubject && item.subject ? { subject: item.subject.slice(0, 255) } : {}),
    ...(collaboration === undefined ? {} : { collaboration }),
    ...(me.department === undefined ? {} : { department: me.department }),
    by: me.account,
    byName: me.name,
    ...(isCancelled ? { cancelled: true } : {}),
  };
}

function utcMoment(moment: string | undefined): string | undefined {
  const ms = msOf(moment);
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

/**
 * The write that brings the row up to date: none when it is, an update when the meeting moved or was cancelled. Colleagues
 * in the same meeting share the row; whoever wrote it stays its author, and a subject that its owner kept back stays away.
 */
export function keepOurMeeting<S extends OurMeeting>(row: OurMeetingRow, seen: S | undefined): readonly (NewRow<OurMeetingRow> | ChangedRow<Partial<OurMeetingRow>, S>)[] {
  if (!seen) return [{ kind: 'create', list: 'OurMeetings', row }];
  const { week, start, end, partners, cancelled = false } = row;
  const same = msOf(seen.start) === msOf(start) && msOf(seen.end) === msOf(end) && (seen.cancelled ?? false) === cancelled && sameTexts(textsIn(seen.partners), partners);
  return same ? [] : [{ kind: 'update', list: 'OurMeetings', key: seen.key, changes: { week, start, ...(end === undefined ? {} : { end }), partners, cancelled }, seen }];
}

const sameTexts = (one: readonly string[], other: readonly string[]) => one.length === other.length && [...one].sort().join('|') === [...other].sort().join('|');
