import { shortNameOf, type Partner } from '../../domain/partner';
import { nameOfAbout, type About, type OpenAgreement, type OpenSignal } from '../../domain/panel/openMatters';
import type { QuietPartner, WithPartners } from '../../domain/today/matters';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { useTodayStyles } from './useTodayStyles';

/** More names than these make no line. */
const NAMES = 4;

/** Which of the person's partners something concerns; nothing where it is the partner itself. */
export function Concerned({ partners, about }: { readonly partners: readonly Partner[]; readonly about: readonly About[] }) {
  const styles = useTodayStyles();
  const { say, join } = useSpeech();
  if (about.every(({ kind }) => kind === 'partner')) return null;
  const names = partners.map(shortNameOf);
  const others = names.length - NAMES;
  return <span className={styles.quiet}>{say('today.concerns', { names: join(others > 0 ? [...names.slice(0, NAMES), say('first.others', { count: others })] : names) })}</span>;
}

/** When an agreement is to be reviewed, in a sentence; nothing where no day was set. */
export function ReviewLine({ open: { agreement, review } }: { readonly open: OpenAgreement }) {
  const styles = useTodayStyles();
  const { say, day, away } = useSpeech();
  const { clock } = useServices();
  const { reviewOn } = agreement;
  if (!reviewOn) return null;
  const on = day(reviewOn);
  return <span className={styles.quiet}>{review === 'overdue' ? say('today.reviewPast', { on }) : say('today.reviewAway', { away: away(reviewOn, clock.now()), on })}</span>;
}

export function SignalLine({ open: { signal, about, daysOpen, mine } }: { readonly open: WithPartners<OpenSignal> }) {
  const styles = useTodayStyles();
  const { say, join } = useSpeech();
  const facts = [say(`signal.${signal.kind}`), join(about.map(nameOfAbout)), say(`signalStatus.${signal.status}`), say('today.daysOpen', { count: daysOpen }), mine ? say('today.youBroker') : undefined];
  return <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>;
}

/** How long it is quiet, per layer: facts about a partner, in the order of the layers. */
export function QuietLines({ quiet: { quiet, gap, never } }: { readonly quiet: QuietPartner }) {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  const lines = [
    ...(never ? [say('today.never')] : []),
    ...quiet.map(({ layer, weeks }) => say('today.quietLayer', { layer: say(`layer.${layer}`), count: weeks })),
    ...(gap ? [gap.months === undefined ? say('facts.gapEver') : say('facts.gap', { count: gap.months })] : []),
  ];
  return lines.map((line) => (
    <span key={line} className={styles.quiet}>
      {line}
    </span>
  ));
}
