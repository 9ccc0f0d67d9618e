/** @jest-environment node */
import { agreement, collaboration, contact, context, item, lastContact, meeting, OWN_DOMAIN, person, region, regionDomains, seat, signal } from '../../../tests/support/panelRows';
import type { PanelRows } from './rows';
import { viewOf, type OpenView, type PanelInput } from './view';

const NONE: PanelRows = {
  mailDomains: [], contacts: [], partners: [], collaborations: [], participations: [], opgaven: [], roleMoments: [], holderHistory: [],
  agreements: [], signals: [], lastContacts: [], settings: [], contexts: [], narrowContexts: [], ourMeetings: [],
};

const res = collaboration('res-u16', 'RES U16', { phase: 'stabilisatie', phaseSince: '2026-11-11', governanceOn: '2024-09-23' });
const ROWS: PanelRows = {
  ...NONE,
  partners: region,
  mailDomains: regionDomains,
  contacts: [contact('n@woerden.nl.example', 'gm0632', 'bestuurder')],
  collaborations: [res],
  participations: [
    ...['gm0331', 'gm0335', 'gm0589', 'gm0632', 'ws0155', 'ws0621'].map((key) => seat('res-u16', key)),
    seat('res-u16', 'pv26', { representativeMail: `h@${OWN_DOMAIN}`, hats: ['partner', 'bevoegd gezag'] }),
  ],
  agreements: [agreement('pet zeggen'), agreement('stukken'), agreement('raad')],
  signals: [signal('te laat', { partners: ['gm0331'] })],
  lastContacts: [lastContact('gm0331', 'management', '2026-09-01')],
  contexts: [
    context('koppeling', { aboutKind: 'samenwerkingsverband', about: 'res-u16', snapshot: { v: 1, start: '2026-11-24T13:00:00Z', end: '2026-11-24T15:00:00Z', partners: ['gm0331', 'gm0632'] } }),
    context('vertegenwoordiging', { aboutKind: 'partner', about: 'gm0335', representedBy: 'gm0331' }),
    context('niet aanwezig', { aboutKind: 'partner', about: 'ws0621' }),
    context('notitie', { note: 'Besproken: wie schrijft het voorstel.' }),
  ],
  narrowContexts: [context('notitie', { note: 'Later.', on: '2026-11-22T10:00:00Z' })],
  ourMeetings: [meeting('wonen', '2026-11-27T10:00:00Z', ['gm0331'])],
};

const input = (more: Partial<PanelInput> = {}): PanelInput => ({
  item: item({ subject: 'Bestuurlijk overleg RES U16', people: ['a@lopik.nl.example', 'n@woerden.nl.example', 'ymke@woerden.nl.example', 'q@waternet.nl.example', `h@${OWN_DOMAIN}`].map((address) => person(address)) }),
  ownDomains: [OWN_DOMAIN],
  ownPartner: 'pv26',
  me: `f@${OWN_DOMAIN}`,
  now: Date.parse('2026-11-23T09:00:00Z'),
  rows: ROWS,
  ...more,
});

function open(more: Partial<PanelInput> = {}): OpenView {
  const view = viewOf(input(more));
  if (view.kind !== 'open') throw new Error('shut out');
  return view;
}

describe('the view of the panel', () => {
  it('opens with who is there, who is missing, what was agreed and that the phase changed', () => {
    expect(open().headline.short).toEqual([{ kind: 'parties', count: 5 }, { kind: 'notAtTable', count: 1 }, { kind: 'openAgreements', count: 3 }, { kind: 'phaseChanged' }]);
  });

  it('brings every part together', () => {
    const view = open();
    expect(view.linked.attached.map(({ collaboration: { key } }) => key)).toEqual(['res-u16']);
    expect(view.presence[0]?.counts).toEqual({ present: 3, perhaps: 2, represented: 1, asked: 0, absent: 1, partly: 0 });
    expect(view.hats.line?.hats).toEqual(['partner', 'bevoegd gezag']);
    expect(view.notes.map(({ circle, context: { note } }) => `${circle}: ${note}`)).toEqual(['bestuurlijk: Later.', 'programma: Besproken: wie schrijft het voorstel.']);
    expect(view.facts.get('gm0331')?.lastContacts).toHaveLength(1);
    expect(view.signals).toHaveLength(1);
    expect(view.house).toHaveLength(1);
    expect(view.phaseWarnings).toHaveLength(1);
    expect(view.differences).toEqual([]);
    expect(view).toMatchObject({ defaultCircle: 'programma', isPrivate: false, isCancelled: false, settingFaults: [] });
  });

  it('shows nothing at all of an item that a rule shuts out', () => {
    expect(viewOf(input({ item: item({ subject: 'Burgemeestersbenoeming' }) }))).toEqual({ kind: 'shutOut', rule: 'Commissaris van de Koning als rijksorgaan' });
  });

  it('knows partners that a colleague attached where nobody is recognised', () => {
    const view = open({ item: item({ kind: 'message', people: [person('x@zonnestroom.example')] }), rows: { ...ROWS, contexts: [context('koppeling', { aboutKind: 'partner', about: 'gm0331' })] } });
    expect(view.attachedPartners.map(({ title }) => title)).toEqual(['Lopik']);
    expect([...view.facts.keys()]).toEqual(['gm0331']);
    expect(view.headline.parts[0]).toEqual({ kind: 'nobodyRecognised', unknown: 1 });
  });

  it('compares an occurrence with itself, not with the day on which its series was attached', () => {
    const onSeries = [context('koppeling', { reach: 'reeks', snapshot: { v: 1, start: '2026-01-01T09:00:00Z', partners: [] } })];
    const rows = { ...ROWS, contexts: onSeries };
    expect(open({ rows, item: item({ isOccurrence: true }) }).differences).toEqual([]);
    expect(open({ rows, item: item() }).differences.map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('says how this time differs from the series, and that it was cancelled', () => {
    const known = { keys: [{ key: 'k' }], isCancelled: true, isPrivate: true, series: { people: ['z@zeist.nl.example'], start: '2026-11-24T13:00:00Z', end: '2026-11-24T15:00:00Z' } };
    const view = open({ known });
    expect(view.againstSeries).toMatchObject({ removed: ['z@zeist.nl.example'], partnersRemoved: ['gm0355'] });
    expect(view).toMatchObject({ isCancelled: true, isPrivate: true });
    expect(view.headline.parts[0]).toEqual({ kind: 'cancelled' });
  });

  it('stands when nothing is known yet', () => {
    expect(open({ rows: NONE }).headline.parts[0]).toEqual({ kind: 'nobodyRecognised', unknown: 3 });
  });

  it('leaves out a row that somebody bent, and keeps the rest', () => {
    const bent = [{ ...region[2], title: 7 }, null, 'x'] as unknown as PanelRows['partners'];
    expect(open({ rows: { ...ROWS, partners: [...bent, ...region] } }).table.parties).toBe(5);
  });
});
