/** @jest-environment node */
import { lopik, meeting, woerden } from '../../../tests/support/panelRows';
import { ourHouse, weeksAround } from './ourHouse';
import { DEFAULT_SETTINGS } from './settingDefaults';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const lines = (meetings: Parameters<typeof ourHouse>[0], itemKeys: readonly string[] = []) => ourHouse(meetings, { partners: [lopik, woerden], itemKeys, settings: DEFAULT_SETTINGS, now: NOW });

describe('what else our house does with these partners', () => {
  it('is one line for two departments in the same week', () => {
    const [line, ...others] = lines([meeting('b', '2026-11-27T09:00:00Z', ['gm0331'], { department: 'Landbouw' }), meeting('a', '2026-11-25T09:00:00Z', ['gm0331', 'gm9999'], { department: 'Ruimte' })]);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ week: '2026-w48', departments: ['Ruimte', 'Landbouw'], when: 'ahead', partners: [lopik] });
    expect(line?.meetings.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('is one line for two partners in the same meeting, and two for two weeks', () => {
    const found = lines([meeting('a', '2026-11-12T09:00:00Z', ['gm0331', 'gm0632']), meeting('b', '2026-11-23T15:00:00Z', ['gm0632'])]);
    expect(found.map(({ week, when, partners }) => `${week} ${when} ${partners.length}`)).toEqual(['2026-w46 past 2', '2026-w48 today 1']);
  });

  it('leaves out this meeting, cancelled ones, those too far off and those with others', () => {
    const meetings = [
      meeting('this', '2026-11-24T09:00:00Z', ['gm0331']),
      meeting('gone', '2026-11-24T09:00:00Z', ['gm0331'], { cancelled: true }),
      meeting('far', '2026-12-24T09:00:00Z', ['gm0331']),
      meeting('old', '2026-10-23T09:00:00Z', ['gm0331']),
      meeting('others', '2026-11-24T09:00:00Z', ['gm9999']),
      meeting('bent', '2026-11-24T09:00:00Z', []),
    ];
    expect(lines(meetings, ['this'])).toEqual([]);
    expect(lines([meeting('edge', '2026-12-23T09:00:00Z', ['gm0331'])])).toHaveLength(1);
  });

  it('is read by week', () => {
    expect(weeksAround(NOW, DEFAULT_SETTINGS)).toEqual({ from: '2026-w43', to: '2026-w52' });
  });
});
