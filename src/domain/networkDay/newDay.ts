import { addDays, daysBetween, msOf } from '../days';
import { LAYERS, type Layer } from '../vocabulary';
import type { NetworkDay } from './day';
import { USUAL_LAYERS } from './invited';
import type { DayForm } from './vocabulary';
import { levelsIn, type WarningLevels } from './warningLevels';

/** What somebody fills in for a new network day. */
export interface DayDraft {
  readonly title: string;
  readonly form: DayForm;
  readonly year: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly capacity: number;
  readonly meetingShare: number;
  readonly layers: readonly Layer[];
  /** Key of the edition that it was copied from. */
  readonly previous?: string;
  readonly levels?: WarningLevels;
  readonly buffer?: number;
}

/** A third of the day is for meeting: the programme's own rule (N21). */
const MEETING_SHARE = 34;

/** A day asks about a quarter of a year of preparing: in autumn the next one falls in the next year. */
const PREPARATION_DAYS = 90;

/** A day from nothing, with what most days are like: nobody begins with an empty page. */
export const blankDraft = (today: string): DayDraft => ({
  title: '', form: 'op locatie', year: addDays(today, PREPARATION_DAYS).slice(0, 4), start: '09:30', end: '16:30', place: '', capacity: 120, meetingShare: MEETING_SHARE, layers: USUAL_LAYERS,
});

/** The next edition of a day: the same hours, form and size, one year on, and a place that has to be asked for again (N16). */
export function nextEdition(day: NetworkDay & { readonly year: string }, today: string): DayDraft {
  const year = String(Math.max(Number(day.year) + 1, Number(today.slice(0, 4))));
  return {
    title: day.title.replaceAll(day.year, year), form: day.form, year, start: day.start, end: day.end, place: '', capacity: day.capacity, meetingShare: day.meetingShare, layers: day.layers ?? USUAL_LAYERS, previous: day.key,
    ...(day.levels === undefined ? {} : { levels: levelsIn(day.levels) }), ...(day.buffer === undefined ? {} : { buffer: day.buffer }),
  };
}

export type DraftField = 'title' | 'year' | 'end' | 'capacity' | 'meetingShare' | 'layers';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Which fields can't stay as they are. */
export function faultsOf(draft: DayDraft, today: string): readonly DraftField[] {
  const first = Number(today.slice(0, 4));
  const faults: Readonly<Record<DraftField, boolean>> = {
    title: draft.title.trim() === '' || draft.title.length > 255,
    year: !/^\d{4}$/.test(draft.year) || Number(draft.year) < first || Number(draft.year) > first + 10,
    end: !TIME.test(draft.start) || !TIME.test(draft.end) || draft.end <= draft.start,
    capacity: !isWhole(draft.capacity, 1, 5000),
    meetingShare: !isWhole(draft.meetingShare, 0, 100),
    layers: draft.layers.length === 0,
  };
  return FIELDS.filter((field) => faults[field]);
}

const FIELDS: readonly DraftField[] = ['title', 'year', 'end', 'capacity', 'meetingShare', 'layers'];
const isWhole = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most;

/** The day as it is kept, without a date: that is found with the partners. */
export function dayOf({ place, previous, ...draft }: DayDraft, key: string): Omit<NetworkDay, 'levels'> & Pick<DayDraft, 'year' | 'levels'> {
  return { ...draft, layers: LAYERS.filter((layer) => draft.layers.includes(layer)), title: draft.title.trim(), key, status: 'in voorbereiding', ...(place.trim() ? { place: place.trim() } : {}), ...(previous === undefined ? {} : { previous }) };
}

/** Days to come first, soonest on top, those without a date before them; then what was, latest first. */
export function inOrder<D extends NetworkDay>(days: readonly D[], today: string): readonly D[] {
  const rank = ({ date, status }: D): number => {
    if (status === 'vervallen') return Number.MAX_SAFE_INTEGER;
    const ahead = daysBetween(today, date);
    if (ahead === undefined) return -1;
    return ahead >= 0 ? ahead : 1e6 - ahead;
  };
  return [...days].sort((one, other) => rank(one) - rank(other) || (msOf(one.date) ?? 0) - (msOf(other.date) ?? 0));
}
