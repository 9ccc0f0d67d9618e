import { Button } from '@fluentui/react-components';
import type { Partner } from '../../domain/partner';
import type { AgainstSeries } from '../../domain/panel/againstSeries';
import type { Difference } from '../../domain/panel/differences';
import { Notice } from '../../ui/Notice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { partnerName } from './HeadlineText';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

/** When, as far as the host told; the subject stands beside the pane. */
export function ItemLine() {
  const styles = usePanelStyles();
  const { say, span } = useSpeech();
  const { item } = useOpenPanel();
  const when = item.start ? span(item.start, item.end, item.isAllDay) : undefined;
  // What a missing id means is said in a sentence of its own.
  const missing = item.missing.filter((name) => name !== 'id');
  if (!when && missing.length === 0) return null;
  return (
    <div>
      {when && <p className={styles.quiet}>{when}</p>}
      {missing.length > 0 && <p className={styles.quiet}>{say('item.missing', { what: missing.join(', ') })}</p>}
    </div>
  );
}

/** What somebody has to know before the rest: cancelled, changed, not yet to be found. */
export function NoticesSection() {
  const { say } = useSpeech();
  const { view, item } = useOpenPanel();
  return (
    <>
      <IdentityNotice />
      {item.isForward && <Notice>{say('notice.forward')}</Notice>}
      {view.isPrivate && <Notice>{say('private.notStored')}</Notice>}
      {view.isCancelled && <CancelledNotice />}
      <Differences />
      {view.againstSeries && <SeriesNotice against={view.againstSeries} />}
      <PhaseNotices />
    </>
  );
}

/** D6: nothing is lost, and the way on is one click: a new invitation for the same people, which a person still has to send. */
function CancelledNotice() {
  const { say, join } = useSpeech();
  const { host } = useServices();
  const { view, item } = useOpenPanel();
  const subject = (item.subject ?? '').replace(/^[^:]{1,20}: /, '');
  const attendees = item.people.flatMap(({ address, isList }) => (address && !isList && address !== host.facts.account ? [address] : []));
  const [notes, agreements] = [view.notes.length, view.agreements.length];
  const kept = [...(notes > 0 ? [say('notice.notes', { count: notes })] : []), ...(agreements > 0 ? [say('headline.openAgreements', { count: agreements })] : [])];
  const plan = () => void host.newAppointment?.({ subject, attendees }).catch(() => undefined);
  return (
    <Notice tone="warning" buttons={host.newAppointment && <Button size="small" onClick={plan}>{say('notice.newDate')}</Button>}>
      {kept.length > 0 ? say('notice.cancelledKept', { what: join(kept) }) : say('notice.cancelled')}
    </Notice>
  );
}

function IdentityNotice() {
  const { say } = useSpeech();
  const { state, item, retry } = useOpenPanel();
  const { identity, contexts } = state;
  if (identity.kind === 'failed') return <ProblemMessage problem={identity.problem} kept="shown" onRetry={retry} />;
  if (contexts.kind === 'failed' && contexts.problem) return <ProblemMessage problem={contexts.problem} kept="shown" onRetry={retry} />;
  const mail = item.kind === 'message';
  if (identity.kind === 'notYet') return <Notice role="status">{say(mail ? 'identity.notYetMail' : 'identity.notYet')}</Notice>;
  if (identity.kind === 'untold') return <Notice>{say(mail ? 'identity.untoldMail' : 'identity.untold')}</Notice>;
  if (identity.kind === 'known' && identity.known.seriesUnreadable) return <Notice>{say('identity.seriesUnreadable')}</Notice>;
  return identity.kind === 'unsaved' && !mail ? <Notice>{say('identity.unsaved')}</Notice> : null;
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
  return found ? partnerName(found) : key;
};

/** A10: "Deze keer anders dan de reeks: 1 erbij, 1 eraf, 30 minuten later". */
function SeriesNotice({ against }: { readonly against: AgainstSeries }) {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  const { rows } = useOpenPanel();
  const names = (keys: readonly string[]) => join(keys.map((key) => nameOf(rows.partners, key)));
  const who = [
    against.partnersAdded.length > 0 && say('difference.partnersAdded', { names: names(against.partnersAdded) }),
    against.partnersRemoved.length > 0 && say('series.partnersRemoved', { names: names(against.partnersRemoved) }),
  ].filter((part) => part !== false);
  const parts = [
    against.added.length > 0 && say('series.added', { count: against.added.length }),
    against.removed.length > 0 && say('series.removed', { count: against.removed.length }),
    against.minutesLater > 0 && say('series.later', { count: against.minutesLater }),
    against.minutesLater < 0 && say('series.earlier', { count: -against.minutesLater }),
    against.minutesLonger > 0 && say('series.longer', { count: against.minutesLonger }),
    against.minutesLonger < 0 && say('series.shorter', { count: -against.minutesLonger }),
  ].filter((part) => part !== false);
  return (
    <Notice tone="warning">
      <span>{say('series.differs', { what: parts.join(', ') })}</span>
      {who.length > 0 && <span className={styles.quiet}>{who.join(' ')}</span>}
    </Notice>
  );
}

/** Beside a mail no collaboration stands with its members, so its phase is said here; beside a meeting it stands there. */
function PhaseNotices() {
  return useOpenPanel().item.kind === 'message' ? <PhaseNotice /> : null;
}

/** R5: "fase gewijzigd, governance niet", of one collaboration or of all that belong here. */
export function PhaseNotice({ of }: { readonly of?: string }) {
  const { say, away } = useSpeech();
  const { clock } = useServices();
  const { phaseWarnings } = useOpenPanel().view;
  return phaseWarnings.filter(({ collaboration }) => of === undefined || collaboration.key === of).map(({ collaboration, phase, since }) => (
    <Notice key={collaboration.key} tone="warning">
      {say('phase.warning', { name: collaboration.title, phase: say(`phase.${phase}`), when: away(since, clock.now()) })}
    </Notice>
  ));
}
