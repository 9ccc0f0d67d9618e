import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, type Problem } from '../domain/problem';
import { useFirstShown } from './Drafts';
import { Below, useLevel } from './Heading';
import { ProblemMessage } from './ProblemMessage';
import { useSpeech } from './SpeechProvider';

const useStyles = makeStyles({
  form: {
    // A form stands in rows that wrap: it takes the row's width and no more, its border and longest word included.
    boxSizing: 'border-box',
    minWidth: 0,
    maxWidth: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, ':focus': { outlineStyle: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface InlineFormProps {
  readonly title: string;
  readonly submit: string;
  readonly canSubmit?: boolean;
  /**
   * A promise settles once it is kept: until then the form stands, where it fails with what somebody typed, and then it closes. Whoever
   * gives none closes the form itself, or leaves it open over what isn't right yet.
   */
  readonly onSubmit: () => Promise<void> | void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form that opens in the place where somebody asked for it. The focus goes to its title, so that a screen reader says
 * what was opened; Escape closes it, and who opened it puts the focus back (`OpensForm`).
 */
export function InlineForm({ title, submit, canSubmit = true, onSubmit, onClose, children }: InlineFormProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const heading = useOpening();
  const id = useId();
  const Title = `h${useLevel()}` as const;
  const { busy, problem, send } = useSending(onSubmit, onClose);
  // Whoever cancels what is being kept would believe that it wasn't.
  const close = () => !busy && onClose();
  const trySend = () => void (canSubmit && !busy && send());
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      aria-busy={busy}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault();
        trySend();
      }}
    >
      <Title id={id} ref={heading} tabIndex={-1} className={styles.title}>{title}</Title>
      <Below>{children}</Below>
      {problem && <ProblemMessage problem={problem} kept="typed" onRetry={trySend} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={!canSubmit || busy}>{submit}</Button>
        <Button type="button" disabledFocusable={busy} onClick={close}>{say('confirm.cancel')}</Button>
      </div>
    </form>
  );
}

/** The focus goes to a form that somebody opens, not to one that only comes back with its item. */
function useOpening() {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useFirstShown();
  useEffect(() => void (first && heading.current?.focus()), [first]);
  return heading;
}

function useSending(onSubmit: () => Promise<void> | void, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    const kept = onSubmit();
    if (!kept) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await kept;
      onDone();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}
