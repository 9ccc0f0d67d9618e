import { isTimeZone } from '../days';
import { fitting, isRecord, isTexts } from '../fitting';
import type { Setting } from '../journal';
import { LAYERS, SIGNAL_KINDS, type Layer, type SignalKind } from '../vocabulary';
import { DEFAULT_SETTINGS, SETTING_TITLES } from './settingDefaults';

/** A rule that shuts items out of the product entirely (G9). Any of its parts is enough. */
export interface ShutOutRule {
  readonly name: string;
  readonly owners: readonly string[];
  readonly attendees: readonly string[];
  readonly categories: readonly string[];
  readonly subjectWords: readonly string[];
}

/** What the province may change about the panel, read once from the settings rows. */
export interface PanelSettings {
  /** Mail providers of private persons, whose domains stand for nobody. */
  readonly consumerDomains: readonly string[];
  /** First label of a council's mail domain: `raad` in raad.woerden.nl. */
  readonly electedLabels: readonly string[];
  readonly shutOut: readonly ShutOutRule[];
  /** Mailboxes whose items default to the narrow circle. */
  readonly secretariats: readonly string[];
  /** Weeks without contact after which a layer counts as quiet (H2). */
  readonly quietWeeks: Readonly<Partial<Record<Layer, number>>>;
  /** Months without contact with the management after which H3 speaks, while there is contact above and below. */
  readonly gapMonths: number;
  readonly reviewSoonDays: number;
  /** "Sinds vorige keer" looks back at least and at most so far. */
  readonly sinceDays: { readonly least: number; readonly most: number };
  /** "Ook van ons", back and ahead. */
  readonly houseDays: number;
  /** Share of a collaboration's members that must be at the table before it is suggested. */
  readonly overlapShare: number;
  readonly noteWords: { readonly judgement: readonly string[]; readonly party: readonly string[]; readonly health: readonly string[] };
  /** Words of a subject line at which a kind of hick-up is proposed. */
  readonly signalWords: Readonly<Partial<Record<SignalKind, readonly string[]>>>;
  /** IANA name, for times of day and days. */
  readonly timeZone: string;
}

/** A settings row that couldn't be used; the default holds and an administrator is told. */
export interface SettingFault {
  readonly key: string;
  readonly why: 'wrongShape' | 'outOfRange';
}

/** A value that fits, or why it does not. */
type Read<V> = (value: unknown) => { readonly value: V } | SettingFault['why'];

const ok = <V>(value: V) => ({ value });

const texts: Read<readonly string[]> = (value) => (isTexts(value) ? ok(value) : 'wrongShape');

const number = (least: number, most: number): Read<number> => (value) => {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'wrongShape';
  return value < least || value > most ? 'outOfRange' : ok(value);
};

const shutOut: Read<readonly ShutOutRule[]> = (value) => {
  if (!Array.isArray(value) || !value.every((rule) => isRecord(rule) && RULE_PARTS.every((part) => rule[part] === undefined || isTexts(rule[part])))) return 'wrongShape';
  return ok(value.map((rule: Readonly<Record<string, unknown>>) => ruleOf(rule)));
};
const RULE_PARTS = ['owners', 'attendees', 'categories', 'subjectWords'] as const;
const part = (value: unknown) => (isTexts(value) ? value : []);

function ruleOf(rule: Readonly<Record<string, unknown>>): ShutOutRule {
  const { name, owners, attendees, categories, subjectWords } = rule;
  return { name: typeof name === 'string' ? name : '', owners: part(owners), attendees: part(attendees), categories: part(categories), subjectWords: part(subjectWords) };
}

/** Records of a few known names; other names are ignored, missing ones absent. */
const perName = <Name extends string, V>(names: readonly Name[], read: Read<V>): Read<Partial<Record<Name, V>>> => (value) => {
  if (!isRecord(value)) return 'wrongShape';
  const found: Partial<Record<Name, V>> = {};
  for (const name of names) {
    const one = value[name] === undefined ? undefined : read(value[name]);
    if (typeof one === 'string') return one;
    if (one) found[name] = one.value;
  }
  return ok(found);
};

const noteWords: Read<PanelSettings['noteWords']> = (value) => {
  const read = perName(['judgement', 'party', 'health'] as const, texts)(value);
  return typeof read === 'string' ? read : ok({ ...DEFAULT_SETTINGS.noteWords, ...read.value });
};

const sinceDays: Read<PanelSettings['sinceDays']> = (value) => {
  const read = perName(['least', 'most'] as const, number(0, 3660))(value);
  if (typeof read === 'string') return read;
  const days = { ...DEFAULT_SETTINGS.sinceDays, ...read.value };
  return days.least > days.most ? 'outOfRange' : ok(days);
};

const READERS: { readonly [Name in keyof PanelSettings]: Read<PanelSettings[Name]> } = {
  consumerDomains: texts,
  electedLabels: texts,
  shutOut,
  secretariats: texts,
  quietWeeks: perName(LAYERS, number(1, 520)),
  gapMonths: number(1, 120),
  reviewSoonDays: number(0, 366),
  sinceDays,
  houseDays: number(1, 92),
  overlapShare: number(0.1, 1),
  noteWords,
  signalWords: perName(SIGNAL_KINDS, texts),
  timeZone: (value) => (typeof value === 'string' && isTimeZone(value) ? ok(value) : 'wrongShape'),
};

/** Reads the rows that are the panel's; a row that can't be used leaves its default standing and is reported. */
export function readSettings(rows: readonly Setting[]): { readonly settings: PanelSettings; readonly faults: readonly SettingFault[] } {
  const settings: { -readonly [Name in keyof PanelSettings]: PanelSettings[Name] } = { ...DEFAULT_SETTINGS };
  const faults: SettingFault[] = [];
  const byKey = new Map(fitting(rows, { key: 'text', value: 'any' }).map((row) => [row.key.toLowerCase(), row]));
  const take = <Name extends keyof PanelSettings>(name: Name) => {
    const row = byKey.get(settingKey(name));
    if (!row) return;
    const read = READERS[name](row.value);
    if (typeof read === 'string') faults.push({ key: row.key, why: read });
    else settings[name] = read.value;
  };
  for (const name of SETTING_NAMES) take(name);
  return { settings, faults };
}

/** Every name of `PanelSettings`: the titles' record holds each, by its type. */
const SETTING_NAMES = Object.keys(SETTING_TITLES) as readonly (keyof PanelSettings)[];

/** `consumerDomains` → `consumer-domains`: keys are compared without regard to case, so they carry none. */
export const settingKey = (name: keyof PanelSettings): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The rows that provisioning makes, for an administrator to change. */
export const defaultSettingRows = (): readonly { readonly key: string; readonly title: string; readonly value: PanelSettings[keyof PanelSettings]; readonly explanation: string }[] =>
  SETTING_NAMES.map((name) => ({ key: settingKey(name), ...SETTING_TITLES[name], value: DEFAULT_SETTINGS[name] }));
