import type { Write } from '../../ports/replica';
import { useServices } from '../../ui/services';
import { useUndo } from '../../ui/Undo';
import type { WordKey } from '../../ui/words/words';

/** Hands writes that belong together to the outbox and says what was done, with the way back. */
export function useDayWork(): (what: WordKey & `what.${string}`, writes: readonly Write[], done: string) => void {
  const { replica } = useServices();
  const { offer } = useUndo();
  return (what, writes, done) => {
    if (writes.length === 0) return;
    void replica.outbox.add(what, writes).then((entry) => offer(done, entry));
  };
}
