import { useState } from 'react';
import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { ATTENDANCES } from '../../domain/networkDay/registration';
import { asProblem, type Problem } from '../../domain/problem';
import type { OwnAnswer, OwnRegistration } from '../../ports/registrations';
import { DoorProblem } from '../../ui/DoorProblem';
import { useSpeech } from '../../ui/SpeechProvider';

interface RegistrationFormProps {
  readonly own: OwnRegistration;
  readonly isChange: boolean;
  /** Settles when it is received. */
  readonly onSend: (answer: OwnAnswer) => Promise<void>;
}

const LONGEST = 500;

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL }, alert: { margin: 0 } });

/** Whether somebody comes, and only then what they need. What was filled in stays where sending fails. */
export function RegistrationForm({ own, isChange, onSend }: RegistrationFormProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const [comes, setComes] = useState<'ja' | 'nee' | ''>(own.status === 'uitgenodigd' ? '' : own.status === 'afgemeld' ? 'nee' : 'ja');
  const [attendance, setAttendance] = useState(own.attendance);
  const [consent, setConsent] = useState(own.consent);
  const [needs, setNeeds] = useState({ diet: own.diet, access: own.access });
  const [state, setState] = useState<{ readonly kind: 'idle' | 'sending' | 'nothing' } | { readonly kind: 'failed'; readonly problem: Problem }>({ kind: 'idle' });
  const isSending = state.kind === 'sending';
  const fits = needs.diet.length <= LONGEST && needs.access.length <= LONGEST;

  const send = async () => {
    if (isSending || !fits) return;
    if (comes === '') return setState({ kind: 'nothing' });
    setState({ kind: 'sending' });
    try {
      await onSend({ comes: comes === 'ja', attendance, consent, ...(comes === 'ja' ? needs : { diet: '', access: '' }) });
      setState({ kind: 'idle' });
    } catch (thrown) {
      setState({ kind: 'failed', problem: asProblem(thrown) });
    }
  };
  return (
    <form className={styles.form} noValidate aria-busy={isSending} onSubmit={(event) => (event.preventDefault(), void send())}>
      <Field label={say('own.comes')} required>
        <RadioGroup value={comes} onChange={(_, { value }) => setComes(value === 'ja' ? 'ja' : 'nee')}>
          <Radio value="ja" label={say('own.yes')} />
          <Radio value="nee" label={say('own.no')} />
        </RadioGroup>
      </Field>
      {comes === 'ja' && (
        <>
          {own.day.attendances.length > 1 && (
            <Field label={say('own.how')}>
              <RadioGroup value={attendance} onChange={(_, { value }) => setAttendance(ATTENDANCES.find((one) => one === value) ?? attendance)}>
                {own.day.attendances.map((one) => (
                  <Radio key={one} value={one} label={say(`attendance.${one}`)} />
                ))}
              </RadioGroup>
            </Field>
          )}
          {(['diet', 'access'] as const).map((need) => (
            <Field key={need} label={say(`own.${need}`)} hint={say(`own.${need}Hint`)} {...(needs[need].length > LONGEST ? { validationMessage: say('own.tooLong', { count: needs[need].length }) } : {})}>
              <Textarea value={needs[need]} onChange={(_, { value }) => setNeeds({ ...needs, [need]: value })} />
            </Field>
          ))}
          <Checkbox label={say('own.consent')} checked={consent} onChange={(_, { checked }) => setConsent(checked === true)} />
        </>
      )}
      {state.kind === 'nothing' && <p role="alert" className={styles.alert}>{say('own.choose')}</p>}
      {state.kind === 'failed' && <DoorProblem problem={state.problem} isKept onRetry={() => void send()} />}
      <div>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isSending || !fits}>
          {say(isSending ? 'own.sending' : isChange ? 'own.change' : 'own.send')}
        </Button>
      </div>
    </form>
  );
}
