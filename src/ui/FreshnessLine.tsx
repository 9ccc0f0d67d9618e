import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Freshness } from '../ports/replica';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';
import { useFreshness } from './useReplica';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** How old the facts on the screen are. A copy that can't be refreshed is still shown, with its age. */
export function FreshnessLine() {
  const styles = useStyles();
  const { say } = useSpeech();
  const { replica } = useServices();
  const freshness = useFreshness();
  const words = useFreshnessWords();
  return (
    <div className={styles.line}>
      <span>{words(freshness)}</span>
      {freshness.kind !== 'refreshing' && (
        <Button size="small" appearance="subtle" onClick={() => void replica.refresh({ force: true })}>{say('shell.refresh')}</Button>
      )}
      {!replica.durable && <span>{say('fresh.notDurable')}</span>}
    </div>
  );
}

function useFreshnessWords(): (freshness: Freshness) => string {
  const { say, ago } = useSpeech();
  const { clock } = useServices();
  const when = (since: number) => ago(since, clock.now());
  return (freshness) => {
    switch (freshness.kind) {
      case 'empty':
        return say('fresh.empty');
      case 'kept':
        return say('fresh.kept', { when: when(freshness.since) });
      case 'refreshing':
        return freshness.progress === undefined ? say('fresh.refreshing') : say('fresh.progress', { percent: Math.round(freshness.progress * 100) });
      case 'failed':
        return freshness.since === undefined ? say('fresh.failedEmpty') : say('fresh.failed', { when: when(freshness.since) });
    }
  };
}
