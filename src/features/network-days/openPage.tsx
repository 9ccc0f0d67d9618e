import { createContext, useContext, type ReactNode } from 'react';
import { Link } from '@fluentui/react-components';
import type { DayPage } from '../../domain/networkDay/dayPage';

const OpenContext = createContext<(page: DayPage) => void>(() => undefined);
export const OpenDayPageProvider = OpenContext.Provider;

/** Opens another page of the tab. */
export const useOpenDayPage = () => useContext(OpenContext);

export function DayLink({ to, children }: { readonly to: DayPage; readonly children: ReactNode }) {
  const open = useOpenDayPage();
  return (
    <Link as="button" inline onClick={() => open(to)} style={{ textAlign: 'start' }}>
      {children}
    </Link>
  );
}
