import { useCallback } from 'react';
import { contactMoments } from '../../lists/contactMoments';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Progress } from '../../ui/Progress';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { useLoaded } from '../../ui/useLoaded';
import { useReplica } from '../../ui/useReplica';
import { journalOf } from './partnerJournalQuery';
import { usePanelStyles } from './usePanelStyles';

/** The contact moments of one partner: asked for when somebody opens them, shown from the copy until the answer is in. */
export function PartnerJournal({ partner }: { readonly partner: string }) {
  const styles = usePanelStyles();
  const { say, day } = useSpeech();
  const { replica, clock } = useServices();
  const fetched = useLoaded(useCallback(() => replica.fetch(contactMoments, journalOf(partner, clock.now())), [replica, clock, partner]));
  const kept = useReplica(useCallback((copy) => copy.by(contactMoments, 'partnerYear', journalOf(partner, clock.now()).values), [clock, partner]));
  const moments = [...(kept ?? [])].sort((one, other) => other.date.localeCompare(one.date));
  return (
    <div className={styles.stack}>
      {fetched.kind === 'loading' && <Progress />}
      {fetched.kind === 'failed' && <ProblemMessage problem={fetched.problem} kept="shown" />}
      {fetched.kind === 'ready' && moments.length === 0 && <EmptyState>{say('journal.empty')}</EmptyState>}
      <ul className={styles.list}>
        {moments.map((moment) => (
          <li key={moment.key} className={styles.entry}>
            {moment.subject && <span>{moment.subject}</span>}
            <span className={styles.quiet}>{[say('journal.line', { on: day(moment.date), layer: say(`layer.${moment.layer}`), form: say(`form.${moment.form}`) }), moment.byName].filter(Boolean).join(' · ')}</span>
            {moment.note && <p className={styles.written}>{moment.note}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
