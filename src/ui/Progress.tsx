import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from './SpeechProvider';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  wheel: {
    width: '14px',
    height: '14px',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    borderTopColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** Something is under way; where it can be stopped, there is a button. */
export function Progress({ label, onStop }: { readonly label?: string; readonly onStop?: () => void }) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.row} role="status">
      <span className={styles.wheel} aria-hidden />
      <span>{label ?? say('progress.loading')}</span>
      {onStop && <Button size="small" onClick={onStop}>{say('progress.stop')}</Button>}
    </div>
  );
}
