import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { ThemeName } from '../ports/host';

/**
 * A ramp around the province's red, darkened until white text on it, and it on white, pass 4.5:1 (WCAG 1.4.3); the test
 * beside this file measures the pairs that the screens use.
 */
const brand: BrandVariants = {
  10: '#100204',
  20: '#270a10',
  30: '#40101a',
  40: '#541420',
  50: '#681826',
  60: '#7d1b2c',
  70: '#931f33',
  80: '#a8233a',
  90: '#b53a4a',
  100: '#c2505b',
  110: '#ce666d',
  120: '#d97c80',
  130: '#e39293',
  140: '#eca8a7',
  150: '#f4bfbc',
  160: '#fbd6d3',
};

const light = (): Theme => createLightTheme(brand);
/** Fluent's dark ramp puts brand text at step 100, too dark for small text on its own backgrounds. */
const dark = (): Theme => ({ ...createDarkTheme(brand), colorBrandForeground1: brand[130], colorBrandForegroundLink: brand[130], colorBrandForegroundLinkHover: brand[140] });
const contrast = (): Theme => teamsHighContrastTheme;

const THEMES: Record<ThemeName, () => Theme> = { light, dark, contrast };

/** Fluent's theme for what the host shows around us. */
export const themeFor = (name: ThemeName): Theme => THEMES[name]();
