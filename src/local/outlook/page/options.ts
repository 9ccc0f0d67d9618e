import { LANGUAGES, THEMES, type Language, type ThemeName } from '../../hosts/appearance';
import type { Switches } from '../protocol/hostServices';

/** Pixels; `wide` is what somebody drags a pane to. */
export const PANE_WIDTHS = { '320': 320, '400': 400, wide: 640 } as const;
export type PaneWidth = keyof typeof PANE_WIDTHS;

export const isPaneWidth = (text: string | null): text is PaneWidth => text !== null && text in PANE_WIDTHS;

/** What the page's address asks for, so that a test, a link or a bookmark opens just that moment. */
export interface Options {
  readonly as: string | undefined;
  readonly owner: string | undefined;
  /** A Graph id, or words of the subject with hyphens between. */
  readonly item: string | undefined;
  readonly demo: string | undefined;
  readonly compose: 'appointment' | 'message' | undefined;
  readonly module: 'mail' | 'calendar';
  readonly pane: boolean;
  readonly pinned: boolean;
  readonly width: PaneWidth;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly addIn: string;
  readonly graph: string;
  readonly switches: Switches;
  /** Graph doesn't find what is saved during this long. */
  readonly hiddenMs: number;
}

export function readOptions(address: URL): Options {
  const query = address.searchParams;
  const text = (name: string) => query.get(name) ?? undefined;
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((each) => each === query.get(name));
  const width = query.get('width');
  return {
    as: text('as'),
    owner: text('owner'),
    item: text('item'),
    demo: text('demo'),
    compose: one('compose', ['appointment', 'message']),
    module: one('module', ['mail', 'calendar']) ?? 'calendar',
    pane: query.get('pane') === 'open',
    pinned: query.get('pinned') !== 'no',
    width: isPaneWidth(width) ? width : '320',
    theme: one('theme', THEMES) ?? 'light',
    language: one('lang', LANGUAGES) ?? 'nl-NL',
    addIn: new URL(text('addin') ?? 'addin.json', address).href,
    graph: text('graph') ?? address.origin,
    switches: {
      requirementSet: query.get('sets') === '1.8' ? '1.8' : '1.14',
      nestedAppAuth: one('naa', ['absent', 'silent']) ?? 'present',
      refuseItemId: query.get('itemid') === 'refused',
    },
    hiddenMs: Number(query.get('hidden') ?? 0) * 1000,
  };
}

/** A subject as it stands in an address: lower case, letters and digits, hyphens between. */
export const slug = (subject: string): string =>
  subject
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
