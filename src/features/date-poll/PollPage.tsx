import { useCallback, useState } from 'react';
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { OpenPoll, PollDoor } from '../../ports/datePolls';
import { DoorProblem } from '../../ui/DoorProblem';
import { useSpeech } from '../../ui/SpeechProvider';
import { useLoaded } from '../../ui/useLoaded';
import { PollForm } from './PollForm';
import { Received } from './Received';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  facts: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** The date poll behind a link: one page on a phone, no account. */
export function PollPage({ door }: { readonly door: PollDoor }) {
  const { say } = useSpeech();
  const [turn, setTurn] = useState(0);
  // A new turn is a new question.
  const opened = useLoaded(useCallback(() => (void turn, door.open()), [door, turn]));
  if (opened.kind === 'loading') return <Spinner label={say('door.loading')} />;
  if (opened.kind === 'failed') return <DoorProblem problem={opened.problem} onRetry={() => setTurn(turn + 1)} />;
  return <Open poll={opened.value} door={door} />;
}

function Open({ poll, door }: { readonly poll: OpenPoll; readonly door: PollDoor }) {
  const styles = useStyles();
  const { say, day } = useSpeech();
  const { title, organisation, layer, start, end, place, until, isOpen, options } = poll;
  const [receipt, setReceipt] = useState(poll.receivedOn === undefined ? undefined : { receivedOn: poll.receivedOn, answers: poll.answers });
  const [isNew, setIsNew] = useState(false);
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      <ul className={styles.facts}>
        <li>{say('door.answer.for', { organisation, layer: say(`layer.${layer}`) })}</li>
        <li>{say('door.answer.when', { start, end })}</li>
        {place && <li>{say('door.answer.where', { place })}</li>}
        {isOpen && <li>{say('door.answer.until', { until: day(until) })}</li>}
      </ul>
      {!isOpen && <p role="status">{say('problem.closed.what')} {say('problem.closed.now')}</p>}
      {receipt && <Received receipt={receipt} options={options} isNew={isNew} />}
      {isOpen && options.length === 0 && <p>{say('door.answer.noDates')}</p>}
      {isOpen && options.length > 0 && (
        <PollForm
          options={options}
          before={receipt?.answers ?? {}}
          isChange={receipt !== undefined}
          onSend={async (answers) => {
            setReceipt(await door.answer(answers));
            setIsNew(true);
          }}
        />
      )}
    </>
  );
}
