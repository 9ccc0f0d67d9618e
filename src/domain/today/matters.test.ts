import type { Agreement, Signal } from '../journal';
import type { LastContact, Partner } from '../partner';
import { DEFAULT_SETTINGS } from '../panel/settingDefaults';
import type { Layer } from '../vocabulary';
import { mattersOf, type MatterRows } from './matters';
import { pageAt, pathOf } from './tabPage';

const ME = 'femke@provincie.example';
const TODAY = '2026-11-24';

const partner = (key: string, title: string, accountHolder = ME): Partner => ({ key, title, kind: 'gemeente', accountHolder });
const agreement = (key: string, about: Pick<Agreement, 'aboutKind' | 'about'>, reviewOn?: string): Agreement => ({ key, title: key, kind: 'rol', status: 'open', open: 'ja', ...about, ...(reviewOn ? { reviewOn } : {}) });
const signal = (key: string, more: Partial<Signal>): Signal => ({ key, title: key, kind: 'grens', status: 'gemeld', open: 'ja', reportedBy: 'ons', reportedOn: '2026-11-04', ...more });
const contact = (key: string, layer: Layer, date: string): LastContact => ({ key: `${key}|${layer}`, partner: key, layer, date, contact: 'c' });
const seat = (collaboration: string, key: string, more = {}) => ({ key: `${collaboration}|${key}|-`, collaboration, partner: key, ...more });

const matters = (rows: Partial<MatterRows>) =>
  mattersOf({
    rows: { partners: [], collaborations: [], participations: [], opgaven: [], agreements: [], signals: [], lastContacts: [], ...rows },
    settings: DEFAULT_SETTINGS,
    me: ME,
    today: TODAY,
  });

const lopik = partner('gm0331', 'Lopik');
const zeist = partner('gm0355', 'Zeist', 'bilal@provincie.example');
const about = (key: string) => ({ aboutKind: 'partner', about: key }) as const;
const recently = contact('gm0331', 'bestuurder', '2026-11-01');

describe('what needs an account holder today', () => {
  it('is about partners that this person holds today, whatever the case of the account', () => {
    const gone = { ...partner('gm0620', 'Vianen'), validUntil: '2018-12-31' };
    const held = matters({ partners: [zeist, { ...lopik, accountHolder: ME.toUpperCase() }, gone], agreements: [agreement('a', about('gm0355'), TODAY)] });
    expect(held.partners.map(({ title }) => title)).toEqual(['Lopik']);
    expect(held.due).toEqual([]);
  });

  it('tells agreements whose review has come or is near from those for later', () => {
    const { due, later } = matters({
      partners: [lopik],
      agreements: [agreement('far', about('gm0331'), '2027-03-01'), agreement('none', about('gm0331')), agreement('past', about('gm0331'), '2026-11-20'), agreement('near', about('gm0331'), '2026-12-08')],
    });
    expect(due.map(({ agreement: { key }, reviewIn }) => [key, reviewIn])).toEqual([['past', -4], ['near', 14]]);
    expect(later.map(({ agreement: { key } }) => key)).toEqual(['far', 'none']);
  });

  it('reaches partners through their seats of today in a collaboration, and says which', () => {
    const collaborations = [{ key: 'res', title: 'RES' }, { key: 'rep', title: 'REP' }];
    const woerden = partner('gm0632', 'Woerden');
    const { due, signals } = matters({
      partners: [lopik, woerden],
      collaborations,
      participations: [seat('res', 'gm0331'), seat('res', 'gm0632', { until: '2025-12-31' }), seat('res', 'gm0355')],
      agreements: [agreement('ofRes', { aboutKind: 'samenwerkingsverband', about: 'res' }, TODAY), agreement('ofRep', { aboutKind: 'samenwerkingsverband', about: 'rep' }, TODAY), agreement('ofTask', { aboutKind: 'opgave', about: 'energie' }, TODAY)],
      opgaven: [{ key: 'energie', title: 'Energie', collaborations: ['res'] }],
      signals: [signal('s', { collaboration: 'res', broker: ME.toUpperCase() }), signal('other', { partners: ['gm0355'] })],
    });
    expect(due.map(({ agreement: { key }, partners }) => [key, ...partners.map(({ title }) => title)])).toEqual([['ofRes', 'Lopik'], ['ofTask', 'Lopik']]);
    expect(signals.map(({ signal: { key }, daysOpen, mine, partners }) => [key, daysOpen, mine, partners.length])).toEqual([['s', 20, true, 1]]);
  });

  it('counts silence per partner and layer, by name and never by how long', () => {
    const abcoude = partner('gm0305', 'Abcoude');
    const { quiet } = matters({
      partners: [lopik, abcoude, partner('gm0353', 'IJsselstein')],
      lastContacts: [recently, contact('gm0331', 'ambtenaar', '2026-07-01'), contact('gm0353', 'bestuurder', '2026-11-01')],
    });
    expect(quiet.map(({ partner: { title }, never }) => [title, never])).toEqual([['Abcoude', true], ['Lopik', false]]);
    expect(quiet[1]).toMatchObject({ quiet: [{ layer: 'ambtenaar', weeks: 20 }], gap: { months: undefined } });
  });
});

describe('a page of the tab', () => {
  it.each([{ kind: 'today' }, { kind: 'partner', key: 'gm0344' }, { kind: 'afspraak', key: 'a|b/c' }, { kind: 'hick-up', key: 's' }] as const)('comes back from its own path: %j', (page) => {
    expect(pageAt(pathOf(page))).toEqual(page);
  });

  it.each([undefined, '', 'elsewhere/1', 'partner', 'partner/', 'partner/a/b', 'partner/%E0%A4%A'])('is the start page for %s', (path) => {
    expect(pageAt(path)).toEqual({ kind: 'today' });
  });
});
