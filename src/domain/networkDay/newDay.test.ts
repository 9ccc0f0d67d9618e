import type { NetworkDay } from './day';
import { blankDraft, dayOf, faultsOf, inOrder, nextEdition } from './newDay';

const TODAY = '2026-11-24';
const SPRING: NetworkDay & { readonly year: string } = {
  key: 'voorjaar-2027', title: 'Netwerkdag, voorjaar 2027', status: 'geweest', form: 'hybride', year: '2027', date: '2027-04-15', start: '09:00', end: '15:00', place: 'Fort bij Vechten', capacity: 80, meetingShare: 40,
};

describe('a new network day', () => {
  it('starts with what most days are like, in the year that can still be prepared', () => {
    expect(blankDraft(TODAY)).toMatchObject({ year: '2027', start: '09:30', end: '16:30', meetingShare: 34 });
    expect(blankDraft('2026-02-01').year).toBe('2026');
    expect(faultsOf(blankDraft(TODAY), TODAY)).toEqual(['title']);
  });

  it('starts as the next edition of an earlier one, whose place is asked for again', () => {
    const draft = nextEdition(SPRING, '2027-06-01');
    expect(draft).toEqual({ title: 'Netwerkdag, voorjaar 2028', form: 'hybride', year: '2028', start: '09:00', end: '15:00', place: '', capacity: 80, meetingShare: 40, layers: ['bestuurder', 'volksvertegenwoordiger', 'ambtenaar'], previous: 'voorjaar-2027' });
    expect(nextEdition(SPRING, '2031-01-01').year).toBe('2031');
    expect(faultsOf(draft, '2027-06-01')).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'title'], [{ title: 'x'.repeat(256) }, 'title'], [{ year: '2025' }, 'year'], [{ year: 'snel' }, 'year'], [{ year: '2099' }, 'year'], [{ end: '09:00' }, 'end'], [{ start: '9 uur' }, 'end'],
    [{ capacity: 0 }, 'capacity'], [{ capacity: Number.NaN }, 'capacity'], [{ capacity: 12.5 }, 'capacity'], [{ meetingShare: 101 }, 'meetingShare'], [{ layers: [] }, 'layers'],
  ])('can not be kept with %j', (wrong, field) => {
    expect(faultsOf({ ...blankDraft(TODAY), title: 'Netwerkdag', ...wrong }, TODAY)).toEqual([field]);
  });

  it('is kept in preparation, without a date and without empty words', () => {
    expect(dayOf({ ...blankDraft(TODAY), title: ' Netwerkdag ', place: ' ' }, 'k')).toEqual({
      key: 'k', title: 'Netwerkdag', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:30', end: '16:30', capacity: 120, meetingShare: 34, layers: ['bestuurder', 'volksvertegenwoordiger', 'ambtenaar'],
    });
  });

  it('stands before those with a date; what was comes last, what was called off at the end', () => {
    const day = (key: string, date?: string, status: NetworkDay['status'] = 'datum gekozen') => ({ ...SPRING, key, status, date });
    const { date: _none, ...without } = day('open');
    const days = [day('past', '2026-03-01'), day('off', '2026-12-01', 'vervallen'), day('far', '2027-06-01'), day('near', '2027-01-01'), without as NetworkDay, day('older', '2025-03-01')];
    expect(inOrder(days as NetworkDay[], TODAY).map(({ key }) => key)).toEqual(['open', 'near', 'far', 'past', 'older', 'off']);
  });
});
