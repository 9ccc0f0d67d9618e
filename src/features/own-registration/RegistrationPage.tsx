import { useCallback, useEffect, useRef, useState } from 'react';
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { OwnAnswer, OwnRegistration, RegistrationDoor } from '../../ports/registrations';
import { DoorProblem } from '../../ui/DoorProblem';
import { Notice } from '../../ui/Notice';
import { useSpeech } from '../../ui/SpeechProvider';
import { useLoaded } from '../../ui/useLoaded';
import { RegistrationForm } from './RegistrationForm';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  facts: { margin: 0, padding: 0, listStyleType: 'none' },
  text: { margin: 0 },
});

/** Registering for a network day behind a link: one page on a phone, no account (N11). */
export function RegistrationPage({ door }: { readonly door: RegistrationDoor }) {
  const { say } = useSpeech();
  const [turn, setTurn] = useState(0);
  // A new turn is a new question.
  const opened = useLoaded(useCallback(() => (void turn, door.open()), [door, turn]));
  if (opened.kind === 'loading') return <Spinner label={say('door.loading')} />;
  if (opened.kind === 'failed') return <DoorProblem problem={opened.problem} onRetry={() => setTurn(turn + 1)} />;
  return <Open own={opened.value} door={door} />;
}

function Open({ own, door }: { readonly own: OwnRegistration; readonly door: RegistrationDoor }) {
  const styles = useStyles();
  const { say, weekday } = useSpeech();
  const { day, name, status, line } = own;
  const [receipt, setReceipt] = useState<{ readonly at: string; readonly comes: boolean }>();
  const hours = { start: day.start, end: day.end };
  const send = async (answer: OwnAnswer) => setReceipt({ at: await door.answer(answer), comes: answer.comes });
  return (
    <>
      <h1 className={styles.title}>{day.title}</h1>
      <ul className={styles.facts}>
        <li>{day.date ? say('own.when', { day: `${weekday(`${day.date}T12:00:00Z`)} ${day.date.slice(0, 4)}`, ...hours }) : say('own.noDate', hours)}</li>
        {day.place && <li>{say('own.place', { place: day.place })}</li>}
      </ul>
      <p className={styles.text}>
        {say('own.dear', { name })}. {!receipt && (status === 'wachtlijst' ? say('own.now.wachtlijst', { line }) : say(`own.now.${status}`))}
      </p>
      {receipt && <Received {...receipt} />}
      <RegistrationForm own={own} isChange={receipt !== undefined || status !== 'uitgenodigd'} onSend={send} />
    </>
  );
}

/** What was received, read out and in view, so that somebody knows that it arrived and what comes next. */
function Received({ at, comes }: { readonly at: string; readonly comes: boolean }) {
  const { say, weekday, time } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [at]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="done" role="status">
        <strong>{say('own.received', { when: `${weekday(at)}, ${time(at)}` })}</strong>
        <span>{say(comes ? 'own.gotYes' : 'own.gotNo')}</span>
        <span>{say('own.mayChange')}</span>
      </Notice>
    </div>
  );
}
