import { useCallback, useEffect, useRef, useState } from 'react';
import type { DaySeating } from '../../../domain/networkDay/seating/daySeating';
import { asProblem, type Problem } from '../../../domain/problem';
import type { KeptSeating, Seatings } from '../../../ports/seatings';
import { useAnnounce } from '../../../ui/Announcer';

export type Keeping = { readonly kind: 'kept' } | { readonly kind: 'keeping' } | { readonly kind: 'failed'; readonly problem: Problem };

export interface SeatingWork {
  readonly keeping: Keeping;
  /** What it was before the last change; absent where there is nothing to take back. */
  readonly canUndo: boolean;
  /** Shows at once and is kept by itself; `said` tells what was done. */
  put(next: DaySeating, said: string): void;
  undo(said: string): void;
  again(): void;
  /** After a colleague was first: mine over theirs. */
  overwrite(): void;
}

/** More than anybody goes back by hand. */
const MOST_STEPS = 50;

/**
 * One's own seating, kept with the service after each change. It doesn't wait in the browser's storage as other work does: it holds
 * wishes about people, which belong where only organisers can see them. What couldn't be kept stays on screen until it is.
 */
export function useKeptSeating(day: string, seatings: Seatings, loaded: { readonly kept: KeptSeating | undefined } | undefined): SeatingWork & { readonly seating: DaySeating | undefined } {
  const announce = useAnnounce();
  const [seating, setSeating] = useState<DaySeating>();
  const [past, setPast] = useState<readonly (DaySeating | undefined)[]>([]);
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'kept' });
  const line = useRef<{ seen: string | undefined; wanted: DaySeating | undefined; isBusy: boolean }>({ seen: undefined, wanted: undefined, isBusy: false });

  useEffect(() => {
    if (!loaded) return;
    line.current = { seen: loaded.kept?.seen, wanted: undefined, isBusy: false };
    setSeating(loaded.kept?.seating);
    setPast([]);
    setKeeping({ kind: 'kept' });
  }, [loaded]);

  const send = useCallback(async () => {
    const mine = line.current;
    if (mine.isBusy) return;
    mine.isBusy = true;
    setKeeping({ kind: 'keeping' });
    try {
      // Whatever was changed while the last one travelled goes next, in one.
      while (mine.wanted) {
        const sent = mine.wanted;
        mine.seen = await seatings.keep(day, sent, mine.seen);
        if (mine.wanted === sent) mine.wanted = undefined;
      }
      if (line.current === mine) setKeeping({ kind: 'kept' });
    } catch (thrown) {
      if (line.current === mine) setKeeping({ kind: 'failed', problem: asProblem(thrown) });
    } finally {
      mine.isBusy = false;
    }
  }, [day, seatings]);

  const show = (next: DaySeating, said: string) => {
    setSeating(next);
    line.current.wanted = next;
    announce(said);
    void send();
  };
  const before = past.at(-1);
  return {
    seating,
    keeping,
    canUndo: before !== undefined,
    put(next, said) {
      setPast([...past, seating].slice(-MOST_STEPS));
      show(next, said);
    },
    undo(said) {
      if (!before) return;
      setPast(past.slice(0, -1));
      show(before, said);
    },
    again: () => void send(),
    overwrite() {
      const mine = line.current;
      void seatings.of(day).then(
        (theirs) => {
          mine.seen = theirs?.seen;
          void send();
        },
        (thrown: unknown) => setKeeping({ kind: 'failed', problem: asProblem(thrown) }),
      );
    },
  };
}
