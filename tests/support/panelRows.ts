import type { Collaboration, Participation } from '../../src/domain/collaboration';
import type { Agreement, ItemContext, OurMeeting, Signal } from '../../src/domain/journal';
import type { Contact, LastContact, MailDomain, Partner } from '../../src/domain/partner';
import { recognise } from '../../src/domain/panel/recognise';
import type { Recognition } from '../../src/domain/panel/recognition';
import { DEFAULT_SETTINGS } from '../../src/domain/panel/settingDefaults';
import type { SeenItem, SeenPerson } from '../../src/domain/seenItem';

/** Builders for the tests of the panel's rules: a small region of real organisations and invented people. */
export const TODAY = '2026-11-23';
export const OWN_DOMAIN = 'provincie-utrecht.nl.example';

export const partner = (key: string, title: string, more: Partial<Partner> = {}): Partner => ({ key, title, kind: 'gemeente', inProvince: true, ...more });

export const province = partner('pv26', 'Provincie Utrecht', { kind: 'provincie' });
export const woerden = partner('gm0632', 'Woerden');
export const oudewater = partner('gm0589', 'Oudewater');
export const lopik = partner('gm0331', 'Lopik');
export const montfoort = partner('gm0335', 'Montfoort');
export const zeist = partner('gm0355', 'Zeist');
export const eemnes = partner('gm0317', 'Eemnes');
export const blaricum = partner('gm0376', 'Blaricum', { inProvince: false, region: 'Noord-Holland' });
export const laren = partner('gm0417', 'Laren', { inProvince: false, region: 'Noord-Holland' });
export const amsterdam = partner('gm0363', 'Amsterdam', { inProvince: false, region: 'Noord-Holland' });
export const agv = partner('ws0155', 'Amstel, Gooi en Vecht', { kind: 'waterschap', shortName: 'AGV' });
export const rivierenland = partner('ws0621', 'Rivierenland', { kind: 'waterschap' });
export const vijfheerenlanden = partner('gm1961', 'Vijfheerenlanden');
export const vianen = partner('gm0620', 'Vianen', { validUntil: '2018-12-31', successor: 'gm1961' });

export const region = [province, woerden, oudewater, lopik, montfoort, zeist, eemnes, blaricum, laren, amsterdam, agv, rivierenland, vijfheerenlanden, vianen];

export const mailDomain = (domain: string, key: string, reach: MailDomain['reach'] = 'domein'): MailDomain => ({ key: `${domain}|${key}`, domain, reach, partner: key });

export const regionDomains = [
  mailDomain('woerden.nl.example', 'gm0632'),
  mailDomain('woerden.nl.example', 'gm0589'),
  mailDomain('lopik.nl.example', 'gm0331'),
  mailDomain('montfoort.nl.example', 'gm0335'),
  mailDomain('zeist.nl.example', 'gm0355'),
  mailDomain('eemnes.nl.example', 'gm0317'),
  ...['gm0317', 'gm0376', 'gm0417'].map((key) => mailDomain('belcombinatie.nl.example', key)),
  ...['ws0155', 'gm0363'].map((key) => mailDomain('waternet.nl.example', key)),
  mailDomain('wsrl.nl.example', 'ws0621'),
  mailDomain('vijfheerenlanden.nl.example', 'gm1961'),
  mailDomain('vianen.nl.example', 'gm0620'),
];

export const contact = (mail: string, key: string, layer: Contact['layer'], more: Partial<Contact> = {}): Contact => ({ key: `${key}|${mail}`, title: mail, partner: key, layer, mail, ...more });

export const person = (address: string, more: Partial<SeenPerson> = {}): SeenPerson => ({ name: address, address, part: 'required', ...more });

export const item = (more: Partial<SeenItem> = {}): SeenItem => ({
  kind: 'appointment',
  mode: 'read',
  start: '2026-11-24T13:00:00Z',
  end: '2026-11-24T15:00:00Z',
  people: [],
  isPrivate: false,
  missing: [],
  ...more,
});

/** Recognises addresses in the small region. */
export const recognised = (addresses: readonly (string | SeenPerson)[], more: { readonly contacts?: readonly Contact[]; readonly domains?: readonly MailDomain[]; readonly partners?: readonly Partner[] } = {}): Recognition =>
  recognise(
    addresses.map((one) => (typeof one === 'string' ? person(one) : one)),
    { ownDomains: [OWN_DOMAIN], ownPartner: 'pv26', domains: more.domains ?? regionDomains, contacts: more.contacts ?? [], partners: more.partners ?? region, settings: DEFAULT_SETTINGS, today: TODAY },
  );

export const collaboration = (key: string, title: string, more: Partial<Collaboration> = {}): Collaboration => ({ key, title, ...more });

export const seat = (of: string, key: string, more: Partial<Participation> = {}): Participation => ({ key: `${of}|${key}|${more.representativeMail ?? '-'}`, collaboration: of, partner: key, ...more });

export const context = (kind: ItemContext['kind'], more: Partial<ItemContext> = {}): ItemContext => ({ key: `${kind}|${more.about ?? ''}|${more.on ?? ''}`, itemKey: 'item', reach: 'afspraak', kind, by: 'f@x', byName: 'Femke', on: '2026-11-20T10:00:00Z', ...more });

export const agreement = (title: string, more: Partial<Agreement> = {}): Agreement => ({ key: title, title, kind: 'werkwijze', aboutKind: 'samenwerkingsverband', about: 'res-u16', status: 'open', open: 'ja', ...more });

export const signal = (title: string, more: Partial<Signal> = {}): Signal => ({ key: title, title, kind: 'grens', status: 'gemeld', open: 'ja', reportedBy: 'ons', reportedOn: '2026-11-01', ...more });

export const lastContact = (key: string, layer: LastContact['layer'], date: string): LastContact => ({ key: `${key}|${layer}`, partner: key, layer, date, contact: `c-${key}-${date}` });

export const meeting = (key: string, start: string, partners: readonly string[], more: Partial<OurMeeting> = {}): OurMeeting => ({ key, week: '2026-w48', start, partners, by: 'a@x', ...more });
