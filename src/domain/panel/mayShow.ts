import type { SeenItem } from '../seenItem';
import type { PanelSettings } from './settings';

export type MayShow = { readonly show: true } | { readonly show: false; readonly rule: string };

/** Whether the product may look at this item at all (G9); asked before anything is read or written. */
export declare function mayShow(item: SeenItem, settings: PanelSettings): MayShow;
