import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ItemFields, OpenItem } from '../protocol/item';
import type { Notification } from '../protocol/notifications';
import type { Outlook } from './outlook';
import type { PageState } from './pageState';
import { wordsIn, type Words } from './words';

const OutlookContext = createContext<Outlook | null>(null);
export const OutlookProvider = OutlookContext.Provider;

export function useOutlook(): Outlook {
  const outlook = useContext(OutlookContext);
  if (!outlook) throw new Error('useOutlook needs an <OutlookProvider> above it');
  return outlook;
}

export function usePage(): PageState {
  const { state } = useOutlook();
  return useSyncExternalStore(state.watch, state.get);
}

export function useWords(): Words {
  const { language } = usePage();
  return useMemo(() => wordsIn(language), [language]);
}

export const useFields = (item: OpenItem): ItemFields => useSyncExternalStore(item.watch, () => item.fields);

export function useNotifications(item: OpenItem): readonly Notification[] {
  const { notifications } = useOutlook();
  return useSyncExternalStore(notifications.watch, () => notifications.of(item.key));
}
