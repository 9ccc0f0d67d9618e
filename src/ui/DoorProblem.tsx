import { Button, Text } from '@fluentui/react-components';
import type { Problem } from '../domain/problem';
import { Notice } from './Notice';
import { useSpeech } from './SpeechProvider';

interface DoorProblemProps {
  readonly problem: Problem;
  /** What was filled in still stands on the page, below its own title; without it the failure is all there is, and the title. */
  readonly isKept?: boolean;
  readonly onRetry?: () => void;
}

/** A failure for somebody without an account, who has an organiser to ask and no administrator. */
export function DoorProblem({ problem: { code, retryAfterMs }, isKept, onRetry }: DoorProblemProps) {
  const { say } = useSpeech();
  const isLink = code.startsWith('link') || code === 'closed';
  return (
    <Notice tone="problem" role="alert" buttons={onRetry && !isLink && <Button onClick={onRetry}>{say('problem.retry')}</Button>}>
      <Text as={isKept ? 'strong' : 'h1'} weight="semibold" block>
        {say(isDoors(code) ? `door.${code}` : `problem.${code}.what`)}
      </Text>
      {isKept && <span>{say('problem.kept.typed')}</span>}
      <span>{say(isLink || code === 'tooLarge' || code === 'badData' ? `problem.${code}.now` : 'door.tryAgain')}</span>
      {retryAfterMs !== undefined && <span>{say('problem.wait', { count: Math.ceil(retryAfterMs / 1000) })}</span>}
    </Notice>
  );
}

/** Where a colleague's words name Microsoft 365, which somebody with a link has no business with. */
const DOORS_OWN = ['busy', 'serverFailed', 'badData'] as const;
const isDoors = (code: string): code is (typeof DOORS_OWN)[number] => DOORS_OWN.some((one) => one === code);
