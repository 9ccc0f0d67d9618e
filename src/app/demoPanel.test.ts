/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import type { HeadlinePart } from '../domain/panel/headline';
import { DEFAULT_SETTINGS } from '../domain/panel/settingDefaults';
import { mattersOf } from '../domain/today/matters';
import type { PanelRows } from '../domain/panel/rows';
import { viewOf, type OpenView, type PanelInput } from '../domain/panel/view';
import type { SeenItem } from '../domain/seenItem';
import { MEETINGS } from '../local/demo/calendar';
import { MAILS } from '../local/demo/mail';
import { meetingIdentifier } from '../local/demo/meetingIds';
import { addressed } from '../local/demo/partnerPeople';
import { importFiles } from './provision/import/importFiles';
import { Names } from './provision/import/names';

const TODAY = '2026-11-23';
const files = ['data/region.json', ...readdirSync('demo').filter((name) => name.endsWith('.csv')).map((name) => `demo/${name}`)];

/** The panel's rules over the demonstration's own rows and invitations, without a server in between. */
const imported = importFiles(files.map((file) => ({ file, bytes: readFileSync(file) })), { names: new Names(), today: TODAY, domainSuffix: '.example' });

async function rowsFor(identifier: string): Promise<PanelRows> {
  const { rows } = await imported;
  // The import has checked every row against its list, whose rows are what the rules take.
  const of = (list: string) => rows.filter((one) => one.list.name === list).map(({ row }) => row) as unknown as never[];
  const here = (list: string) => of(list).filter((row: Readonly<Record<string, unknown>>) => row['identifier'] === identifier);
  return {
    mailDomains: of('MailDomains'), contacts: of('Contacts'), partners: of('Partners'), collaborations: of('Collaborations'), participations: of('Participations'),
    opgaven: of('Opgaven'), roleMoments: of('RoleMoments'), holderHistory: of('HolderHistory'), agreements: of('Agreements'), signals: of('Signals'),
    lastContacts: of('LastContacts'), settings: of('Settings'), contexts: here('ItemContexts'), narrowContexts: here('ItemContextsBestuurlijk'), ourMeetings: of('OurMeetings'),
  };
}

const seen = (name: string, part: 'required' | 'from' | 'to' | 'cc' | 'organizer') => ({ ...addressed(name), part });

async function view(item: Omit<SeenItem, 'mode' | 'missing' | 'isPrivate'>, identifier: string, more: Partial<PanelInput> = {}): Promise<OpenView> {
  const me = addressed('Femke Horstink').address;
  const open = viewOf({
    item: { mode: 'read', missing: [], isPrivate: false, ...item },
    ownDomains: ['provincie-utrecht.nl.example'],
    ownPartner: 'pv26',
    me,
    now: Date.parse(`${TODAY}T09:00:00Z`),
    rows: await rowsFor(identifier),
    ...more,
  });
  if (open.kind !== 'open') throw new Error('shut out');
  return open;
}

function meeting(name: string, more: Partial<PanelInput> = {}): Promise<OpenView> {
  const found = MEETINGS.find((one) => one.name === name);
  if (!found) throw new Error(`no meeting ${name}`);
  const people = found.people.map((who) => (typeof who === 'string' ? seen(who, 'required') : { ...who, part: 'required' as const }));
  const start = '2026-11-24T13:00:00Z';
  return view({ kind: 'appointment', subject: found.subject, start, end: '2026-11-24T15:00:00Z', people: [seen(found.organiser ?? found.owner, 'organizer'), ...people] }, meetingIdentifier(name), more);
}

function mail(name: string): Promise<OpenView> {
  const found = MAILS.find((one) => one.name === name);
  if (!found) throw new Error(`no mail ${name}`);
  return view({ kind: 'message', subject: found.subject, people: [seen(found.from, 'from'), ...found.to.map((to) => seen(to, 'to')), ...(found.cc ?? []).map((cc) => seen(cc, 'cc'))] }, 'none');
}

const told = ({ headline }: OpenView) => headline.short.map((part: HeadlinePart) => ('count' in part ? `${part.count} ${part.kind}` : part.kind));
const membersIn = ({ presence: [first] }: OpenView, state: string) => (first?.members ?? []).filter((one) => one.state === state).map(({ member }) => member.title);

describe('the start page over the demonstration', () => {
  it('has an agreement to review within two weeks for whoever opens it first', async () => {
    const { due } = mattersOf({ rows: await rowsFor('none'), settings: DEFAULT_SETTINGS, me: addressed('Femke Horstink').address, today: TODAY });
    expect(due.map(({ agreement, review }) => [agreement.about, review])).toEqual([['u10', 'soon']]);
  });
});

describe('the panel over the demonstration', () => {
  it('opens the RES table with one sentence: 20 parties, 1 not at the table, 3 open agreements, the phase changed', async () => {
    const res = await meeting('res-u16');
    expect(told(res)).toEqual(['20 parties', '1 notAtTable', '3 openAgreements', 'phaseChanged']);
    expect(membersIn(res, 'absent')).toEqual(['Waterschap Rivierenland']);
    expect(membersIn(res, 'represented')).toEqual(['Montfoort']);
    expect(membersIn(res, 'asked')).toEqual([]);
    expect(res.table.toAsk.map(({ person, choices }) => `${person.name}: ${choices.length}`)).toEqual(['Ymke Tolsma: 2', 'Naima Bouzidi: 2']);
    expect(res.hats.line?.doublePeople.map(({ person }) => person.name)).toEqual(['Hedwig Ravesloot']);
    expect(res.phaseWarnings).toMatchObject([{ phase: 'stabilisatie', previous: 'groei', daysAgo: 12 }]);
    expect(res.house.flatMap(({ partners }) => partners.map(({ title }) => title))).toContain('Utrecht');
  });

  it('shows the municipalities of Gelderland in a group of their own', async () => {
    const foodvalley = await meeting('foodvalley');
    expect(foodvalley.table.outside.map(({ partner }) => partner.title)).toEqual(expect.arrayContaining(['Barneveld', 'Ede', 'Nijkerk', 'Scherpenzeel', 'Wageningen']));
    expect(foodvalley.table.outside.every(({ partner }) => foodvalley.facts.get(partner.key)?.expectsHolder === false)).toBe(true);
  });

  it('knows Eemnes behind its joint office, and Vijfheerenlanden behind an address of Vianen', async () => {
    expect((await meeting('eemnes')).recognition.partners.map(({ title }) => title)).toEqual(['Eemnes']);
    const visit = await meeting('vijfheerenlanden');
    expect(visit.table.groups[0]?.seats.map(({ partner, formerly }) => [partner.title, ...formerly.map(({ title }) => title)])).toEqual([['Vijfheerenlanden', 'Vianen']]);
  });

  it('says of the energy cooperative that nobody is known', async () => {
    expect(told(await meeting('zonnestroom'))[0]).toBe('nobodyRecognised');
  });

  it('keeps what was noted with a cancelled meeting', async () => {
    const cancelled = await meeting('stichtse-vecht', { known: { keys: [], isCancelled: true, isPrivate: false } });
    expect(told(cancelled)[0]).toBe('cancelled');
    expect(cancelled.notes.length + cancelled.agreements.length).toBeGreaterThan(0);
  });

  it('takes a raadslid for a person, and her mail for no contact with the municipality', async () => {
    const { recognition, table } = await mail('zienswijze');
    expect(recognition.elected.map(({ partner, ownAddress }) => [partner?.title, ownAddress])).toEqual([['Zeist', true]]);
    expect(table.groups).toEqual([]);
  });

  it('takes a mail about the Lopikerwaard for a question about it', async () => {
    expect((await mail('aan-zet')).linked.suggested.map(({ collaboration }) => collaboration.key)).toEqual(['lopikerwaard']);
  });
});
