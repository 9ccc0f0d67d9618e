import { useId } from 'react';
import { Field, Textarea } from '@fluentui/react-components';
import { noteCheck } from '../../../domain/panel/noteCheck';
import { Fold } from '../../../ui/Fold';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useOpenPanel } from '../PanelContext';
import { usePanelStyles } from '../usePanelStyles';

/** The most that the columns for notes hold. */
export const MOST_NOTE = 4000;

interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly most?: number;
  /** Said above the examples: whom it is for. */
  readonly fixedText?: string;
}

/** Where somebody writes about the work: with what belongs here and what doesn't, and hints that hold nothing back. */
export function NoteField({ label, value, onChange, required = false, most = MOST_NOTE, fixedText }: NoteFieldProps) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { settings } = useOpenPanel().view;
  const help = useId();
  const hints = noteCheck(value, settings);
  const tooLong = value.length > most;
  return (
    <div className={styles.stack}>
      <Field label={label} required={required} {...(tooLong ? { validationState: 'error', validationMessage: say('form.tooLong', { most, count: value.length }) } : {})}>
        <Textarea rows={4} resize="vertical" value={value} aria-describedby={help} onChange={(_, data) => onChange(data.value)} />
      </Field>
      <p id={help} className={styles.quiet}>{fixedText ?? say('note.fixed')}</p>
      <div role="status">
        {hints.map(({ kind, words }) => <p key={kind} className={styles.quiet}>{say(`noteHint.${kind}`, { words: words.join(', ') })}</p>)}
      </div>
      <Fold title={say('note.examples')}>
        <p className={styles.text}><strong>{say('note.good')}</strong></p>
        <ul><li>{say('note.good1')}</li><li>{say('note.good2')}</li><li>{say('note.good3')}</li></ul>
        <p className={styles.text}><strong>{say('note.bad')}</strong></p>
        <ul><li>{say('note.bad1')}</li><li>{say('note.bad2')}</li><li>{say('note.bad3')}</li></ul>
      </Fold>
    </div>
  );
}
