import { Button } from '@fluentui/react-components';
import { nameOfAbout, type OpenSignal } from '../../domain/panel/openMatters';
import type { SignalStatus } from '../../domain/vocabulary';
import { signals as signalList, type SignalRow } from '../../lists/signals';
import { Fold } from '../../ui/Fold';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';
import { useWriting } from './useWriting';

/** H5: open hick-ups with whoever is at the table, about process and never about persons. */
export function SignalsSection() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { signals } = useOpenPanel().view;
  if (signals.length === 0) return null;
  return (
    <Fold title={say('signals.title')} aside={signals.length}>
      <ul className={styles.list}>{signals.map((open) => <SignalEntry key={open.signal.key} open={open} />)}</ul>
    </Fold>
  );
}

/** What may come next, from reported to solved; a step back is made with undo. */
const NEXT: Readonly<Record<SignalStatus, readonly SignalStatus[]>> = {
  gemeld: ['opgepakt', 'opgelost'],
  opgepakt: ['gekoppeld', 'opgelost'],
  gekoppeld: ['opgelost'],
  opgelost: [],
};

function SignalEntry({ open: { signal, about, daysOpen } }: { readonly open: OpenSignal }) {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  const { rows } = useOpenPanel();
  const stored = rows.signals.find(({ key }) => key === signal.key);
  const facts = [
    say(`signal.${signal.kind}`),
    join(about.map(nameOfAbout)),
    say(`signalStatus.${signal.status}`),
    signal.reportedBy === 'partner' && say('signals.byPartner'),
    signal.brokerName && say('signals.broker', { name: signal.brokerName }),
    say('signals.days', { count: daysOpen }),
  ];
  return (
    <li className={styles.entry}>
      <span>{signal.title}</span>
      <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      {signal.note && <p className={styles.written}>{signal.note}</p>}
      {stored && <div className={styles.buttons}>{NEXT[signal.status].map((status) => <Step key={status} signal={stored} status={status} />)}</div>}
    </li>
  );
}

function Step({ signal, status }: { readonly signal: SignalRow; readonly status: SignalStatus }) {
  const { say } = useSpeech();
  const { writer, press } = useWriting();
  const changes = { status, open: status === 'opgelost' ? 'nee' : 'ja', ...(status === 'opgepakt' ? { broker: writer.account, brokerName: writer.name } : {}) };
  const step = () => press('what.signalStep', [{ kind: 'update', list: signalList.name, key: signal.key, changes, seen: signal }], say('signals.stepped', { title: signal.title, status: say(`signalStatus.${status}`) }));
  return <Button size="small" onClick={step}>{say(`signals.to.${status}`)}</Button>;
}
