import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Entry } from '../ports/replica';
import { useAnnounce } from './Announcer';
import { conflictOf, type Contested } from './conflict';
import { Notice } from './Notice';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: tokens.spacingHorizontalM, margin: 0 },
  version: { minWidth: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Mine and theirs side by side; nothing is written until somebody chooses (G3). */
export function ConflictView({ entry }: { readonly entry: Entry }) {
  const { say } = useSpeech();
  const { replica, describeColumn } = useServices();
  const announce = useAnnounce();
  const conflict = conflictOf(entry, describeColumn);
  const settle = (how: Parameters<typeof replica.outbox.settle>[1]) => void replica.outbox.settle(entry.id, how).then(() => announce(say('conflict.done')));
  const { both } = conflict;
  return (
    <Notice
      tone="warning"
      label={say('conflict.title')}
      buttons={
        <>
          <Button size="small" onClick={() => settle({ keep: 'mine' })}>{say('conflict.keepMine')}</Button>
          <Button size="small" onClick={() => settle({ keep: 'theirs' })}>{say('conflict.keepTheirs')}</Button>
          {both && <Button size="small" onClick={() => settle({ keep: 'both', changes: both })}>{say('conflict.keepBoth')}</Button>}
        </>
      }
    >
      <strong>{say('conflict.title')}</strong>
      <span>{say(conflict.gone ? 'conflict.gone' : 'conflict.explain')}</span>
      {conflict.columns.map((column) => <Versions key={column.column} column={column} gone={conflict.gone} />)}
    </Notice>
  );
}

function Versions({ column, gone }: { readonly column: Contested; readonly gone: boolean }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const shown = (value: unknown) => (value === undefined || value === null || value === '' ? say('conflict.empty') : typeof value === 'string' ? value : JSON.stringify(value));
  return (
    <dl className={styles.columns} aria-label={column.label}>
      <div className={styles.version}>
        <dt className={styles.term}>{column.label} · {say('conflict.mine')}</dt>
        <dd className={styles.value}>{shown(column.mine)}</dd>
      </div>
      {!gone && (
        <div className={styles.version}>
          <dt className={styles.term}>{column.label} · {say('conflict.theirs')}</dt>
          <dd className={styles.value}>{shown(column.theirs)}</dd>
        </div>
      )}
    </dl>
  );
}
