import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

/**
 * What somebody filled in and hasn't kept yet, by its place on the screen. It stands in memory and nowhere else: half a thought
 * is nobody's record, and it is gone with the page.
 */
type Kept = Map<string, unknown>;

const DraftsContext = createContext<Kept | null>(null);
const PlaceContext = createContext('');

export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [kept] = useState<Kept>(() => new Map());
  return <DraftsContext.Provider value={kept}>{children}</DraftsContext.Provider>;
}

function useKept(): Kept {
  const kept = useContext(DraftsContext);
  if (!kept) throw new Error('a draft needs a <DraftsProvider> above it');
  return kept;
}

interface DraftScopeProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** The place of everything in here: an item, a form on it. Where it gets another name while it stands, its drafts go along. */
export function DraftScope({ name, children }: DraftScopeProps) {
  const kept = useKept();
  const place = `${useContext(PlaceContext)}${encodeURIComponent(name)}/`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) move(kept, before.current, place);
    before.current = place;
  }, [kept, place]);
  return <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>;
}

function move(kept: Kept, from: string, to: string): void {
  for (const key of placed(kept, from)) {
    kept.set(`${to}${key.slice(from.length)}`, kept.get(key));
    kept.delete(key);
  }
}

const placed = (kept: Kept, place: string): readonly string[] => [...kept.keys()].filter((key) => key.startsWith(place));

/** As `useState`, but what was filled in here is given back when this place is shown again: after "Verberg intern", or another item. */
export function useDraft<T>(field: string, first: T): readonly [T, (value: T) => void] {
  const kept = useKept();
  const key = `${useContext(PlaceContext)}${field}`;
  // What stands under a name was put there by this same field, so it has its type.
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first));
  const set = useCallback(
    (next: T) => {
      kept.set(key, next);
      setValue(next);
    },
    [kept, key],
  );
  return [value, set];
}

/** Whether anything was filled in here, or in the scope of this name within it, and what makes that undone. */
export function useDrafts(name?: string): { readonly any: boolean; forget(): void } {
  const kept = useKept();
  const around = useContext(PlaceContext);
  const place = name === undefined ? around : `${around}${encodeURIComponent(name)}/`;
  const any = placed(kept, place).length > 0;
  return useMemo(() => ({ any, forget: () => placed(kept, place).forEach((key) => kept.delete(key)) }), [any, kept, place]);
}

/** Whether this place is shown for the first time, and not given back with what was filled in there. */
export function useFirstShown(): boolean {
  const kept = useKept();
  const key = `${useContext(PlaceContext)}shown`;
  const [first] = useState(() => !kept.has(key));
  useEffect(() => void kept.set(key, true), [kept, key]);
  return first;
}
