import type { OpenReplica } from '../../../src/replica/openReplica';
import type { PanelChain } from '../panelChain';
import type { Ledger } from './ledger';

/** Where the work is done: the chain, the window that is open, and what was asked so far. */
export interface Scene {
  readonly chain: PanelChain;
  readonly ledger: Ledger;
  /** Opens a window where none is. */
  replica(): Promise<OpenReplica>;
}

export const PARTNERS = ['gm1', 'gm2', 'gm3'];
export const LAYER = 'management';

export const partnerAt = (which: number): string => PARTNERS[which % PARTNERS.length] ?? '';
export const dayAt = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;
