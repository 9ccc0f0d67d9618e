import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { Notice } from './Notice';
import { useSpeech } from './SpeechProvider';

interface ConfirmProps {
  readonly label: string;
  /** What will happen, in one or two sentences. */
  readonly question: string;
  readonly yes: string;
  readonly appearance?: 'secondary' | 'subtle';
  readonly onYes: () => void;
}

/** A button that asks first, in place: a dialog would cover a narrow pane. Escape and "Annuleren" give the focus back. */
export function Confirm({ label, question, yes, appearance = 'secondary', onYes }: ConfirmProps) {
  const { say } = useSpeech();
  const [phase, setPhase] = useState<'idle' | 'asking' | 'cancelled'>('idle');
  if (phase !== 'asking') {
    return (
      <Button size="small" appearance={appearance} autoFocus={phase === 'cancelled'} onClick={() => setPhase('asking')}>
        {label}
      </Button>
    );
  }
  const confirm = () => {
    setPhase('idle');
    onYes();
  };
  return (
    <div onKeyDown={(event) => event.key === 'Escape' && setPhase('cancelled')}>
      <Notice
        tone="warning"
        label={label}
        buttons={
          <>
            <Button size="small" autoFocus onClick={() => setPhase('cancelled')}>{say('confirm.cancel')}</Button>
            <Button size="small" appearance="primary" onClick={confirm}>{yes}</Button>
          </>
        }
      >
        {question}
      </Notice>
    </div>
  );
}
