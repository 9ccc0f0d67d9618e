import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { Fold } from '../../../ui/Fold';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { CardSheet, WallSheet } from './PrintSheets';
import type { OpenSeating } from './useSeatingFacts';

/** A plan for the wall or cards for everybody: shown first, then printed. */
export function PrintBox({ open }: { readonly open: OpenSeating }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { device } = useServices();
  const [sheet, setSheet] = useState<'wall' | 'cards'>();
  return (
    <Fold title={say('seating.print')}>
      <div className={styles.part}>
        {(['wall', 'cards'] as const).map((kind) => (
          <div key={kind} className={styles.bar}>
            <Button size="small" aria-pressed={sheet === kind} onClick={() => setSheet(sheet === kind ? undefined : kind)}>{say(`seating.${kind}`)}</Button>
            <span className={styles.quiet}>{say(`seating.${kind}What`)}</span>
          </div>
        ))}
        {sheet && (
          <>
            <div className={styles.bar}>
              <Button size="small" appearance="primary" onClick={() => device.print()}>{say('seating.printNow')}</Button>
              <Button size="small" onClick={() => setSheet(undefined)}>{say('seating.printClose')}</Button>
            </div>
            {sheet === 'wall' ? <WallSheet open={open} /> : <CardSheet open={open} />}
          </>
        )}
      </div>
    </Fold>
  );
}
