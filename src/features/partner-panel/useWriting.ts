import { useMemo } from 'react';
import type { Writer } from '../../domain/panel/writes';
import { asProblem } from '../../domain/problem';
import type { Write } from '../../ports/replica';
import { useServices } from '../../ui/services';
import { useUndo } from '../../ui/Undo';
import type { WordKey } from '../../ui/words/words';
import { useOpenPanel } from './PanelContext';
import { aimAt, type Aimed, type Choice } from './target';

type What = WordKey & `what.${string}`;

export interface Writing {
  readonly writer: Writer;
  aim(choice: Choice): Aimed;
  /** Hands the writes to the outbox and says what was done, with the way back. Settles once the outbox has kept them; fails with a Problem. */
  keep(what: What, writes: readonly Write[], said: string, waitsFor?: string): Promise<void>;
  /** The same for a single press, where no form stands to say a failure. */
  press(what: What, writes: readonly Write[], said: string, waitsFor?: string): void;
}

/** How the forms of the panel write: in the person's name, through the outbox, with undo. */
export function useWriting(): Writing {
  const { host, replica, clock, newId } = useServices();
  const panel = useOpenPanel();
  const { offer, miss } = useUndo();
  return useMemo(() => {
    const keep: Writing['keep'] = async (what, writes, said, waitsFor) => {
      if (writes.length === 0) return;
      offer(said, await replica.outbox.add(what, writes, waitsFor === undefined ? {} : { waitsFor }));
    };
    const press: Writing['press'] = (...asked) =>
      void keep(...asked).catch((thrown: unknown) => miss({ problem: asProblem(thrown), again: () => press(...asked) }));
    return {
      writer: { account: host.facts.account, name: host.facts.displayName, now: clock.now(), newId },
      aim: (choice) => aimAt(panel, choice),
      keep,
      press,
    };
  }, [host, replica, clock, newId, panel, offer, miss]);
}
