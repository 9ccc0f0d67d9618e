/** The pages of the tab; the text of one stands in a link of the host, so it names no person. */
export type TabPage =
  | { readonly kind: 'today' }
  | { readonly kind: 'partner' | 'afspraak' | 'hick-up'; readonly key: string };

const KINDS = ['partner', 'afspraak', 'hick-up'] as const;

/** `partner/gm0344`; empty for the start page. */
export const pathOf = (page: TabPage): string => (page.kind === 'today' ? '' : `${page.kind}/${encodeURIComponent(page.key)}`);

/** The page of a path. Any other text is the start page: links grow old. */
export function pageAt(path: string | undefined): TabPage {
  const [kind = '', key = '', ...rest] = (path ?? '').split('/');
  const known = KINDS.find((each) => each === kind);
  const decoded = known && key && rest.length === 0 ? decodedOr(key) : undefined;
  return known && decoded !== undefined ? { kind: known, key: decoded } : { kind: 'today' };
}

function decodedOr(key: string): string | undefined {
  try {
    return decodeURIComponent(key);
  } catch {
    return undefined;
  }
}
