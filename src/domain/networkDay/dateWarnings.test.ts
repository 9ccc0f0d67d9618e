/** @jest-environment node */
import type { BusyDate } from './day';
import { chancesOn, warningsFor } from './dateWarnings';

const busy = (kind: BusyDate['kind'], from: string, until = from, more: Partial<BusyDate> = {}): BusyDate => ({ key: `${kind}|${from}`, kind, title: kind, from, until, ...more });
const none = () => undefined;
const kinds = (date: string, context: readonly BusyDate[]) => warningsFor(date, { busy: context, holidayOn: none }).map(({ kind }) => kind);

/** The elections of Provinciale Staten and the water boards in the demo. */
const election = busy('verkiezingen', '2027-03-17');

describe('what speaks against a date', () => {
  it('is nothing on an ordinary working day', () => {
    expect(kinds('2027-04-15', [])).toEqual([]);
  });

  it('is a weekend or a holiday, whatever the list holds', () => {
    expect(kinds('2027-04-17', [])).toEqual(['weekend']);
    const king = warningsFor('2027-04-27', { busy: [], holidayOn: (day) => (day === '2027-04-27' ? 'koningsdag' : undefined) });
    expect(king).toEqual([{ kind: 'holiday', name: 'koningsdag' }]);
  });

  it('is a meeting of a raad on that very day, and not on the day beside it', () => {
    const raad = busy('raadsvergadering', '2027-04-15', '2027-04-15', { partner: 'gm0344' });
    expect(warningsFor('2027-04-15', { busy: [raad], holidayOn: none })).toEqual([{ kind: 'busy', what: raad }]);
    expect(kinds('2027-04-16', [raad])).toEqual([]);
  });

  it('is a period from its first to its last day', () => {
    const holidays = busy('schoolvakantie', '2027-02-20', '2027-02-28');
    expect(['2027-02-19', '2027-02-22', '2027-02-26', '2027-03-01'].map((day) => kinds(day, [holidays]).length)).toEqual([0, 1, 1, 0]);
  });

  it('tells what happens once before what returns each year', () => {
    const found = warningsFor('2027-03-10', { busy: [busy('schoolvakantie', '2027-03-08', '2027-03-12'), busy('biddag of dankdag', '2027-03-10')], holidayOn: none });
    expect(found.map((one) => (one.kind === 'busy' ? one.what.kind : one.kind))).toEqual(['biddag of dankdag', 'schoolvakantie']);
  });

  it('is an election in the week after, and the night before', () => {
    expect(warningsFor('2027-03-10', { busy: [election], holidayOn: none })).toEqual([{ kind: 'nearElection', what: election, days: -7 }]);
    expect(warningsFor('2027-03-18', { busy: [election], holidayOn: none })).toEqual([{ kind: 'nearElection', what: election, days: 1 }]);
    expect(kinds('2027-03-17', [election])).toEqual(['busy']);
    expect(kinds('2027-03-09', [election])).toEqual([]);
  });

  it('says for some weeks that those elected are new, and from when they can be invited', () => {
    expect(warningsFor('2027-04-15', { busy: [election], holidayOn: none })).toEqual([{ kind: 'newlyElected', what: election, inviteFrom: '2027-03-25' }]);
    expect(kinds('2027-05-20', [election])).toEqual([]);
  });

  it('is never a chance: that speaks for it', () => {
    const together = busy('kans', '2027-04-15', '2027-04-15', { title: 'Bestuurstafel U10', place: 'Bunnik' });
    expect(kinds('2027-04-15', [together])).toEqual([]);
    expect(chancesOn('2027-04-15', [together])).toEqual([together]);
    expect(chancesOn('2027-04-16', [together])).toEqual([]);
  });

  it('is nothing for what is no date at all', () => {
    expect(kinds('', [election])).toEqual([]);
    expect(kinds('2027-13-45', [busy('congres', 'gisteren', 'morgen')])).toEqual([]);
  });
});
