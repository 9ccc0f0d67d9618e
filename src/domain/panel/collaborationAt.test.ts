/** @jest-environment node */
import { collaboration, context, item, lopik, montfoort, oudewater, seat, TODAY, woerden, zeist } from '../../../tests/support/panelRows';
import { collaborationAt, shownCollaborations, type CollaborationInput } from './collaborationAt';
import { DEFAULT_SETTINGS } from './settingDefaults';

const res = collaboration('res-u16', 'RES U16', { alsoCalled: ['Regionale Energiestrategie U16'] });
const resAmersfoort = collaboration('res-amersfoort', 'RES Regio Amersfoort');
const amersfoort = collaboration('regio-amersfoort', 'Regio Amersfoort');
const agenda = collaboration('lopikerwaard', 'Regionale Omgevingsagenda Lopikerwaard', { alsoCalled: ['Lopikerwaard'] });

const linked = (more: Partial<CollaborationInput>) =>
  collaborationAt({
    item: item(),
    contexts: [],
    partners: [],
    ownPartner: 'pv26',
    collaborations: [res, resAmersfoort, amersfoort, agenda],
    opgaven: [],
    participations: [],
    settings: DEFAULT_SETTINGS,
    on: TODAY,
    ...more,
  });
const suggested = (more: Partial<CollaborationInput>) => linked(more).suggested.map((one) => one.collaboration.key);
const titled = (subject: string) => ({ item: item({ subject }) });

describe('which collaboration a meeting is of', () => {
  it('is what a colleague attached, and then nothing is guessed', () => {
    const found = linked({ ...titled('Lopikerwaard'), contexts: [context('koppeling', { aboutKind: 'samenwerkingsverband', about: 'res-u16' })] });
    expect(found.attached).toEqual([{ collaboration: res, because: { kind: 'attached', byName: 'Femke', on: '2026-11-20T10:00:00Z' } }]);
    expect(found.suggested).toEqual([]);
    expect(shownCollaborations(found)).toEqual(found.attached);
  });

  it('shows what is attached to a series and its occurrence once', () => {
    const twice = ['a', 'b'].map((key) => context('koppeling', { key, aboutKind: 'samenwerkingsverband', about: 'res-u16' }));
    expect(linked({ contexts: twice }).attached).toHaveLength(1);
  });

  it('is guessed by the words of the subject, and says by which', () => {
    expect(linked(titled('Bestuurlijk overleg RES U16: voortgang')).suggested).toEqual([{ collaboration: res, because: { kind: 'words', words: 'RES U16' } }]);
    expect(suggested(titled('RE: wie is aan zet in de Lopikerwaard?'))).toEqual(['lopikerwaard']);
    expect(suggested(titled('Overleg over resten'))).toEqual([]);
  });

  it('takes the longer name where one stands within another', () => {
    expect(suggested(titled('RES Regio Amersfoort, december'))).toEqual(['res-amersfoort']);
    expect(suggested(titled('Portefeuillehoudersoverleg wonen, Regio Amersfoort'))).toEqual(['regio-amersfoort']);
  });

  const participations = [...['gm0331', 'gm0335', 'gm0589', 'gm0632', 'pv26'].map((key) => seat('lopikerwaard', key)), ...['gm0331', 'gm0335', 'gm0589', 'gm0632', 'gm0355', 'x1', 'x2', 'x3'].map((key) => seat('res-u16', key))];

  it('is guessed by who is there when the subject says nothing; the best fit first', () => {
    const found = linked({ participations, partners: [lopik, montfoort, oudewater, woerden] });
    expect(found.suggested).toEqual([{ collaboration: agenda, because: { kind: 'members', present: 4, of: 4 } }]);
    expect(suggested({ participations, partners: [lopik, montfoort, oudewater, woerden, zeist] })).toEqual(['lopikerwaard', 'res-u16']);
  });

  it('is not guessed from two partners, nor from a seat that ended', () => {
    expect(suggested({ participations, partners: [lopik, montfoort] })).toEqual([]);
    expect(suggested({ participations: participations.map((one) => ({ ...one, until: '2026-01-01' })), partners: [lopik, montfoort, oudewater, woerden] })).toEqual([]);
  });

  it('is no collaboration that has ended', () => {
    expect(suggested({ ...titled('RES U16'), collaborations: [{ ...res, until: '2025-12-31' }] })).toEqual([]);
  });

  it('names the opgaven that are attached', () => {
    const rep = { key: 'rep', title: 'REP' };
    expect(linked({ opgaven: [rep], contexts: [context('koppeling', { aboutKind: 'opgave', about: 'rep' })] }).opgaven).toEqual([rep]);
  });
});
