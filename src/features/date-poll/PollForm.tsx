import { useState } from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { DATE_ANSWERS, type DateAnswer } from '../../domain/networkDay/vocabulary';
import { asProblem, type Problem } from '../../domain/problem';
import type { OpenPoll } from '../../ports/datePolls';
import { DoorProblem } from '../../ui/DoorProblem';
import { useSpeech } from '../../ui/SpeechProvider';

type Answers = Readonly<Record<string, DateAnswer>>;

interface PollFormProps {
  readonly options: OpenPoll['options'];
  readonly before: Answers;
  readonly isChange: boolean;
  readonly onSend: (answers: Answers) => Promise<void>;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  date: { padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  answers: { display: 'flex', flexWrap: 'wrap' },
  intro: { margin: 0 },
});

/** Yes, if need be or no for each date. What was chosen stays where sending fails. */
export function PollForm({ options, before, isChange, onSend }: PollFormProps) {
  const styles = useStyles();
  const { say, weekday } = useSpeech();
  const [answers, setAnswers] = useState<Answers>(() => Object.fromEntries(Object.entries(before).filter(([key]) => options.some((option) => option.key === key))));
  const [state, setState] = useState<{ readonly kind: 'idle' | 'sending' | 'nothing' } | { readonly kind: 'failed'; readonly problem: Problem }>({ kind: 'idle' });
  const isSending = state.kind === 'sending';

  const send = async () => {
    if (isSending) return;
    if (Object.keys(answers).length === 0) return setState({ kind: 'nothing' });
    setState({ kind: 'sending' });
    try {
      await onSend(answers);
      setState({ kind: 'idle' });
    } catch (thrown) {
      setState({ kind: 'failed', problem: asProblem(thrown) });
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={styles.intro}>{say('door.answer.intro')}</p>
      {options.map(({ key, date }) => (
        <Field key={key} className={styles.date} label={`${weekday(`${date}T12:00:00Z`)} ${date.slice(0, 4)}`}>
          <RadioGroup
            layout="horizontal"
            className={styles.answers}
            value={answers[key] ?? ''}
            onChange={(_, { value }) => setAnswers({ ...answers, ...answerIn(key, value) })}
          >
            {DATE_ANSWERS.map((answer) => (
              <Radio key={answer} value={answer} label={say(`door.answer.${answer}`)} />
            ))}
          </RadioGroup>
        </Field>
      ))}
      {state.kind === 'nothing' && <p role="alert" className={styles.intro}>{say('door.answer.none')}</p>}
      {state.kind === 'failed' && <DoorProblem problem={state.problem} isKept onRetry={() => void send()} />}
      <div>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isSending}>
          {say(isSending ? 'door.answer.sending' : isChange ? 'door.answer.change' : 'door.answer.send')}
        </Button>
      </div>
    </form>
  );
}

const answerIn = (key: string, value: string): Answers => Object.fromEntries(DATE_ANSWERS.filter((answer) => answer === value).map((answer) => [key, answer]));
