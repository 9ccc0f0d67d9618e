import { Suspense, useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Stray } from '../ports/replica';
import { lazily } from './lazily';
import { Notice } from './Notice';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';
import { useOutbox } from './useReplica';

// Conflicts and refusals are rare: their code comes when there is one.
const UnsentEntry = lazily(async () => (await import(/* webpackChunkName: "shell" */ './UnsentEntry')).UnsentEntry);

const WaitingForItem = lazily(async () => (await import(/* webpackChunkName: "shell" */ './UnsentEntry')).WaitingForItem);
const StrayWork = lazily(async () => (await import(/* webpackChunkName: "shell" */ './StrayWork')).StrayWork);

/** Written by the panel itself for others (`useLeftBehind`): nobody asked for it, so nobody has to know. */
const LEFT_FOR_COLLEAGUES = 'what.ourMeeting';

/** What is still on its way, and what can't go on without the person. */
export function OutboxStrip() {
  const { say } = useSpeech();
  const { replica } = useServices();
  const entries = useOutbox();
  const signedOut = entries.some(({ state }) => state.kind === 'waiting' && state.signedOut === true);
  const [strays, setStrays] = useState<readonly Stray[]>([]);
  useEffect(() => void replica.strays().then(setStrays, () => undefined), [replica]);
  const stuck = entries.filter(({ state }) => state.kind === 'conflict' || state.kind === 'refused');
  const forItem = entries.filter(({ state }) => state.kind === 'waiting' && state.waitsFor !== undefined);
  const onTheirWay = entries.filter((entry) => entry.what !== LEFT_FOR_COLLEAGUES && !stuck.includes(entry) && !forItem.includes(entry)).length;
  const failedOnce = entries.some(({ state }) => state.kind === 'waiting' && state.waitsFor === undefined && state.tries > 0);
  return (
    <>
      {onTheirWay > 0 && (
        <Notice role="status" buttons={<SendNow signsIn={signedOut} />}>
          {say('outbox.waiting', { count: onTheirWay })}
          {signedOut && <span>{say('outbox.signedOut')}</span>}
          {failedOnce && <span>{say(replica.durable ? 'outbox.safe' : 'outbox.unsafe')}</span>}
        </Notice>
      )}
      {forItem.length > 0 && (
        <Suspense fallback={null}>
          <WaitingForItem entries={forItem} />
        </Suspense>
      )}
      {strays.length > 0 && (
        <Suspense fallback={null}>
          <StrayWork strays={strays} onGone={() => setStrays([])} />
        </Suspense>
      )}
      {stuck.length > 0 && (
        <Suspense fallback={null}>
          {stuck.map((entry) => <UnsentEntry key={entry.id} entry={entry} />)}
        </Suspense>
      )}
    </>
  );
}

function SendNow({ signsIn }: { readonly signsIn: boolean }) {
  const { say } = useSpeech();
  const { replica, signIn } = useServices();
  const send = () => void replica.outbox.flush();
  const signInFirst = () => void signIn().then(send, () => undefined);
  return <Button size="small" appearance={signsIn ? 'primary' : 'secondary'} onClick={signsIn ? signInFirst : send}>{say(signsIn ? 'problem.signIn' : 'outbox.retry')}</Button>;
}
