import { subDays, formatISO, parseISO } from 'date-fns';
import { joinedKey } from '../../../domain/key';
import type { PartnerKind } from '../../../domain/vocabulary';
import { collaborations } from '../../../lists/collaborations';
import { mailDomains } from '../../../lists/mailDomains';
import { participations } from '../../../lists/participations';
import { partners } from '../../../lists/partners';
import type { Row } from '../../../lists/schema';
import type { Imported, ImportedRow, Place } from './imported';
import { legalFormOf } from './legalForm';
import { readRegion, type Region, type RegionCollaboration, type RegionParty } from './regionFile';

const SOURCE = 'regiogegevens';

interface Group {
  readonly parties: readonly RegionParty[];
  readonly kind: PartnerKind;
  readonly inProvince: boolean;
}

/**
 * The rows that the region's JSON stands for: partners, the mail domains that stand for them, collaborations and who
 * takes part. The province itself is a partner without mail domains: the own organisation is never recognised by one.
 *
 * `domainSuffix` (`.example`) makes a demonstration of real organisations in which no real address can occur.
 */
export function regionRows(file: string, text: string, domainSuffix = ''): Imported {
  const region = readRegion(text);
  const groups = groupsOf(region);
  const known = new Set(groups.flatMap(({ parties }) => parties.map(({ code }) => keyOf(code))));
  const rows = [
    ...groups.flatMap(({ parties, kind, inProvince }) => parties.map((party) => partnerRow(party, kind, inProvince))),
    ...groups.flatMap(({ parties }) => parties.flatMap((party) => domainRows(party, domainSuffix))),
    ...region.collaborations.map(collaborationRow),
    ...region.collaborations.flatMap((one) => seatRows(one, known, region.province)),
  ];
  const at: Place = { file };
  return { rows: rows.map((row): ImportedRow => ({ ...row, at })), faults: [], remarks: region.collaborations.flatMap((one) => strangers(one, known)) };
}

const groupsOf = (region: Region): readonly Group[] => [
  { parties: [{ ...region.province, domains: [] }], kind: 'provincie', inProvince: true },
  { parties: region.municipalities, kind: 'gemeente', inProvince: true },
  { parties: region.waterBoards, kind: 'waterschap', inProvince: true },
  { parties: region.collaborations.filter(({ isPartner }) => isPartner), kind: 'samenwerkingsorgaan', inProvince: true },
  { parties: region.outside, kind: 'gemeente', inProvince: false },
  { parties: region.others, kind: 'maatschappelijk', inProvince: true },
  { parties: region.merged, kind: 'gemeente', inProvince: true },
];

const keyOf = (code: string) => code.toLowerCase();
const dayBefore = (day: string) => formatISO(subDays(parseISO(day), 1), { representation: 'date' });

function partnerRow(party: RegionParty, kind: PartnerKind, inProvince: boolean) {
  const row: Row<typeof partners> = {
    key: keyOf(party.code),
    title: party.name,
    kind: party.kind ?? kind,
    code: party.code,
    inProvince,
    source: SOURCE,
    ...(party.shortName === undefined ? {} : { shortName: party.shortName }),
    ...(party.region === undefined ? {} : { region: party.region }),
    ...(party.tile === undefined ? {} : { tile: party.tile }),
    ...(party.successor === undefined ? {} : { successor: keyOf(party.successor) }),
    ...(party.mergedOn === undefined ? {} : { validUntil: dayBefore(party.mergedOn) }),
  };
  return { list: partners, row };
}

function domainRows(party: RegionParty, suffix: string) {
  const sure = party.domains.map((domain) => domainRow(party, domain + suffix, party.domainCertainty));
  const perhaps = party.aliases.map((domain) => domainRow(party, domain + suffix, party.aliasCertainty ?? 'mogelijk ook van deze partner'));
  return [...sure, ...perhaps];
}

function domainRow(party: RegionParty, domain: string, certainty: string | undefined) {
  const partner = keyOf(party.code);
  const row: Row<typeof mailDomains> = {
    key: joinedKey(domain, partner),
    domain,
    reach: 'domein',
    partner,
    ...(certainty === undefined ? {} : { certainty: certainty.slice(0, 500) }),
  };
  return { list: mailDomains, row };
}

function collaborationRow(one: RegionCollaboration) {
  const row: Row<typeof collaborations> = {
    key: keyOf(one.code),
    title: one.name,
    legalForm: legalFormOf(one.form),
    ...(one.subjects.length === 0 ? {} : { subjects: one.subjects }),
    ...(one.alsoCalled.length === 0 ? {} : { alsoCalled: one.alsoCalled }),
    ...(one.crossesBorder ? { area: 'over de provinciegrens' } : {}),
    ...(one.certainty === undefined ? {} : { certainty: one.certainty.slice(0, 1000) }),
    source: one.source ?? SOURCE,
  };
  return { list: collaborations, row };
}

function seatRows(one: RegionCollaboration, known: ReadonlySet<string>, province: RegionParty) {
  const supporter = one.supporter === province.name ? [{ name: province.name, code: province.code, partly: false }] : [];
  return [...one.members, ...supporter].flatMap((member) => {
    const partner = keyOf(member.code ?? '');
    if (!known.has(partner)) return [];
    const row: Row<typeof participations> = {
      key: joinedKey(one.code, partner, '-'),
      collaboration: keyOf(one.code),
      partner,
      ...(member.partly ? { partly: true } : {}),
    };
    return [{ list: participations, row }];
  });
}

const strangers = (one: RegionCollaboration, known: ReadonlySet<string>) =>
  one.members
    .filter(({ code }) => !known.has(keyOf(code ?? '')))
    .map(({ name }) => `${one.name}: deelnemer "${name}" staat niet bij de partners en is overgeslagen`);
