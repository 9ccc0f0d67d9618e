import { useCallback, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { asProblem, type Problem } from '../../../domain/problem';
import type { PrivateNote } from '../../../ports/notes';
import { useAnnounce } from '../../../ui/Announcer';
import { useDraft, useDrafts } from '../../../ui/Drafts';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useLoaded } from '../../../ui/useLoaded';
import { usePanelStyles } from '../usePanelStyles';
import { MOST_NOTE, NoteField } from './NoteField';

/** A17: reads the person's own note from their OneDrive; it never stands in a list. */
export function PrivateNoteSection({ itemKey }: { readonly itemKey: string }) {
  const { privateNotes } = useServices();
  const [attempt, setAttempt] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new attempt asks again
  const found = useLoaded(useCallback(() => privateNotes.read(itemKey), [privateNotes, itemKey, attempt]));
  if (found.kind === 'loading') return <Progress />;
  if (found.kind === 'failed') return <ProblemMessage problem={found.problem} onRetry={() => setAttempt(attempt + 1)} />;
  return <PrivateNoteEditor key={attempt} itemKey={itemKey} {...(found.value ? { first: found.value } : {})} />;
}

function PrivateNoteEditor({ itemKey, first }: { readonly itemKey: string; readonly first?: PrivateNote }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { privateNotes } = useServices();
  const announce = useAnnounce();
  // With the text its version: what another window wrote meanwhile is then met, and not written over.
  const [saved, setSaved] = useDraft('saved', first);
  const drafts = useDrafts();
  const [text, setText] = useDraft('text', saved?.text ?? '');
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<PrivateNote>();
  const [busy, setBusy] = useState(false);

  const save = async (over: PrivateNote | undefined, written: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setSaved(await privateNotes.write(itemKey, written, over?.etag));
      setTheirs(undefined);
      drafts.forget();
      announce(say('privateNote.saved'));
    } catch (thrown) {
      const met = asProblem(thrown);
      if (met.code === 'changedMeanwhile') setTheirs(await privateNotes.read(itemKey).catch(() => undefined));
      setProblem(met);
    } finally {
      setBusy(false);
    }
  };
  const type = (written: string) => {
    setSaved(saved);
    setText(written);
  };
  const take = (written: string) => {
    setText(written);
    void save(theirs, written);
  };
  return (
    <div className={styles.stack}>
      <NoteField label={say('privateNote.label')} value={text} onChange={type} fixedText={say('privateNote.fixed')} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy || text === (saved?.text ?? '') || text.length > MOST_NOTE} onClick={() => void save(saved, text)}>{say('privateNote.save')}</Button>
      </div>
      {theirs && (
        <Notice
          tone="warning"
          label={say('conflict.title')}
          buttons={
            <>
              <Button size="small" onClick={() => take(text)}>{say('conflict.keepMine')}</Button>
              <Button size="small" onClick={() => { setSaved(theirs); setText(theirs.text); drafts.forget(); setTheirs(undefined); setProblem(undefined); }}>{say('privateNote.keepOther')}</Button>
              <Button size="small" onClick={() => take(`${theirs.text}\n\n${text}`)}>{say('conflict.keepBoth')}</Button>
            </>
          }
        >
          <strong>{say('privateNote.otherWindow')}</strong>
          <p className={styles.written}>{theirs.text}</p>
        </Notice>
      )}
      {problem && !theirs && <ProblemMessage problem={problem} kept="typed" onRetry={() => void save(saved, text)} />}
    </div>
  );
}
