import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from './SpeechProvider';

const useStyles = makeStyles({ row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS } });

/** Something is under way; where it can be stopped, there is a button. */
export function Progress({ label, onStop }: { readonly label?: string; readonly onStop?: () => void }) {
  const { say } = useSpeech();
  return (
    <div className={useStyles().row} role="status">
      <Spinner size="tiny" label={label ?? say('progress.loading')} />
      {onStop && <Button size="small" onClick={onStop}>{say('progress.stop')}</Button>}
    </div>
  );
}
