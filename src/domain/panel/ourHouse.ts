import { addDays, dayAt, weekOf } from '../days';
import { distinct, groupedBy, textsIn } from '../fitting';
import type { OurMeeting } from '../journal';
import { ascending } from '../order';
import type { Partner } from '../partner';
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
