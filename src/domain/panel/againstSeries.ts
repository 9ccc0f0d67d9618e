import { minuteOfDay, minutesBetween } from '../days';
import { distinct } from '../fitting';
import { readAddress } from '../mailAddress';
import type { SeenItem, SeenPerson } from '../seenItem';
import type { Recognition } from './recognition';

/** What Graph tells of a series beside one of its occurrences. */
export interface SeriesFacts {
  /** Addresses. */
  readonly people: readonly string[];
  readonly start: string;
  readonly end: string;
  /** When this occurrence would have begun. */
  readonly original?: string;
}

/** The series' own people, to look up and recognise like those of the occurrence. */
export const seriesPeople = ({ people }: Pick<SeriesFacts, 'people'>): readonly SeenPerson[] => people.map((address) => ({ name: '', address, part: 'required' }));

/** "Deze keer anders dan de reeks: 1 erbij, 1 eraf, 30 minuten later" (A10). */
export interface AgainstSeries {
  /** Addresses, lower case. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Keys of partners that are there only now, or only otherwise. */
  readonly partnersAdded: readonly string[];
  readonly partnersRemoved: readonly string[];
  /** Positive: later. */
  readonly minutesLater: number;
  /** Positive: longer. */
  readonly minutesLonger: number;
}

export interface Occurrence {
  readonly item: SeenItem;
  readonly recognition: Recognition;
  /** The series' own people, recognised. */
  readonly usual: Recognition;
  readonly timeZone: string;
}

const DAY = 24 * 60;

/** Undefined when this occurrence is as the series, or nothing is known of one. */
export function againstSeries(series: SeriesFacts | undefined, { item, recognition, usual, timeZone }: Occurrence): AgainstSeries | undefined {
  if (!series) return undefined;
  const [here, usually] = [addressesOf(item.people.map(({ address }) => address)), addressesOf(series.people)];
  const [partners, usualPartners] = [recognition.partners.map(({ key }) => key), usual.partners.map(({ key }) => key)];
  const found: AgainstSeries = {
    added: without(here, usually),
    removed: without(usually, here),
    partnersAdded: without(partners, usualPartners),
    partnersRemoved: without(usualPartners, partners),
    minutesLater: minutesLater(series, item, timeZone),
    minutesLonger: (minutesBetween(item.start, item.end) ?? 0) - (minutesBetween(series.start, series.end) ?? 0),
  };
  // Where the item's own times are missing nothing can be said about its length.
  const told = minutesBetween(item.start, item.end) === undefined || minutesBetween(series.start, series.end) === undefined ? { ...found, minutesLonger: 0 } : found;
  const differs = told.added.length + told.removed.length > 0 || told.minutesLater !== 0 || told.minutesLonger !== 0;
  return differs ? told : undefined;
}

const addressesOf = (addresses: readonly (string | undefined)[]) => distinct(addresses.flatMap((address) => readAddress(address)?.address ?? []));

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others);
  return some.filter((one) => !left.has(one));
}

/**
 * Against the moment at which this occurrence was planned, where Graph gave it; else against the series' time of day,
 * which is compared on the clock of the place: a series keeps its hour when summer time ends.
 */
function minutesLater({ start, original }: SeriesFacts, item: SeenItem, timeZone: string): number {
  if (original !== undefined) return minutesBetween(original, item.start) ?? 0;
  const [usual, now] = [minuteOfDay(start, timeZone), minuteOfDay(item.start, timeZone)];
  if (usual === undefined || now === undefined) return 0;
  const later = (now - usual + DAY) % DAY;
  return later > DAY / 2 ? later - DAY : later;
}
