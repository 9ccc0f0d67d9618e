import { addDays, dayAt, msOf, weekOf } from '../days';
import { distinct, groupedBy, textsIn } from '../fitting';
import type { OurMeeting } from '../journal';
import { ascending } from '../order';
import type { Partner } from '../partner';
import type { SeenItem } from '../seenItem';
import type { Recognition } from './recognition';
import type { PanelSettings } from './settings';

/** One line of "Ook van ons": what our house does with these partners in one week. */
export interface HouseLine {
  readonly week: string;
  readonly partners: readonly Partner[];
  /** By start. One without a subject says "onderwerp niet opgeslagen". */
  readonly meetings: readonly OurMeeting[];
  /** Distinct names of departments, else of people; two make one line, not two. */
  readonly departments: readonly string[];
  readonly when: 'past' | 'today' | 'ahead';
}

/** What else our own house does with these partners, a month back and ahead (A22): so that two departments don't find out there. */
export function ourHouse(
  meetings: readonly OurMeeting[],
  around: { readonly partners: readonly Partner[]; readonly itemKeys: readonly string[]; readonly settings: PanelSettings; readonly now: number },
): readonly HouseLine[] {
  const { timeZone, houseDays } = around.settings;
  const today = dayAt(around.now, timeZone);
  const [from, to] = [addDays(today, -houseDays), addDays(today, houseDays)];
  const ours = meetings
    .map((meeting) => ({ meeting, day: dayAt(meeting.start, timeZone), keys: textsIn(meeting.partners) }))
    .filter(({ meeting, day }) => day >= from && day <= to && !meeting.cancelled && !around.itemKeys.includes(meeting.key))
    .sort(ascending(({ meeting }) => meeting.start));
  const byPartner = groupedBy(ours, ({ keys }) => distinct(keys));
  const lines = around.partners.flatMap((partner) => weeksOf(partner, byPartner.get(partner.key) ?? [], today));
  return merged(lines).sort(ascending(({ meetings: [first] }) => first?.start ?? ''));
}

type Dated = { readonly meeting: OurMeeting; readonly day: string };

function weeksOf(partner: Partner, meetings: readonly Dated[], today: string): readonly HouseLine[] {
  const weeks = groupedBy(meetings, ({ day }) => weekOf(day));
  return [...weeks].map(([week, inWeek]) => ({
    week,
    partners: [partner],
    meetings: inWeek.map(({ meeting }) => meeting),
    departments: distinct(inWeek.map(({ meeting }) => meeting.department ?? meeting.byName ?? meeting.by)),
    when: inWeek.some(({ day }) => day === today) ? 'today' : inWeek.some(({ day }) => day > today) ? 'ahead' : 'past',
  }));
}

/** Partners that meet us in just the same meetings of a week share a line. */
function merged(lines: readonly HouseLine[]): HouseLine[] {
  const groups = groupedBy(lines, ({ week, meetings }) => [week, ...meetings.map(({ key }) => key)].join('|'));
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ ...first, partners: [first, ...others].flatMap(({ partners }) => partners) }] : []));
}

/** Range of `week` to read, both ends included. */
export function weeksAround(now: number, { timeZone, houseDays }: PanelSettings): { readonly from: string; readonly to: string } {
  const today = dayAt(now, timeZone);
  return { from: weekOf(addDays(today, -houseDays)) ?? '', to: weekOf(addDays(today, houseDays)) ?? '' };
}

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
