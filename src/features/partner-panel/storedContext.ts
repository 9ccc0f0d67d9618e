import type { ItemContext } from '../../domain/journal';
import type { Circle } from '../../domain/panel/circle';
import type { ItemContextRow } from '../../lists/itemContexts';
import type { PanelRowsStored } from './panelRows';

/** The row behind what the rules show, with its etag, and the circle that it stands in. */
export function storedContext(rows: PanelRowsStored, { key }: ItemContext): { readonly row: ItemContextRow; readonly circle: Circle } | undefined {
  const wide = rows.contexts.find((row) => row.key === key);
  if (wide) return { row: wide, circle: 'programma' };
  const narrow = rows.narrowContexts.find((row) => row.key === key);
  return narrow && { row: narrow, circle: 'bestuurlijk' };
}
