import { shortNameOf, type Partner } from '../../domain/partner';
import type { AgainstSeries } from '../../domain/panel/againstSeries';
import type { Difference } from '../../domain/panel/differences';
import { Notice } from '../../ui/Notice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

/** When and where, as far as the host told. */
export function ItemLine() {
  const styles = usePanelStyles();
  const { say, span } = useSpeech();
  const { item } = useOpenPanel();
  const when = item.start ? span(item.start, item.end, item.isAllDay) : undefined;
  return (
    <div>
      <p className={styles.quiet}>{[item.subject, when].filter(Boolean).join(' · ')}</p>
      {item.missing.length > 0 && <p className={styles.quiet}>{say('item.missing', { what: item.missing.join(', ') })}</p>}
    </div>
  );
}

/** What somebody has to know before the rest: cancelled, changed, not yet to be found. */
export function NoticesSection() {
  const { say } = useSpeech();
  const { view } = useOpenPanel();
  return (
    <>
      <IdentityNotice />
      {view.isPrivate && <Notice>{say('private.notStored')}</Notice>}
      {view.isCancelled && <Notice tone="warning">{say('notice.cancelled', { notes: view.notes.length, agreements: view.agreements.length })}</Notice>}
      <Differences />
      {view.againstSeries && <SeriesNotice against={view.againstSeries} />}
      <PhaseNotices />
    </>
  );
}

function IdentityNotice() {
  const { say } = useSpeech();
  const { state, item, retry } = useOpenPanel();
  const { identity, contexts } = state;
  if (identity.kind === 'failed') return <ProblemMessage problem={identity.problem} kept="shown" onRetry={retry} />;
  if (contexts.kind === 'failed' && contexts.problem) return <ProblemMessage problem={contexts.problem} kept="shown" onRetry={retry} />;
  if (identity.kind === 'notYet') return <Notice role="status">{say('identity.notYet')}</Notice>;
  if (identity.kind === 'untold') return <Notice>{say('identity.untold')}</Notice>;
  if (identity.kind === 'known' && identity.known.seriesUnreadable) return <Notice>{say('identity.seriesUnreadable')}</Notice>;
  return identity.kind === 'unsaved' && item.kind !== 'message' ? <Notice>{say('identity.unsaved')}</Notice> : null;
}

/** A9: the context stays, and what changed since it was attached is said. */
function Differences() {
  const { say } = useSpeech();
  const { view } = useOpenPanel();
  const words = useDifferenceWords();
  const changed = view.differences.filter(({ kind }) => kind !== 'cancelled');
  if (changed.length === 0) return null;
  return (
    <Notice tone="warning">
      <strong>{say('difference.title')}</strong>
      <ul>{changed.map((difference) => <li key={difference.kind}>{words(difference)}</li>)}</ul>
    </Notice>
  );
}

function useDifferenceWords(): (difference: Difference) => string {
  const { say, span, join } = useSpeech();
  const { rows } = useOpenPanel();
  const names = (keys: readonly string[]) => join(keys.map((key) => nameOf(rows.partners, key)));
  return (difference) => {
    switch (difference.kind) {
      case 'cancelled':
        return say('headline.cancelled');
      case 'moved':
        return say('difference.moved', { from: span(difference.from, undefined), to: span(difference.to, undefined) });
      case 'longer':
      case 'shorter':
        return say(`difference.${difference.kind}`, { count: difference.minutes });
      case 'partnersAdded':
      case 'partnersRemoved':
        return say(`difference.${difference.kind}`, { names: names(difference.partners) });
    }
  };
}

export const nameOf = (partners: readonly Partner[], key: string): string => {
  const found = partners.find((partner) => partner.key === key);
  return found ? shortNameOf(found) : key;
};

/** A10: "Deze keer anders dan de reeks: 1 erbij, 1 eraf, 30 minuten later". */
function SeriesNotice({ against }: { readonly against: AgainstSeries }) {
  const { say } = useSpeech();
  const parts = [
    against.added.length > 0 && say('series.added', { count: against.added.length }),
    against.removed.length > 0 && say('series.removed', { count: against.removed.length }),
    against.minutesLater > 0 && say('series.later', { count: against.minutesLater }),
    against.minutesLater < 0 && say('series.earlier', { count: -against.minutesLater }),
    against.minutesLonger > 0 && say('series.longer', { count: against.minutesLonger }),
    against.minutesLonger < 0 && say('series.shorter', { count: -against.minutesLonger }),
  ].filter((part) => part !== false);
  return <Notice tone="warning">{say('series.differs', { what: parts.join(', ') })}</Notice>;
}

/** R5: "fase gewijzigd, governance niet". */
function PhaseNotices() {
  const { say, away } = useSpeech();
  const { clock } = useServices();
  return useOpenPanel().view.phaseWarnings.map(({ collaboration, phase, since }) => (
    <Notice key={collaboration.key} tone="warning">
      {say('phase.warning', { name: collaboration.title, phase: say(`phase.${phase}`), when: away(since, clock.now()) })}
    </Notice>
  ));
}
