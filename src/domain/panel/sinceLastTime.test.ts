/** @jest-environment node */
import { agreement, collaboration, contact, lastContact, lopik, signal, TODAY, woerden } from '../../../tests/support/panelRows';
import { phaseWarnings } from './phase';
import { DEFAULT_SETTINGS } from './settingDefaults';
import { sinceLastTime, type SinceInput } from './sinceLastTime';

const since = (more: Partial<SinceInput>) =>
  sinceLastTime({
    partners: [lopik],
    collaborations: [],
    lastContacts: [lastContact('gm0331', 'management', '2026-09-01')],
    roleMoments: [],
    agreements: [],
    signals: [],
    contacts: [],
    holderHistory: [],
    settings: DEFAULT_SETTINGS,
    today: TODAY,
    on: '2026-11-24',
    ...more,
  });
const told = (more: Partial<SinceInput>) => since(more).changes.map(({ kind, on }) => `${on} ${kind}`);

describe('since last time', () => {
  it('counts from the last contact, whatever its layer, and tells the newest first', () => {
    const { since: from, lastContact: last } = since({ lastContacts: [lastContact('gm0331', 'ambtenaar', '2026-02-01'), lastContact('gm0331', 'management', '2026-09-01')] });
    expect([from, last?.layer]).toEqual(['2026-09-01', 'management']);
    const agreements = [agreement('oud', { aboutKind: 'partner', about: 'gm0331', agreedOn: '2026-08-01', confirmedOn: '2026-10-02' }), agreement('nieuw', { aboutKind: 'partner', about: 'gm0331', agreedOn: '2026-11-01' })];
    expect(told({ agreements })).toEqual(['2026-11-01 agreement', '2026-10-02 agreementConfirmed']);
  });

  it('looks back at least a month, so that yesterday\'s call does not hide everything', () => {
    const res = collaboration('res-u16', 'RES U16', { phase: 'stabilisatie', phaseSince: '2026-11-11', governanceOn: '2024-01-01' });
    const yesterday = { lastContacts: [lastContact('gm0331', 'ambtenaar', '2026-11-22')] };
    expect(since({ ...yesterday, collaborations: [res] }).changes).toEqual([{ kind: 'phase', on: '2026-11-11', collaboration: res, phase: 'stabilisatie', governanceBehind: true }]);
  });

  it('counts what concerns the table from whoever was spoken to longest ago, and a partner\'s own from itself', () => {
    const lastContacts = [lastContact('gm0331', 'ambtenaar', '2026-10-20'), lastContact('gm0632', 'ambtenaar', '2026-07-01')];
    const contacts = ['gm0331', 'gm0632'].map((key) => contact(`n@${key}`, key, 'bestuurder', { since: '2026-09-01' }));
    const { changes } = since({ partners: [lopik, woerden], lastContacts, contacts, signals: [signal('dubbel', { partners: ['gm0331'], reportedOn: '2026-08-01' })] });
    expect(changes.map((change) => (change.kind === 'contactCame' ? change.partner.title : change.kind))).toEqual(['Woerden', 'signal']);
  });

  it('does not take a contact on the day of the meeting for the time before', () => {
    expect(since({ lastContacts: [lastContact('gm0331', 'management', '2026-11-24')], today: '2026-11-24' }).lastContact).toBeUndefined();
  });

  it('tells of people who came and left, of a new account holder and of a role, and leaves out the future', () => {
    const res = collaboration('res-u16', 'RES U16');
    expect(
      told({
        collaborations: [res],
        contacts: [contact('a@x', 'gm0331', 'bestuurder', { since: '2026-10-01', until: '2027-01-01' }), contact('b@x', 'gm0331', 'bestuurder', { until: '2026-09-30' })],
        holderHistory: [{ key: 'h', partner: 'gm0331', holder: 'f@x', role: 'accounthouder', from: '2026-09-15' }],
        roleMoments: [{ key: 'r', collaboration: 'res-u16', partner: 'gm0331', quadrants: ['rechtmatig'], date: '2026-11-02' }],
      }),
    ).toEqual(['2026-11-02 role', '2026-10-01 contactCame', '2026-09-30 contactLeft', '2026-09-15 holder']);
  });
});

describe('the warning that the phase changed and the governance did not', () => {
  const warned = (more: Parameters<typeof collaboration>[2]) => phaseWarnings([collaboration('res-u16', 'RES U16', more)], TODAY);

  it('says since when, and which phase came before', () => {
    expect(warned({ phase: 'stabilisatie', phaseSince: '2026-11-11', governanceOn: '2023-05-01' })).toMatchObject([{ previous: 'groei', daysAgo: 12 }]);
  });

  it('claims nothing where the governance is as new, or nobody recorded it', () => {
    expect(warned({ phase: 'stabilisatie', phaseSince: '2026-11-11', governanceOn: '2026-11-11' })).toEqual([]);
    expect(warned({ phase: 'stabilisatie', phaseSince: '2026-11-11' })).toEqual([]);
    expect(warned({ phase: 'stabilisatie', phaseSince: '2027-01-01', governanceOn: '2023-05-01' })).toEqual([]);
  });
});
