import { LANGUAGES, THEMES, type Language, type ThemeName } from '../../hosts/appearance';
import type { Switches } from '../protocol/pageServices';

/** How wide an app is shown: pixels of a phone, or all there is. */
export const WIDTHS = ['wide', '400', '320'] as const;
export type Width = (typeof WIDTHS)[number];

export const PARTS = ['personal', 'channel', 'meeting'] as const;
export type Part = (typeof PARTS)[number];

/** What the page's address asks for, so that a test, a link or a bookmark opens just that moment. */
export interface Options {
  readonly as: string | undefined;
  /** A link of Teams to open at once. */
  readonly link: string | undefined;
  readonly part: Part;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly width: Width;
  readonly app: string;
  readonly graph: string;
  readonly switches: Switches;
}

export function readOptions(address: URL): Options {
  const query = address.searchParams;
  const text = (name: string) => query.get(name) ?? undefined;
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((each) => each === query.get(name));
  return {
    as: text('as'),
    link: text('link'),
    part: one('in', PARTS) ?? 'personal',
    theme: one('theme', THEMES) ?? 'light',
    language: one('lang', LANGUAGES) ?? 'nl-NL',
    width: one('width', WIDTHS) ?? 'wide',
    app: new URL(text('app') ?? '/teams/app.json', address).href,
    graph: text('graph') ?? address.origin,
    switches: { nestedAppAuth: one('naa', ['absent', 'silent']) ?? 'present' },
  };
}
