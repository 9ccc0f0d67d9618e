import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { KeptDrafts } from '../ports/keptDrafts';

/**
 * What somebody filled in and hasn't kept yet, by its place on the screen. Beside a meeting or a mail it stands in memory and nowhere
 * else: half a thought about people is nobody's record, and it is gone with the page. A tab gives a `store`, so that what was typed
 * survives a closed window.
 */
interface Kept {
  has(place: string): boolean;
  get(place: string): unknown;
  /** Stored by an earlier page, maybe by an older version of it. */
  isOld(place: string): boolean;
  set(place: string, value: unknown): void;
  delete(place: string): void;
  places(): readonly string[];
}

function keptIn(store: KeptDrafts | undefined): Kept {
  const held = new Map(store?.all());
  const old = new Set(held.keys());
  return {
    isOld: (place) => old.has(place),
    has: (place) => held.has(place),
    get: (place) => held.get(place),
    set(place, value) {
      old.delete(place);
      held.set(place, value);
      store?.put(place, value);
    },
    delete(place) {
      held.delete(place);
      store?.remove(place);
    },
    places: () => [...held.keys()],
  };
}

const DraftsContext = createContext<Kept | null>(null);
const PlaceContext = createContext('');

interface DraftsProviderProps {
  readonly store?: KeptDrafts | undefined;
  readonly children: ReactNode;
}

export function DraftsProvider({ store, children }: DraftsProviderProps) {
  const [kept] = useState(() => keptIn(store));
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

const placed = (kept: Kept, place: string): readonly string[] => kept.places().filter((key) => key.startsWith(place));

/** As `useState`, but what was filled in here is given back when this place is shown again: after "Verberg intern", or another item. */
export function useDraft<T>(field: string, first: T): readonly [T, (value: T) => void] {
  const kept = useKept();
  const key = `${useContext(PlaceContext)}${field}`;
  // What stands under a name was put there by this same field, so it has its type, unless an older version of the page stored it.
  const [value, setValue] = useState<T>(() => (kept.has(key) && (!kept.isOld(key) || isLike(kept.get(key), first)) ? (kept.get(key) as T) : first));
  const set = useCallback(
    (next: T) => {
      kept.set(key, next);
      setValue(next);
    },
    [kept, key],
  );
  return [value, set];
}

const isLike = (kept: unknown, first: unknown): boolean =>
  first === undefined || (typeof kept === typeof first && Array.isArray(kept) === Array.isArray(first) && (kept === null) === (first === null) && Object.keys(Object(first)).every((name) => name in Object(kept)));

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
