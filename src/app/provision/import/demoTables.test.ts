/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { hashedKey } from '../../../domain/key';
import { viewOf, type OpenView, type PanelInput } from '../../../domain/panel/view';
import type { SeenItem } from '../../../domain/seenItem';
import { demoSeries, MEETINGS } from '../../../local/demo/calendar';
import { eventBody } from '../../../local/demo/meeting';
import { meetingIdentifier } from '../../../local/demo/meetingIds';
import { addressed } from '../../../local/demo/partnerPeople';
import { importFiles } from './importFiles';
import { Names } from './names';

const TODAY = '2026-11-23';
const OURS = 'provincie-utrecht.nl.example';
const files = ['data/region.json', ...readdirSync('demo').filter((name) => name.endsWith('.csv')).map((name) => `demo/${name}`)].map((file) => ({ file, bytes: readFileSync(file) }));

async function tableOf(name: string): Promise<OpenView> {
  const { rows } = await importFiles(files, { names: new Names(), today: TODAY, domainSuffix: '.example' });
  // The rows are those of the demo's own files, which another test holds against the lists.
  const of = (list: string) => rows.filter((one) => one.list.name === list).map(({ row }) => row) as never;
  const key = hashedKey(meetingIdentifier(name));
  const ofItem = (list: string) => (of(list) as readonly { itemKey: string }[]).filter(({ itemKey }) => itemKey === key) as never;
  const input: PanelInput = {
    item: itemOf(name),
    known: { keys: [{ key }], isCancelled: name === 'stichtse-vecht', isPrivate: false },
    ownDomains: [OURS],
    ownPartner: 'pv26',
    me: `femke.horstink@${OURS}`,
    now: Date.parse(`${TODAY}T09:00:00Z`),
    rows: {
      mailDomains: of('MailDomains'), contacts: of('Contacts'), partners: of('Partners'), settings: of('Settings'), collaborations: of('Collaborations'),
      participations: of('Participations'), opgaven: of('Opgaven'), agreements: of('Agreements'), signals: of('Signals'), roleMoments: of('RoleMoments'),
      lastContacts: [], holderHistory: of('HolderHistory'), ourMeetings: of('OurMeetings'), contexts: ofItem('ItemContexts'), narrowContexts: ofItem('ItemContextsBestuurlijk'),
    },
  };
  const view = viewOf(input);
  if (view.kind !== 'open') throw new Error(`shut out by ${view.rule}`);
  return view;
}

function itemOf(name: string): SeenItem {
  const meeting = [...MEETINGS, ...demoSeries(TODAY).map((one) => one.meeting)].find((one) => one.name === name);
  if (!meeting) throw new Error(name);
  const { subject, attendees } = eventBody(meeting, TODAY);
  const people = attendees.map(({ emailAddress }) => ({ ...emailAddress, part: 'required' as const }));
  const organiser = addressed(meeting.organiser ?? meeting.owner);
  return { kind: 'appointment', mode: 'read', id: name, subject, people: [{ ...organiser, part: 'organizer' }, ...people], isPrivate: false, missing: [] };
}

const told = (parts: OpenView['headline']['parts']) => parts.map((part) => ('count' in part ? `${part.kind} ${part.count}` : part.kind));

describe('what the panel makes of the demonstration', () => {
  it('opens RES with the sentence that it is there to show', async () => {
    const view = await tableOf('res-u16');
    expect(told(view.headline.short)).toEqual(['parties 20', 'notAtTable 1', 'openAgreements 3', 'phaseChanged']);
    const members = view.presence[0]?.members.filter(({ state }) => !['present', 'perhaps'].includes(state));
    expect(members?.map(({ member, state }) => [member.title, state])).toEqual([['Montfoort', 'represented'], ['Waterschap Rivierenland', 'absent']]);
    const asked = view.recognition.ambiguous.map(({ address, choices }) => [address, choices.map(({ title }) => title)]);
    expect(asked).toEqual([
      ['ymke.tolsma@woerden.nl.example', ['Oudewater', 'Woerden']],
      ['naima.bouzidi@waternet.nl.example', ['Waterschap Amstel, Gooi en Vecht', 'Amsterdam']],
    ]);
    expect(view.hats.people.map(({ person: { person }, hats }) => [person.name, hats])).toEqual([
      ['Stan Bierlaagh', ['partner']],
      ['Hedwig Ravesloot', ['partner', 'bevoegd gezag']],
      ['Corine Wapstra', ['bevoegd gezag']],
    ]);
    expect(view.house.flatMap(({ meetings }) => meetings.map(({ subject }) => subject))).toContain('Wonen: gesprek gedeputeerde en wethouder');
  });

  it.each([
    ['lopikerwaard', ['parties 7', 'openAgreements 1', 'openSignals 1', 'toAsk 1', 'hats']],
    ['rep', ['parties 17', 'openAgreements 1']],
    ['foodvalley', ['parties 12', 'openSignals 1']],
    ['stichtse-vecht', ['cancelled', 'parties 2', 'openAgreements 1']],
    ['ibt', ['parties 34', 'toAsk 1']],
    ['zonnestroom', ['nobodyRecognised']],
  ])('says of %s: %j', async (name, expected) => {
    expect(told((await tableOf(name)).headline.parts)).toEqual(expected);
  });

  it('shows a joint office and a merged municipality for what they are', async () => {
    const [office] = (await tableOf('eemnes')).recognition.people;
    expect(office).toMatchObject({ kind: 'partner', partners: [{ title: 'Eemnes' }], alsoServes: [{ title: 'Blaricum' }, { title: 'Laren' }] });
    const merged = (await tableOf('vijfheerenlanden')).recognition.people.find(({ person }) => person.address?.includes('vianen'));
    expect(merged).toMatchObject({ kind: 'partner', partners: [{ title: 'Vijfheerenlanden' }], formerly: { title: 'Vianen' } });
  });
});
