import { distinct, isRecord, isTexts } from '../fitting';
import type { Room, Slot, Support } from './agenda';
import type { NetworkDay } from './day';
import { agendaOf, proposersOf, speakersOf } from './proposals';
import type { ProgrammeParts } from './programme';
import type { Placement } from '../plan/agenda/agenda';

/** A session as it was released, in words of its own: rooms and titles may change afterwards. A type, so that a list takes it as JSON. */
export type ReleasedSession = {
  /** Key of the proposal. */
  readonly session: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly room: string;
  /** Keys of the organisations that bring it. */
  readonly partners: readonly string[];
  readonly speakers: readonly string[];
};

export type ReleasedProgramme = {
  readonly v: 1;
  readonly date?: string;
  readonly start: string;
  readonly end: string;
  readonly place?: string;
  readonly sessions: readonly ReleasedSession[];
};

/** The programme as it stands now, as it would be released. */
export function programmeNow({ day, proposals, rooms, slots }: Omit<ProgrammeParts, 'places' | 'supports'>, standing: readonly Placement[]): ReleasedProgramme {
  const sessions = standing.flatMap(({ item, slot, room }): readonly ReleasedSession[] => {
    const [proposal, part, hall] = [found(proposals, item), found<Slot>(slots, slot), found<Room>(rooms, room)];
    if (!proposal || !part || !hall) return [];
    return [{ session: item, title: proposal.title, start: part.start, end: part.end, room: hall.title, partners: proposersOf(proposal), speakers: speakersOf(proposal) }];
  });
  const { date, place, start, end } = day;
  return { v: 1, ...(date ? { date } : {}), start, end, ...(place ? { place } : {}), sessions: [...sessions].sort(inTime) };
}

const found = <R extends { readonly key: string }>(rows: readonly R[], key: string) => rows.find((row) => row.key === key);
const inTime = (one: ReleasedSession, other: ReleasedSession) => one.start.localeCompare(other.start) || one.room.localeCompare(other.room, 'nl');

/** A programme as a row keeps it; undefined where somebody bent the row by hand. */
export function releasedIn(kept: unknown): ReleasedProgramme | undefined {
  if (!isRecord(kept) || kept['v'] !== 1 || !Array.isArray(kept['sessions'])) return undefined;
  const [start, end] = [kept['start'], kept['end']];
  if (typeof start !== 'string' || typeof end !== 'string' || !kept['sessions'].every(isSession)) return undefined;
  const { date, place } = kept;
  return { v: 1, start, end, ...(typeof date === 'string' ? { date } : {}), ...(typeof place === 'string' ? { place } : {}), sessions: kept['sessions'] };
}

const isSession = (value: unknown): value is ReleasedSession =>
  isRecord(value) && ['session', 'title', 'start', 'end', 'room'].every((name) => typeof value[name] === 'string') && isTexts(value['partners']) && isTexts(value['speakers']);

export type ReleaseChange =
  /** The date, the hours or the place of the day itself. */
  | { readonly kind: 'day' }
  | { readonly kind: 'added'; readonly after: ReleasedSession }
  | { readonly kind: 'dropped'; readonly before: ReleasedSession }
  | { readonly kind: 'moved' | 'renamed' | 'led'; readonly before: ReleasedSession; readonly after: ReleasedSession };

/** What differs between two programmes, sessions in time. Nothing was released before: then everything is new. */
export function changesBetween(before: ReleasedProgramme | undefined, after: ReleasedProgramme): readonly ReleaseChange[] {
  const old = before?.sessions ?? [];
  const dayDiffers = before !== undefined && ([before.date, before.start, before.end, before.place].join('|') !== [after.date, after.start, after.end, after.place].join('|'));
  return [
    ...(dayDiffers ? [{ kind: 'day' } as const] : []),
    ...after.sessions.flatMap((now): readonly ReleaseChange[] => {
      const then = old.find(({ session }) => session === now.session);
      return then ? differences(then, now) : [{ kind: 'added', after: now }];
    }),
    ...old.filter(({ session }) => !after.sessions.some((one) => one.session === session)).map((gone) => ({ kind: 'dropped', before: gone }) as const),
  ];
}

function differences(before: ReleasedSession, after: ReleasedSession): readonly ReleaseChange[] {
  const placeOf = ({ start, end, room }: ReleasedSession) => [start, end, room].join('|');
  return [
    ...(placeOf(before) === placeOf(after) ? [] : [{ kind: 'moved', before, after } as const]),
    ...(before.title === after.title ? [] : [{ kind: 'renamed', before, after } as const]),
    ...(before.speakers.join('|') === after.speakers.join('|') ? [] : [{ kind: 'led', before, after } as const]),
  ];
}

/** Whom changes concern. `everybody`: the day itself changed, which is for all who were invited. */
export interface Concerned {
  readonly everybody: boolean;
  /** Keys of organisations that bring a changed session or want to come to it. */
  readonly partners: readonly string[];
  readonly speakers: readonly string[];
}

export function concernedBy(changes: readonly ReleaseChange[], { proposals, supports }: Pick<ProgrammeParts, 'proposals'> & { readonly supports: readonly Support[] }): Concerned {
  const sessions = changes.flatMap((change) => [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])]);
  const wanted = Object.values(agendaOf(proposals, supports)).flat();
  const supporters = (key: string) => wanted.find(({ proposal }) => proposal.key === key)?.supporters ?? [];
  return {
    everybody: changes.some(({ kind }) => kind === 'day'),
    partners: distinct(sessions.flatMap(({ session, partners }) => [...partners, ...supporters(session)])),
    speakers: distinct(sessions.flatMap(({ speakers }) => speakers)),
  };
}

/** A version as it was released. */
export interface Release {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly number: number;
  readonly note?: string;
  readonly programme: unknown;
  readonly on: string;
  readonly by: string;
  readonly byName?: string;
}

/** The newest first. */
export const newestFirst = <R extends Pick<Release, 'number'>>(releases: readonly R[]): readonly R[] => [...releases].sort((one, other) => other.number - one.number);

interface ReleaseDraft {
  readonly day: Pick<NetworkDay, 'key'>;
  readonly before: readonly Pick<Release, 'number'>[];
  readonly programme: ReleasedProgramme;
  readonly title: string;
  readonly note: string;
  readonly by: string;
  readonly byName: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A release as it is kept. Its key holds its number: two who release at once meet in a conflict instead of in two "version 3". */
export function releaseOf({ day, before, programme, title, note, by, byName, now }: ReleaseDraft) {
  const number = nextNumber(before);
  return { key: `${day.key}|${number}`, day: day.key, title: title.trim(), number, programme, on: new Date(now).toISOString(), by, byName, ...(note.trim() ? { note: note.trim() } : {}) };
}

export const nextNumber = (before: readonly Pick<Release, 'number'>[]): number => 1 + Math.max(0, ...before.map(({ number }) => number));
