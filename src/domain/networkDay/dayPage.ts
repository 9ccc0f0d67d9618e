/** The parts of one network day, in the order in which it is prepared. */
export const DAY_PARTS = ['datum', 'agenda', 'programma', 'deelnemers', 'tafels'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** The pages of the tab; the text of one stands in a link of the host. */
export type DayPage = { readonly kind: 'days' } | { readonly kind: 'day'; readonly key: string; readonly part: DayPart };

/** `dag/voorjaar-2027/agenda`; empty for the list of days. */
export const pathOfDay = (page: DayPage): string => (page.kind === 'days' ? '' : `dag/${encodeURIComponent(page.key)}/${page.part}`);

/** The page of a path. Any other text is the list: links grow old. */
export function dayPageAt(path: string): DayPage {
  const [kind, key = '', part = DAY_PARTS[0], ...rest] = path.split('/');
  const known = DAY_PARTS.find((one) => one === part);
  const decoded = kind === 'dag' && known && rest.length === 0 ? decodedOr(key) : '';
  return known && decoded ? { kind: 'day', key: decoded, part: known } : { kind: 'days' };
}

function decodedOr(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return '';
  }
}
