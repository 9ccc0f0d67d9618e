/** @jest-environment node */
import fc from 'fast-check';
import type { Partner } from '../partner';
import type { Layer } from '../vocabulary';
import { coverageOf, type Invited } from './coverage';
import type { DateOption, DateVote } from './day';
import { groundBetween, rankDates } from './rankDates';

const partner = (key: string, region?: string, kind: Partner['kind'] = 'gemeente'): Partner => ({ key, title: key, kind, ...(region ? { region } : {}) });
const asked = (one: Partner, ...layers: readonly Layer[]): Invited => ({ partner: one, layers: layers.length > 0 ? layers : ['bestuurder'] });
const option = (date: string): DateOption => ({ key: date, day: 'd', date, status: 'voorgesteld' });
const vote = (date: string, key: string, answer: DateVote['answer'] = 'ja', layer: Layer = 'bestuurder'): DateVote => ({ key: `${date}|${key}|${layer}`, option: date, partner: key, layer, answer });
const quiet = { busy: [], holidayOn: () => undefined };

const zeist = partner('zeist', 'U10');
const lopik = partner('lopik', 'U10');
const soest = partner('soest', 'Regio Amersfoort');
const hdsr = partner('hdsr', undefined, 'waterschap');
const [APRIL, MAY] = ['2027-04-15', '2027-05-20'];

describe('what a date covers', () => {
  it('tells an organisation whose right layer can from one of which somebody can', () => {
    const { organisations, counts } = coverageOf([asked(zeist), asked(lopik), asked(soest), asked(hdsr)], [vote(APRIL, 'zeist'), vote(APRIL, 'lopik', 'ja', 'ambtenaar'), vote(APRIL, 'soest', 'nee')]);
    expect(organisations.map(({ can }) => can)).toEqual(['rightLayer', 'somebody', 'no', 'unanswered']);
    expect(counts).toEqual({ rightLayer: 1, somebody: 1, perhaps: 0, no: 1, unanswered: 1 });
  });

  it('counts a region, a water board and a layer once the right layer of one organisation can', () => {
    const { regions, waterBoards, layers } = coverageOf([asked(zeist), asked(soest, 'bestuurder', 'ambtenaar'), asked(hdsr)], [vote(APRIL, 'zeist'), vote(APRIL, 'hdsr')]);
    expect(regions).toEqual({ covered: ['U10'], missing: ['Regio Amersfoort'] });
    expect(waterBoards).toEqual({ covered: [hdsr], missing: [] });
    expect(layers).toEqual({ covered: ['bestuurder'], missing: ['ambtenaar'] });
  });

  it('takes one yes among colleagues of a layer for a yes, and names the layers still missing', () => {
    const { organisations } = coverageOf([asked(zeist, 'bestuurder', 'ambtenaar')], [vote(APRIL, 'zeist', 'nee'), { ...vote(APRIL, 'zeist'), key: 'colleague' }]);
    expect(organisations).toEqual([{ partner: zeist, can: 'rightLayer', missingLayers: ['ambtenaar'] }]);
  });

  it('is not changed by who was never asked', () => {
    expect(coverageOf([asked(zeist)], [vote(APRIL, 'stranger')])).toEqual(coverageOf([asked(zeist)], []));
  });
});

describe('the order of dates', () => {
  const invited = [asked(zeist), asked(lopik), asked(soest)];

  it('puts the date that reaches every region before the one with more heads', () => {
    const votes = [vote(APRIL, 'zeist'), vote(APRIL, 'soest'), vote(MAY, 'zeist'), vote(MAY, 'lopik'), { ...vote(MAY, 'zeist'), key: 'another' }];
    const [first, second] = rankDates([option(MAY), option(APRIL)], invited, votes, quiet);
    expect(first?.option.date).toBe(APRIL);
    expect(first && second && groundBetween(first, second)).toBe('regions');
  });

  it('lets fewer warnings, then a meeting near by, decide where the same organisations come', () => {
    const votes = [APRIL, MAY].flatMap((date) => [vote(date, 'zeist'), vote(date, 'soest')]);
    const congress = { key: 'c', kind: 'congres', title: 'VNG', from: APRIL, until: APRIL } as const;
    const near = { ...congress, key: 'k', kind: 'kans', from: MAY, until: MAY } as const;
    const order = (busy: readonly (typeof congress | typeof near)[]) => {
      const ranked = rankDates([option(APRIL), option(MAY)], invited, votes, { ...quiet, busy });
      return [ranked[0]?.option.date, ranked[0] && ranked[1] && groundBetween(ranked[0], ranked[1])];
    };
    expect(order([])).toEqual([APRIL, 'date']);
    expect(order([congress])).toEqual([MAY, 'warnings']);
    expect(order([near])).toEqual([MAY, 'chances']);
  });

  it('never gets worse for a date when one more organisation can come', () => {
    const keys = ['zeist', 'lopik', 'soest'];
    const votes = fc.array(fc.record({ date: fc.constantFrom(APRIL, MAY), key: fc.constantFrom(...keys), answer: fc.constantFrom<DateVote['answer']>('ja', 'nee', 'misschien') }), { maxLength: 8 });
    const place = (all: readonly DateVote[]) => rankDates([option(APRIL), option(MAY)], invited, all, quiet).findIndex(({ option: { date } }) => date === MAY);
    fc.assert(
      fc.property(votes, fc.constantFrom(...keys), (given, key) => {
        const before = given.map((one) => vote(one.date, one.key, one.answer));
        expect(place([...before, vote(MAY, key)])).toBeLessThanOrEqual(place(before));
      }),
      { seed: 20261124 },
    );
  });
});
