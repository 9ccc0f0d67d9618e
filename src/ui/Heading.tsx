import { createContext, useContext, type ReactNode } from 'react';

export type Level = 2 | 3 | 4 | 5 | 6;

const LevelContext = createContext<Level>(2);

/** The level that a heading takes here: one below whatever it stands under, so that a screen reader finds no gaps. */
export const useLevel = () => useContext(LevelContext);

/** Everything in here stands under a heading of the level around it. */
export function Below({ children }: { readonly children: ReactNode }) {
  const deeper: Readonly<Record<Level, Level>> = { 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 };
  return <LevelContext.Provider value={deeper[useLevel()]}>{children}</LevelContext.Provider>;
}

/** A heading of the level that this place asks for. */
export function Heading({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const Tag = `h${useLevel()}` as const;
  return <Tag {...(className ? { className } : {})}>{children}</Tag>;
}
