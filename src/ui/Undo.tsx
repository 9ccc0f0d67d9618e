import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { useAnnounce } from './Announcer';
import { Notice } from './Notice';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';

interface Offer {
  readonly text: string;
  /** Entry of the outbox. */
  readonly entry: string;
}

interface Undo {
  readonly offered: Offer | undefined;
  /** Says what was done and offers to take it back, until the next thing is done or the line is closed. */
  offer(text: string, entry: string): void;
  close(): void;
}

const UndoContext = createContext<Undo | null>(null);

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const announce = useAnnounce();
  const [offered, setOffered] = useState<Offer>();
  const offer = useCallback((text: string, entry: string) => {
    setOffered({ text, entry });
    announce(text);
  }, [announce]);
  const close = useCallback(() => setOffered(undefined), []);
  const value = useMemo(() => ({ offered, offer, close }), [offered, offer, close]);
  return <UndoContext.Provider value={value}>{children}</UndoContext.Provider>;
}

export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('useUndo needs an <UndoProvider> above it');
  return undo;
}

/** The last thing done, with the way back. It has no clock: whoever reads slowly keeps the button. */
export function UndoLine() {
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
