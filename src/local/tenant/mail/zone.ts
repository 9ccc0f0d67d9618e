import { child, isJson, textOf } from '../json';

export const DAY = 86_400_000;

/** Windows' names of zones, which Outlook writes, beside the IANA names that Graph takes too. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Amsterdam',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'Central Europe Standard Time': 'Europe/Budapest',
};

/** The zone by its IANA name; undefined for a name nobody knows. */
export function ianaZone(name: string): string | undefined {
  const zone = WINDOWS_ZONES[name] ?? name;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  formats.set(zone, known);
  return known;
}

/** The clock on the wall there, as if it were UTC; reckoning with days and hours becomes plain arithmetic. */
export const toWall = (instant: number, zone: string): number =>
  zone === 'UTC' ? instant : Date.parse(`${formatOf(zone).format(instant).replace(' ', 'T')}Z`);

/** The instant at which the clock on the wall there shows this; twice, because the first guess may lie across a change of hour. */
export function fromWall(wall: number, zone: string): number {
  const guess = wall - (toWall(wall, zone) - wall);
  return guess - (toWall(guess, zone) - wall);
}

/** Reads Graph's `{dateTime, timeZone}`; undefined where either part is wrong. */
export function readZoned(value: unknown): { readonly instant: number; readonly zone: string } | undefined {
  if (!isJson(value)) return undefined;
  const name = textOf(value['timeZone']) ?? 'UTC';
  const zone = ianaZone(name);
  const text = textOf(value['dateTime']) ?? '';
  if (!zone || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(text)) return undefined;
  const wall = Date.parse(`${text.replace(/Z$/, '').replace(/(\.\d{3})\d+$/, '$1')}Z`);
  return Number.isNaN(wall) ? undefined : { instant: text.endsWith('Z') ? wall : fromWall(wall, zone), zone };
}

/** Writes an instant as Graph does, with the zone's name as the caller gave it. */
export function writeZoned(instant: number, name: string): { dateTime: string; timeZone: string } {
  const wall = new Date(toWall(instant, ianaZone(name) ?? 'UTC')).toISOString().slice(0, 19);
  return { dateTime: `${wall}.0000000`, timeZone: name };
}

export const zoneNameOf = (data: Record<string, unknown>, key: 'start' | 'end'): string =>
  textOf(child(data, key)['timeZone']) ?? 'UTC';
