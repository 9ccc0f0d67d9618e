import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { Problem } from '../domain/problem';
import { useAnnounce } from './Announcer';
import { Notice } from './Notice';
import { ProblemMessage } from './ProblemMessage';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';
import { useOutbox } from './useReplica';

interface Offer {
  readonly text: string;
  /** Entry of the outbox. */
  readonly entry: string;
}

/** What a press should have done and didn't, because this device couldn't keep it. */
interface Missed {
  readonly problem: Problem;
  readonly again: () => void;
}

interface Undo {
  readonly offered: Offer | undefined;
  readonly missed: Missed | undefined;
  /** Says what was done and offers to take it back, until the next thing is done or the line is closed. */
  offer(text: string, entry: string): void;
  /** Says that nothing was done, and offers to do it again. */
  miss(missed: Missed): void;
  close(): void;
}

const UndoContext = createContext<Undo | null>(null);

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const announce = useAnnounce();
  const [{ offered, missed }, setSaid] = useState<{ readonly offered?: Offer; readonly missed?: Missed }>({});
  const offer = useCallback((text: string, entry: string) => {
    setSaid({ offered: { text, entry } });
    announce(text);
  }, [announce]);
  const miss = useCallback((one: Missed) => setSaid({ missed: one }), []);
  const close = useCallback(() => setSaid({}), []);
  const value = useMemo(() => ({ offered, missed, offer, miss, close }), [offered, missed, offer, miss, close]);
  return <UndoContext.Provider value={value}>{children}</UndoContext.Provider>;
}

export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('useUndo needs an <UndoProvider> above it');
  return undo;
}

const useStyles = makeStyles({ line: { position: 'sticky', insetBlockStart: 0, zIndex: 1 } });

/** The last thing done, with the way back. It has no clock: whoever reads slowly keeps the button, and it stays in sight. */
export function UndoLine() {
  const styles = useStyles();
  const { offered, missed } = useUndo();
  // What turned out to be refused or contested wasn't done, and says so itself.
  const isStuck = useOutbox().some(({ id, state }) => id === offered?.entry && (state.kind === 'conflict' || state.kind === 'refused'));
  const shown = missed ?? (isStuck ? undefined : offered);
  const line = useRoomAbove(shown);
  if (!shown) return null;
  return <div ref={line} className={styles.line}>{missed ? <ProblemMessage problem={missed.problem} onRetry={missed.again} /> : <Offered />}</div>;
}

/** What the focus moves to scrolls below the line, never under it (WCAG 2.4.11). */
function useRoomAbove(shown: unknown) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = line.current?.ownerDocument.documentElement;
    if (!page) return undefined;
    page.style.scrollPaddingBlockStart = `${line.current?.offsetHeight ?? 0}px`;
    return () => void page.style.removeProperty('scroll-padding-block-start');
  }, [shown]);
  return line;
}

function Offered() {
  const { say } = useSpeech();
  const { replica } = useServices();
  const announce = useAnnounce();
  const { offered, close } = useUndo();
  if (!offered) return null;
  const undo = () => {
    void replica.outbox.undo(offered.entry);
    close();
    announce(say('undo.done'));
  };
  return (
    <Notice
      tone="done"
      buttons={
        <>
          <Button size="small" appearance="primary" onClick={undo}>{say('undo.do')}</Button>
          <Button size="small" onClick={close}>{say('form.close')}</Button>
        </>
      }
    >
      {offered.text}
    </Notice>
  );
}
