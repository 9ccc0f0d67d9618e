/** @jest-environment node */
import { dayPageAt, pathOfDay } from './dayPage';

describe('the pages of a network day', () => {
  it.each([{ kind: 'days' } as const, { kind: 'day', key: 'voorjaar 2027/éé', part: 'agenda' } as const, { kind: 'day', key: 'k', part: 'datum' } as const])('come back from their own path: %j', (page) => {
    expect(dayPageAt(pathOfDay(page))).toEqual(page);
  });

  it('open with the date where a link names no part', () => {
    expect(dayPageAt('dag/k')).toEqual({ kind: 'day', key: 'k', part: 'datum' });
  });

  it.each(['', 'dag', 'dag/', 'dag/k/anders', 'dag/k/agenda/meer', 'partner/k', 'dag/%E0%A4%A/agenda'])('are the list for %j', (path) => {
    expect(dayPageAt(path)).toEqual({ kind: 'days' });
  });
});
