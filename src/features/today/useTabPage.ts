import { useCallback } from 'react';
import { pageAt, pathOf, type TabPage } from '../../domain/today/tabPage';
import { useTabPath } from '../../ui/useTabPath';

/** Which page of the start tab is open. */
export function useTabPage(): { readonly page: TabPage; readonly open: (page: TabPage) => void } {
  const { path, open } = useTabPath();
  return { page: pageAt(path), open: useCallback((page: TabPage) => open(pathOf(page)), [open]) };
}
