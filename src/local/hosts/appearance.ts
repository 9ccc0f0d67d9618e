export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];
export const LANGUAGES = ['nl-NL', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];
