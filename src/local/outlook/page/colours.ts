import type { ThemeName } from './options';

/** The four colours that office.js tells an add-in, as whole numbers. */
export const COLOURS: Readonly<Record<ThemeName, Readonly<Record<string, number>>>> = {
  light: { primaryFontColor: 0x242424, primaryBackgroundColor: 0xffffff, secondaryFontColor: 0x616161, secondaryBackgroundColor: 0xf5f5f5 },
  dark: { primaryFontColor: 0xffffff, primaryBackgroundColor: 0x292929, secondaryFontColor: 0xd6d6d6, secondaryBackgroundColor: 0x1f1f1f },
  contrast: { primaryFontColor: 0xffffff, primaryBackgroundColor: 0x000000, secondaryFontColor: 0xffff00, secondaryBackgroundColor: 0x000000 },
};
