import { Button } from '@fluentui/react-components';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { SeatingWork } from './useKeptSeating';

/** Whether the last change is kept; where a colleague was first, the choice between both. */
export function KeepingLine({ work: { keeping, again, overwrite }, onTheirs }: { readonly work: SeatingWork; readonly onTheirs: () => void }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  if (keeping.kind !== 'failed') return <p className={styles.quiet} role="status">{say(keeping.kind === 'kept' ? 'seating.kept' : 'seating.keeping')}</p>;
  if (keeping.problem.code === 'changedMeanwhile') {
    return (
      <Notice
        tone="warning"
        role="alert"
        buttons={
          <>
            <Button size="small" onClick={onTheirs}>{say('seating.theirs')}</Button>
            <Button size="small" onClick={overwrite}>{say('seating.mine')}</Button>
          </>
        }
      >
        {say('seating.conflict')}
      </Notice>
    );
  }
  return (
    <>
      <ProblemMessage problem={keeping.problem} onRetry={again} />
      <p className={styles.text}>{say('seating.notKept')}</p>
    </>
  );
}
