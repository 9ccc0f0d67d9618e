import type { ThemeName } from '../../hosts/appearance';

/** The four colours that office.js tells an add-in, as whole numbers, by the names that Microsoft documents for `Office.OfficeTheme`. */
export const COLOURS: Readonly<Record<ThemeName, Readonly<Record<string, number>>>> = {
  light: { bodyForegroundColor: 0x242424, bodyBackgroundColor: 0xffffff, controlForegroundColor: 0x616161, controlBackgroundColor: 0xf5f5f5 },
  dark: { bodyForegroundColor: 0xffffff, bodyBackgroundColor: 0x292929, controlForegroundColor: 0xd6d6d6, controlBackgroundColor: 0x1f1f1f },
  contrast: { bodyForegroundColor: 0xffffff, bodyBackgroundColor: 0x000000, controlForegroundColor: 0xffff00, controlBackgroundColor: 0x000000 },
};
