import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Problem, ProblemCode } from '../domain/problem';
import { detailsText } from './details';
import { Notice } from './Notice';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';

interface ProblemMessageProps {
  readonly problem: Problem;
  /** What became of the person's work: only the screen knows. */
  readonly kept?: 'typed' | 'shown' | 'queued';
  readonly onRetry?: () => void;
}

/** What passes by itself or what the person mends alone: nobody has to be asked. */
const PASSING: readonly ProblemCode[] = ['busy', 'offline', 'timedOut', 'startAgain', 'cancelled', 'notSignedIn', 'changedMeanwhile'];

/** What happened, what was kept, what can be done now. One for every code; the words stand in `words/nl/problems`. */
export function ProblemMessage({ problem, kept, onRetry }: ProblemMessageProps) {
  const { say } = useSpeech();
  const { administrator } = useServices().configuration;
  return (
    <Notice tone="problem" role="alert" buttons={<ProblemButtons problem={problem} {...(onRetry ? { onRetry } : {})} />}>
      <strong>{say(`problem.${problem.code}.what`)}</strong>
      {kept && <span>{say(`problem.kept.${kept}`)}</span>}
      <span>{say(`problem.${problem.code}.now`)}</span>
      {administrator && !PASSING.includes(problem.code) && <span>{say('problem.administrator', { who: administrator })}</span>}
      {problem.retryAfterMs !== undefined && <span>{say('problem.wait', { count: Math.ceil(problem.retryAfterMs / 1000) })}</span>}
    </Notice>
  );
}

function ProblemButtons({ problem, onRetry }: { readonly problem: Problem; readonly onRetry?: () => void }) {
  const { say } = useSpeech();
  const { signIn, host, configuration, replica, clock } = useServices();
  const details = () => detailsText(host.facts, replica, clock.now(), problem);
  const signInAgain = () => void signIn().then(onRetry, () => undefined);
  const ask = () => void host.newMail?.({ subject: 'Verbinder', to: configuration.administrator ? [configuration.administrator] : [], bodyHtml: asHtml(details()) });
  return (
    <>
      {problem.code === 'notSignedIn' && <Button size="small" appearance="primary" onClick={signInAgain}>{say('problem.signIn')}</Button>}
      {onRetry && problem.code !== 'notSignedIn' && <Button size="small" onClick={onRetry}>{say('problem.retry')}</Button>}
      <CopyDetails text={details} />
      {host.newMail && <Button size="small" onClick={ask}>{say('problem.askAdministrator')}</Button>}
    </>
  );
}

const asHtml = (text: string) => `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;

/** Copies; where the host's frame forbids it, shows the text to select. */
export function CopyDetails({ text }: { readonly text: () => string }) {
  const { say } = useSpeech();
  const { device } = useServices();
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () => void device.copy(text()).then(() => setOutcome('copied'), () => setOutcome('refused'));
  return (
    <>
      <Button size="small" onClick={copy}>{say('shell.details')}</Button>
      {outcome === 'copied' && <span role="status">{say('shell.details.done')}</span>}
      {outcome === 'refused' && (
        <label>
          {say('shell.details.failed')}
          <textarea readOnly rows={6} style={{ width: '100%' }} defaultValue={text()} />
        </label>
      )}
    </>
  );
}
