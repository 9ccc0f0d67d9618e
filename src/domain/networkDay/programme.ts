import { groupedBy } from '../fitting';
import { minutesOf, type AgendaProblem, type AgendaVoter, type Placement } from '../plan/agenda/agenda';
import { checkPlan, type Breach } from '../plan/checkPlan';
import type { ChangedRow, GoneRow, NewRow } from '../panel/writtenRows';
import type { Proposal, Room, SessionPlace, Slot, Support } from './agenda';
import type { NetworkDay } from './day';
import { agendaOf, speakersOf, type Weighed } from './proposals';

/** All that a programme is made of. */
export interface ProgrammeParts<P extends Proposal = Proposal> {
  readonly day: NetworkDay & { readonly year: string };
  readonly proposals: readonly P[];
  readonly supports: readonly Support[];
  readonly rooms: readonly Room[];
  readonly slots: readonly Slot[];
  readonly places: readonly SessionPlace[];
}

/**
 * The day as the planner's question. What is accepted is planned into the parts that are for sessions; organisations are the
 * voters, so that the programme serves support and not heads. Plenary parts are no meeting time, so they are set apart first.
 */
export function problemOf({ day, proposals, supports, rooms, slots, places }: ProgrammeParts): AgendaProblem {
  const accepted = agendaOf(proposals, supports).aangenomen;
  const sessions = slots.filter(({ kind }) => kind === 'sessies').sort(byStart);
  const known = { items: new Set(accepted.map(({ proposal }) => proposal.key)), slots: new Set(sessions.map(({ key }) => key)), rooms: new Set(rooms.map(({ key }) => key)) };
  const pinned = places.filter(({ pinned: isPinned, proposal, slot, room }) => isPinned && known.items.has(proposal) && known.slots.has(slot) && known.rooms.has(room));
  return {
    day: { date: day.date ?? `${day.year}-01-01`, start: day.start, end: day.end },
    meetingShare: guardedShare(day, slots),
    slots: sessions.map(({ key, start, end }) => ({ id: key, start, end })),
    rooms: rooms.map(({ key, capacity }) => ({ id: key, capacity })),
    blocked: [],
    presenters: [...new Set(accepted.flatMap(({ proposal }) => presentersOf(proposal)))].map((id) => ({ id })),
    tracks: [],
    items: accepted.map(({ proposal }) => ({ id: proposal.key, minutes: proposal.minutes, presenters: presentersOf(proposal), required: false })),
    conflicts: [],
    fixed: pinned.map(({ proposal, slot, room }) => ({ item: proposal, slot, room })),
    voters: votersOf(accepted, supports),
  };
}

const byStart = (one: Slot, other: Slot) => minutesOf(one.start) - minutesOf(other.start);

/** The same name in other capitals is the same person. */
const presentersOf = (proposal: Proposal) => speakersOf(proposal).map((name) => name.toLowerCase());

/** The part of the day that sessions leave free: what is for meeting, and what is plenary. */
function guardedShare({ start, end, meetingShare }: NetworkDay, slots: readonly Slot[]): number {
  const length = minutesOf(end) - minutesOf(start);
  const plenary = slots.filter(({ kind }) => kind === 'plenair').reduce((sum, slot) => sum + minutesOf(slot.end) - minutesOf(slot.start), 0);
  return length > 0 ? Math.min(1, meetingShare / 100 + plenary / length) : 1;
}

function votersOf(accepted: readonly Weighed[], supports: readonly Support[]): readonly AgendaVoter[] {
  const wanted = groupedBy(accepted, ({ supporters }) => supporters);
  const numbers = groupedBy(supports, ({ partner }) => partner);
  return [...wanted].map(([id, sessions]) => ({
    id,
    people: Math.max(1, ...(numbers.get(id) ?? []).map(({ people }) => people)),
    wants: Object.fromEntries(sessions.map(({ proposal }) => [proposal.key, 1])),
  }));
}

/** What pinned sessions break among themselves: where no programme is possible, these say which two stand in each other's way. */
export const pinsInTheWay = (problem: AgendaProblem): readonly Breach[] =>
  checkPlan({ ...problem, meetingShare: 0 }, problem.fixed.flatMap(({ item, slot, room }): readonly Placement[] => (room === undefined ? [] : [{ item, slot, room }]))).filter(({ rule }) => rule !== 'required');

/** The places of sessions that are still on the agenda, in parts and rooms that are still there. */
export function standingIn(problem: AgendaProblem, places: readonly SessionPlace[]): readonly Placement[] {
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
  return places
    .filter(({ proposal, slot, room }) => has(problem.items, proposal) && has(problem.slots, slot) && has(problem.rooms, room))
    .map(({ proposal, slot, room }) => ({ item: proposal, slot, room }));
}

/** What is wrong with a programme (a hard rule broken), and what to know about it: a room smaller than the support for its session. */
export type ProgrammeWarning =
  | Breach
  | { readonly rule: 'roomSmall'; readonly items: readonly [string]; readonly people: number; readonly seats: number }
  /** Too little time between two sessions in one room or with one speaker. */
  | { readonly rule: 'buffer'; readonly items: readonly [string, string]; readonly minutes: number };

/** `buffer`: minutes wanted between two sessions in one room or with one speaker. */
export function warningsIn(problem: AgendaProblem, placements: readonly Placement[], buffer = 0): readonly ProgrammeWarning[] {
  const small = placements.flatMap(({ item, room }): readonly ProgrammeWarning[] => {
    const people = problem.voters.filter(({ wants }) => Object.hasOwn(wants, item)).reduce((sum, voter) => sum + voter.people, 0);
    const seats = problem.rooms.find(({ id }) => id === room)?.capacity ?? 0;
    return people > seats ? [{ rule: 'roomSmall', items: [item], people, seats }] : [];
  });
  return [...checkPlan(problem, placements), ...small, ...shortBreaks(problem, placements, buffer)];
}

function shortBreaks({ items, slots }: AgendaProblem, placements: readonly Placement[], buffer: number): readonly ProgrammeWarning[] {
  const slotOf = (id: string) => slots.find((slot) => slot.id === id);
  const presenters = (id: string) => items.find((item) => item.id === id)?.presenters ?? [];
  return placements.flatMap((one) =>
    placements.flatMap((next): readonly ProgrammeWarning[] => {
      const [first, second] = [slotOf(one.slot), slotOf(next.slot)];
      if (!first || !second || minutesOf(second.start) < minutesOf(first.end) || one === next) return [];
      const minutes = minutesOf(second.start) - minutesOf(first.end);
      const share = one.room === next.room || presenters(one.item).some((name) => presenters(next.item).includes(name));
      return share && minutes < buffer ? [{ rule: 'buffer', items: [one.item, next.item], minutes }] : [];
    }),
  );
}

export type PlaceRow = { readonly key: string; readonly day: string; readonly proposal: string; readonly slot: string; readonly room: string };
type PlaceWrite<S> = NewRow<PlaceRow> | ChangedRow<{ readonly slot: string; readonly room: string }, S> | GoneRow<S>;

interface Standing<S> {
  readonly list: string;
  readonly day: string;
  readonly places: readonly S[];
  readonly standing: readonly Placement[];
}

/**
 * What has to be written for the programme to stand like this; what stands right is left alone, and so are places of sessions that
 * this browser doesn't know to be on the agenda: a colleague may have put them there.
 */
export function placeWrites<S extends SessionPlace>({ list, day, places, standing }: Standing<S>, after: readonly Placement[]): readonly PlaceWrite<S>[] {
  const isGone = (item: string) => standing.some((one) => one.item === item) && !after.some((one) => one.item === item);
  const gone = places.filter(({ proposal }) => isGone(proposal)).map((seen): PlaceWrite<S> => ({ kind: 'remove', list, key: seen.key, seen }));
  return [
    ...gone,
    ...after.flatMap(({ item, slot, room }): readonly PlaceWrite<S>[] => {
      const seen = places.find(({ proposal }) => proposal === item);
      if (!seen) return [{ kind: 'create', list, row: { key: item, day, proposal: item, slot, room } }];
      return seen.slot === slot && seen.room === room ? [] : [{ kind: 'update', list, key: seen.key, changes: { slot, room }, seen }];
    }),
  ];
}
