import type { Change } from '../../domain/panel/sinceLastTime';
import { shortNameOf } from '../../domain/partner';
import { Fold } from '../../ui/Fold';
import { useSpeech } from '../../ui/SpeechProvider';
import { nameOf } from './NoticesSection';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

/** A14: what changed since we last spoke with these partners. */
export function SinceSection() {
  const styles = usePanelStyles();
  const { say, day } = useSpeech();
  const { since } = useOpenPanel().view;
  const words = useChangeWords();
  if (since.changes.length === 0) return null;
  return (
    <Fold title={say('since.title')} aside={since.changes.length}>
      <p className={styles.quiet}>{since.lastContact ? say('since.contact', { on: day(since.since) }) : say('since.period', { on: day(since.since) })}</p>
      <ul className={styles.list}>
        {since.changes.map((change, index) => (
          <li key={`${change.kind}-${index}`} className={styles.entry}>
            <span>{words(change)}</span>
            <span className={styles.quiet}>{day(change.on)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function useChangeWords(): (change: Change) => string {
  const { say } = useSpeech();
  const { rows } = useOpenPanel();
  return (change) => {
    switch (change.kind) {
      case 'phase':
        return say(change.governanceBehind ? 'change.phaseBehind' : 'change.phase', { name: change.collaboration.title, phase: say(`phase.${change.phase}`) });
      case 'governance':
        return say('change.governance', { name: change.collaboration.title });
      case 'role':
        return say('change.role', { name: change.moment.partner ? `${nameOf(rows.partners, change.moment.partner)} (${change.collaboration.title})` : change.collaboration.title, role: change.moment.quadrants.join(', '), reason: change.moment.reason ?? '' });
      case 'agreement':
        return say('change.agreement', { title: change.agreement.title });
      case 'agreementConfirmed':
        return say('change.agreementConfirmed', { title: change.agreement.title, by: change.agreement.confirmedBy ?? say('unknown') });
      case 'signal':
        return say('change.signal', { title: change.signal.title, status: say(`signalStatus.${change.signal.status}`) });
      case 'contactCame':
      case 'contactLeft':
        return say(`change.${change.kind}`, { name: change.contact.title, role: change.contact.function ?? say(`layer.${change.contact.layer}`), partner: shortNameOf(change.partner) });
      case 'holder':
        return say('change.holder', { name: change.tenure.holderName ?? change.tenure.holder, partner: shortNameOf(change.partner) });
    }
  };
}
