/** @jest-environment node */
import { agreement, collaboration, lopik, signal, TODAY, woerden } from '../../../tests/support/panelRows';
import { openAgreements, openSignals } from './openMatters';
import { DEFAULT_SETTINGS } from './settingDefaults';

const at = { partners: [lopik, woerden], collaborations: [collaboration('res-u16', 'RES U16')], opgaven: [{ key: 'rep', title: 'REP' }], today: TODAY, settings: DEFAULT_SETTINGS, me: 'femke@x' };

describe('open agreements at the table', () => {
  it('are those about its partners, collaborations and opgaven, those to review first', () => {
    const found = openAgreements(
      [
        agreement('geen datum'),
        agreement('later', { reviewOn: '2027-03-01', aboutKind: 'opgave', about: 'rep' }),
        agreement('binnenkort', { reviewOn: '2026-12-07', aboutKind: 'partner', about: 'gm0331' }),
        agreement('te laat', { reviewOn: '2026-11-01' }),
        agreement('elders', { about: 'foodvalley' }),
        agreement('vervallen', { open: 'nee', status: 'vervallen' }),
      ],
      at,
    );
    expect(found.map((one) => `${one.agreement.title}: ${one.review} ${one.reviewIn ?? ''}`.trim())).toEqual(['te laat: overdue -22', 'binnenkort: soon 14', 'later: later 98', 'geen datum: none']);
    expect(found[1]?.about).toEqual({ kind: 'partner', partner: lopik });
  });
});

describe('open hick-ups at the table', () => {
  it('are those of its partners or collaboration, longest open first, and say which are mine', () => {
    const found = openSignals(
      [
        signal('nieuw', { partners: ['gm0331', 'gm9999', 7], broker: 'Femke@x', reportedOn: '2026-11-22' }),
        signal('oud', { collaboration: 'res-u16', partners: 'bent' }),
        signal('opgelost', { collaboration: 'res-u16', open: 'nee' }),
        signal('elders', { partners: ['gm0355'] }),
      ],
      at,
    );
    expect(found.map((one) => [one.signal.title, one.daysOpen, one.mine, one.about.length])).toEqual([
      ['oud', 22, false, 1],
      ['nieuw', 1, true, 1],
    ]);
  });
});
