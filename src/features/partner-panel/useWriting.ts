import { useMemo } from 'react';
import type { Writer } from '../../domain/panel/writes';
import type { Write } from '../../ports/replica';
import { useServices } from '../../ui/services';
import { useUndo } from '../../ui/Undo';
import type { WordKey } from '../../ui/words/words';
import { useOpenPanel } from './PanelContext';
import { aimAt, type Aimed, type Choice } from './target';

export interface Writing {
  readonly writer: Writer;
  aim(choice: Choice): Aimed;
  /** Hands the writes to the outbox and says what was done, with the way back. */
  keep(what: WordKey & `what.${string}`, writes: readonly Write[], said: string, waitsFor?: string): void;
}

/** How the forms of the panel write: in the person's name, through the outbox, with undo. */
export function useWriting(): Writing {
  const { host, replica, clock, newId } = useServices();
  const panel = useOpenPanel();
  const { offer } = useUndo();
  return useMemo(
    () => ({
      writer: { account: host.facts.account, name: host.facts.displayName, now: clock.now(), newId },
      aim: (choice) => aimAt(panel, choice),
      keep(what, writes, said, waitsFor) {
        if (writes.length === 0) return;
        void replica.outbox.add(what, writes, waitsFor === undefined ? {} : { waitsFor }).then((entry) => offer(said, entry));
      },
    }),
    [host, replica, clock, newId, panel, offer],
  );
}
