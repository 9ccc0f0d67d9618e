import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { PageState } from './pageState';
import type { Teams } from './teams';
import { wordsIn, type Words } from './words';

const TeamsContext = createContext<Teams | null>(null);
export const TeamsProvider = TeamsContext.Provider;

export function useTeams(): Teams {
  const teams = useContext(TeamsContext);
  if (!teams) throw new Error('useTeams needs a <TeamsProvider> above it');
  return teams;
}

export function usePage(): PageState {
  const { state } = useTeams();
  return useSyncExternalStore(state.watch, state.get);
}

export function useWords(): Words {
  const { language } = usePage();
  return useMemo(() => wordsIn(language), [language]);
}
