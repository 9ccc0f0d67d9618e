import { asProblem } from '../../domain/problem';
import type { Write } from '../../ports/replica';
import { useAnnounce } from '../../ui/Announcer';
import { useServices } from '../../ui/services';
import { useUndo } from '../../ui/Undo';
import type { WordKey } from '../../ui/words/words';

type What = WordKey & `what.${string}`;

/** Hands writes that belong together to the outbox and says what was done; where this device can't keep them, that nothing was. */
export type DayWork = (what: What, writes: readonly Write[], done: string, how?: { /** The screen has a way back of its own. */ readonly noOffer: true }) => void;

export function useDayWork(): DayWork {
  const { replica } = useServices();
  const { offer, miss } = useUndo();
  const announce = useAnnounce();
  const keep: DayWork = (what, writes, done, how) => {
    if (writes.length === 0) return;
    replica.outbox.add(what, writes).then(
      (entry) => (how ? announce(done) : offer(done, entry)),
      (thrown: unknown) => miss({ problem: asProblem(thrown), again: () => keep(what, writes, done, how) }),
    );
  };
  return keep;
}
