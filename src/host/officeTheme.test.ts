import { themeOf } from './officeTheme';

const nothing = () => false;
const theme = (bodyBackgroundColor: string) => ({ bodyBackgroundColor }) as Office.OfficeTheme;

describe('the theme around us', () => {
  it('follows the background that Office names', () => {
    expect(themeOf(theme('#ffffff'), nothing)).toBe('light');
    expect(themeOf(theme('#292929'), nothing)).toBe('dark');
    expect(themeOf(theme('#000000'), nothing)).toBe('contrast');
  });

  it('lets high contrast of the browser win from what Office says', () => {
    expect(themeOf(theme('#ffffff'), (query) => query.includes('forced-colors'))).toBe('contrast');
  });

  it('asks the browser where Office names no colour, and takes an unreadable one for light', () => {
    expect(themeOf(undefined, (query) => query.includes('dark'))).toBe('dark');
    expect(themeOf(undefined, nothing)).toBe('light');
    expect(themeOf(theme('black'), nothing)).toBe('light');
  });
});
