import type { ThemeName } from '../ports/host';

/**
 * The theme nearest to the colours that Office names. Hosts before `officeTheme` existed name none; then the browser's own
 * preference decides. High contrast is the browser's to tell (`forced-colors`); pure black is taken for it too, because Office's own
 * dark themes are greys.
 */
export function themeOf(office: Office.OfficeTheme | undefined, matches: (query: string) => boolean): ThemeName {
  if (matches('(forced-colors: active)')) return 'contrast';
  const background = office?.bodyBackgroundColor;
  if (background && PURE_BLACK.test(background)) return 'contrast';
  if (background) return isDark(background) ? 'dark' : 'light';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

const PURE_BLACK = /^#?0{6}$/;

/** Relative luminance of `#rrggbb` under one half; anything else counts as light. */
function isDark(colour: string): boolean {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) ?? [];
  if (!red || !green || !blue) return false;
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
