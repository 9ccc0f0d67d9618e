import { createContext, useContext } from 'react';
import type { OpenView } from '../../domain/panel/view';
import type { SeenItem } from '../../domain/seenItem';
import type { PanelRowsStored } from './panelRows';
import type { PanelState } from './panelState';

/** What the sections of one open panel share. */
export interface OpenPanel {
  readonly item: SeenItem;
  readonly view: OpenView;
  readonly rows: PanelRowsStored;
  readonly state: PanelState;
  readonly retry: () => void;
}

const PanelContext = createContext<OpenPanel | null>(null);
export const PanelProvider = PanelContext.Provider;

export function useOpenPanel(): OpenPanel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('useOpenPanel needs a <PanelProvider> above it');
  return panel;
}
