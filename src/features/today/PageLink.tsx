import { createContext, useContext, type ReactNode } from 'react';
import { Link } from '@fluentui/react-components';
import type { TabPage } from '../../domain/today/tabPage';

/** Opens another page of the tab. */
const OpenContext = createContext<(page: TabPage) => void>(() => undefined);
export const OpenPageProvider = OpenContext.Provider;
export const useOpenPage = () => useContext(OpenContext);

/** A page of the tab as a link within a sentence or a list. */
export function PageLink({ to, children }: { readonly to: TabPage; readonly children: ReactNode }) {
  const open = useOpenPage();
  return (
    <Link as="button" inline onClick={() => open(to)} style={{ textAlign: 'start' }}>
      {children}
    </Link>
  );
}
