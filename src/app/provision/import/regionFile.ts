import { Problem } from '../../../domain/problem';
import { PARTNER_KINDS, type PartnerKind } from '../../../domain/vocabulary';

/** A government or other party of the region's file; `code` is its CBS or TOOI code, or an id of ours. */
export interface RegionParty {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly domains: readonly string[];
  readonly domainCertainty?: string;
  /** Domains that may stand for it too: of an organisation that works for it, or an old one. */
  readonly aliases: readonly string[];
  readonly aliasCertainty?: string;
  readonly region?: string;
  readonly tile?: { readonly column: number; readonly row: number };
  /** Where the file says it; otherwise it follows from where the party stands. */
  readonly kind?: PartnerKind;
  readonly successor?: string;
  /** The day on which it was merged into its successor. */
  readonly mergedOn?: string;
}

export interface RegionMember {
  readonly name: string;
  /** Absent where the source names a party that nobody could place. */
  readonly code?: string;
  readonly partly: boolean;
}

export interface RegionCollaboration extends RegionParty {
  readonly form: string;
  readonly members: readonly RegionMember[];
  readonly supporter?: string;
  readonly subjects: readonly string[];
  readonly alsoCalled: readonly string[];
  readonly source?: string;
  readonly certainty?: string;
  readonly crossesBorder: boolean;
  readonly isPartner: boolean;
}

export interface Region {
  readonly province: RegionParty;
  readonly municipalities: readonly RegionParty[];
  readonly outside: readonly RegionParty[];
  readonly waterBoards: readonly RegionParty[];
  readonly others: readonly RegionParty[];
  readonly merged: readonly RegionParty[];
  readonly collaborations: readonly RegionCollaboration[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the region's JSON (`data/region.json`). Throws `badData`, naming the entry, when one has no name or no code. */
export function readRegion(text: string): Region {
  const file = record(parsed(text));
  return {
    province: party(record(file['provincie']), 'provincie'),
    municipalities: parties(file, 'gemeenten'),
    outside: parties(file, 'partijenBuitenDeProvincie'),
    waterBoards: parties(file, 'waterschappen'),
    others: parties(file, 'maatschappelijkePartijen'),
    merged: parties(file, 'historischeGemeenten'),
    collaborations: entries(file, 'samenwerkingen').map((fields, at) => collaboration(fields, `samenwerkingen, nummer ${at + 1}`)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('badData', 'het bestand is geen geldige JSON', { cause });
  }
}

const parties = (file: Fields, name: string) => entries(file, name).map((fields, at) => party(fields, `${name}, nummer ${at + 1}`));

function party(fields: Fields, where: string): RegionParty {
  const code = text(fields, 'cbsCode') ?? text(fields, 'code') ?? text(fields, 'id');
  const name = text(fields, 'naam');
  if (code === undefined || name === undefined) throw new Problem('badData', `${where}: een naam en een code horen erbij`);
  const old = text(fields, 'maildomein');
  return {
    code,
    name,
    domains: old === undefined ? texts(fields, 'maildomeinen') : [old],
    aliases: texts(fields, 'mogelijkeAliasdomeinen'),
    ...given('kind', PARTNER_KINDS.find((kind) => kind === text(fields, 'soort'))),
    ...given('shortName', text(fields, 'afkorting')),
    ...given('domainCertainty', text(fields, 'maildomeinZekerheid')),
    ...given('aliasCertainty', text(fields, 'aliasToelichting')),
    ...given('region', text(fields, 'bestuurlijkeRegio')),
    ...given('tile', tile(record(fields['tegel']))),
    ...given('successor', text(fields, 'opgegaanIn')),
    ...given('mergedOn', text(fields, 'per')),
  };
}

function collaboration(fields: Fields, where: string): RegionCollaboration {
  return {
    ...party(fields, where),
    form: `${text(fields, 'soort') ?? ''} ${text(fields, 'rechtsvorm') ?? ''}`.trim(),
    members: [...members(fields, 'deelnemers', false), ...members(fields, 'deeltijdDeelnemers', true)],
    subjects: texts(fields, 'thema'),
    alsoCalled: texts(fields, 'ookGenoemd'),
    crossesBorder: fields['provinciegrensoverschrijdend'] === true,
    isPartner: fields['alsPartner'] === true,
    ...given('supporter', text(fields, 'ondersteunendePartij')),
    ...given('source', text(fields, 'bron')),
    ...given('certainty', text(fields, 'zekerheid')),
  };
}

const members = (fields: Fields, name: string, partly: boolean): readonly RegionMember[] =>
  entries(fields, name).map((one) => ({ name: text(one, 'naam') ?? '', partly, ...given('code', text(one, 'cbsCode') ?? text(one, 'code')) }));

function tile(fields: Fields) {
  const [column, row] = [fields['kolom'], fields['rij']];
  return typeof column === 'number' && typeof row === 'number' ? { column, row } : undefined;
}

/** An optional property that is left out rather than undefined. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } =>
  // The computed name is exactly `Name`, which TypeScript widens to string.
  value === undefined ? {} : ({ [name]: value } as { [K in Name]?: Value });

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const record = (value: unknown): Fields => (isRecord(value) ? value : {});
const entries = (fields: Fields, name: string): readonly Fields[] => (Array.isArray(fields[name]) ? fields[name].filter(isRecord) : []);
const text = (fields: Fields, name: string) => (typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : undefined);
const texts = (fields: Fields, name: string): readonly string[] =>
  Array.isArray(fields[name]) ? fields[name].filter((one) => typeof one === 'string') : [];
