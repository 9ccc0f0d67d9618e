import type { Theme } from '@fluentui/react-components';
import { themeFor } from './theme';

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(full(one)), luminance(full(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const full = (colour: string) => (colour.length === 4 ? `#${[...colour.slice(1)].map((part) => part + part).join('')}` : colour);

const TEXT: readonly (readonly [keyof Theme, keyof Theme])[] = [
  ['colorNeutralForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForeground2', 'colorNeutralBackground1'],
  ['colorNeutralForeground2', 'colorNeutralBackground2'],
  ['colorNeutralForeground2', 'colorNeutralBackground3'],
  ['colorNeutralForeground2', 'colorStatusWarningBackground1'],
  ['colorNeutralForeground1', 'colorStatusDangerBackground1'],
  ['colorNeutralForeground1', 'colorStatusSuccessBackground1'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundPressed'],
  ['colorBrandForeground1', 'colorNeutralBackground1'],
  ['colorBrandForegroundLink', 'colorNeutralBackground1'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themeFor(name) as unknown as Record<string, string>;

  it.each(TEXT)('keeps 4.5:1 between %s and %s', (text, background) => {
    expect(contrast(theme[text] ?? '', theme[background] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps 3:1 for the edges that carry meaning', () => {
    const edges = [
      ['colorStatusWarningForeground3', 'colorStatusWarningBackground1'],
      ['colorStatusDangerForeground1', 'colorStatusDangerBackground1'],
      ['colorStatusSuccessForeground1', 'colorStatusSuccessBackground1'],
      ['colorStrokeFocus2', 'colorNeutralBackground1'],
      ['colorCompoundBrandStroke', 'colorNeutralBackground1'],
    ] as const;
    for (const [edge, on] of edges) {
      expect({ edge, enough: contrast(theme[edge] ?? '', theme[on] ?? '') >= 3 }).toEqual({ edge, enough: true });
    }
  });
});
