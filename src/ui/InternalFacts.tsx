import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

interface InternalFacts {
  readonly hidden: boolean;
  hide(hidden: boolean): void;
}

const InternalFactsContext = createContext<InternalFacts>({ hidden: false, hide: () => undefined });

/** "Verberg intern" (A23): for a room where the pane is projected. It starts switched off and isn't remembered. */
export function InternalFactsProvider({ children }: { readonly children: ReactNode }) {
  const [hidden, hide] = useState(false);
  const value = useMemo(() => ({ hidden, hide }), [hidden]);
  return <InternalFactsContext.Provider value={value}>{children}</InternalFactsContext.Provider>;
}

export const useInternalFacts = () => useContext(InternalFactsContext);

/** Whatever only our own house may see; not built at all while it is hidden. */
export function Internal({ children }: { readonly children: ReactNode }) {
  return useInternalFacts().hidden ? null : children;
}
