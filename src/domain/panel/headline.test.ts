/** @jest-environment node */
import { agreement, contact, recognised, TODAY } from '../../../tests/support/panelRows';
import { headlineOf, type HeadlineInput } from './headline';
import { tableOf } from './table';

const headline = (addresses: readonly string[], more: Partial<HeadlineInput> = {}, contacts: Parameters<typeof recognised>[1] = {}) => {
  const recognition = recognised(addresses, contacts);
  return headlineOf({ recognition, table: tableOf(recognition), presence: [], hats: { people: [], delegation: [] }, since: { since: TODAY, changes: [] }, phaseWarnings: [], agreements: [], signals: [], differences: [], againstSeries: undefined, ...more });
};
const open = (title: string, review: 'none' | 'overdue') => ({ agreement: agreement(title), about: { kind: 'opgave' as const, opgave: { key: 'rep', title: 'REP' } }, review });

describe('the sentence that the panel opens with', () => {
  it('says who is there, who is missing, what was agreed and what changed, in that order', () => {
    const member = { key: 'ws0621', title: 'Rivierenland', kind: 'waterschap' as const };
    const presence = [{ collaboration: { key: 'r', title: 'R' }, members: [{ member, state: 'asked' as const, why: 'notInvited' as const }], counts: { present: 0, perhaps: 0, represented: 0, asked: 1, absent: 0, partly: 0 }, guests: [] }];
    const { parts, short } = headline(['a@lopik.nl.example', 'f@provincie-utrecht.nl.example', 'y@woerden.nl.example'], {
      presence: [...presence, ...presence],
      agreements: [open('a', 'overdue'), open('b', 'none')],
      since: { since: TODAY, changes: [{ kind: 'phase', on: TODAY, collaboration: { key: 'r', title: 'R' }, phase: 'groei', governanceBehind: false }] },
      differences: [{ kind: 'longer', minutes: 5 }],
    });
    expect(parts).toEqual([
      { kind: 'parties', count: 3 },
      { kind: 'absenceToAsk', count: 1 },
      { kind: 'openAgreements', count: 2 },
      { kind: 'phaseChanged' },
      { kind: 'changed' },
      { kind: 'toAsk', count: 1 },
      { kind: 'reviewDue', count: 1 },
    ]);
    expect(short).toEqual(parts.slice(0, 4));
  });

  it('says so when nobody is recognised, with how many could be added', () => {
    expect(headline(['a@zonnestroom.example', 'b@zonnestroom.example', 'f@provincie-utrecht.nl.example']).parts).toEqual([{ kind: 'nobodyRecognised', unknown: 1 }]);
    expect(headline([]).parts).toEqual([{ kind: 'nobodyRecognised', unknown: 0 }]);
  });

  it('names a raadslid as such, not as a party', () => {
    expect(headline(['e@post.example'], {}, { contacts: [contact('e@post.example', 'gm0355', 'volksvertegenwoordiger')] }).parts).toEqual([{ kind: 'elected', count: 1 }]);
  });

  it('puts first that a meeting was cancelled', () => {
    expect(headline(['a@lopik.nl.example'], { differences: [{ kind: 'cancelled' }] }).parts).toEqual([{ kind: 'cancelled' }, { kind: 'parties', count: 1 }]);
  });
});
