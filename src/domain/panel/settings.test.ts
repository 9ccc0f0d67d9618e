/** @jest-environment node */
import { DEFAULT_SETTINGS } from './settingDefaults';
import { defaultSettingRows, readSettings } from './settings';

const row = (key: string, value: unknown) => ({ key, title: key, value });

describe('the settings of the panel', () => {
  it('are the defaults where the list says nothing', () => {
    expect(readSettings([])).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
  });

  it('read back what provisioning writes', () => {
    expect(readSettings(defaultSettingRows())).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
  });

  it('take what the province changed, one value at a time', () => {
    const { settings, faults } = readSettings([row('house-days', 14), row('Note-Words', { health: ['griep'] }), row('shut-out', [{ name: 'X', owners: ['cvdk@x.nl'] }])]);
    expect(faults).toEqual([]);
    expect(settings.houseDays).toBe(14);
    expect(settings.noteWords).toEqual({ ...DEFAULT_SETTINGS.noteWords, health: ['griep'] });
    expect(settings.shutOut).toEqual([{ name: 'X', owners: ['cvdk@x.nl'], attendees: [], categories: [], subjectWords: [] }]);
  });

  it('keep the default and say which row was of no use', () => {
    const bent = [row('house-days', 'veel'), row('gap-months', 0), row('since-days', { least: 90, most: 10 }), row('shut-out', { name: 'X' }), row('time-zone', 'Mars/Base'), row('consumer-domains', [1])];
    const { settings, faults } = readSettings(bent);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(faults.map(({ key, why }) => `${key} ${why}`).sort()).toEqual([
      'consumer-domains wrongShape',
      'gap-months outOfRange',
      'house-days wrongShape',
      'shut-out wrongShape',
      'since-days outOfRange',
      'time-zone wrongShape',
    ]);
  });
});
