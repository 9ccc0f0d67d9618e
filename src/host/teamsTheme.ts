import type { ThemeName } from '../ports/host';

/** Teams' name of its theme; one that is newer than this counts as light. */
export function themeNamed(name: string): ThemeName {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
}
