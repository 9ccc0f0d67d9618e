import { Suspense } from 'react';
import type { Partner } from '../../domain/partner';
import type { About } from '../../domain/panel/openMatters';
import type { Holder, PartnerFacts } from '../../domain/panel/partnerFacts';
import { Fold } from '../../ui/Fold';
import { Heading } from '../../ui/Heading';
import { lazily } from '../../ui/lazily';
import { Progress } from '../../ui/Progress';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

const PartnerJournal = lazily(async () => (await import(/* webpackChunkName: "details" */ './PartnerJournal')).PartnerJournal);

/** What we know of a partner beside who is there: holder, wishes, what runs, when we last spoke on which layer. */
export function SeatFacts({ partner }: { readonly partner: Partner }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const facts = useOpenPanel().view.facts.get(partner.key);
  if (!facts) return null;
  return (
    <div className={styles.stack}>
      <Holders facts={facts} />
      {facts.wishes && <p className={styles.written}>{say('facts.wishes', { wishes: facts.wishes })}</p>}
      <LastContacts facts={facts} />
      <OpenMatters partner={partner} />
      <Fold title={say('journal.title')}>
        <Suspense fallback={<Progress />}>
          <PartnerJournal partner={partner.key} />
        </Suspense>
      </Fold>
    </div>
  );
}

function Holders({ facts }: { readonly facts: PartnerFacts }) {
  const styles = usePanelStyles();
  const { say, day } = useSpeech();
  const name = (holder: Holder) => (holder.isMe ? say('holder.you') : holder.name);
  return (
    <div>
      {facts.holder && <p className={styles.text}>{say('holder.line', { name: name(facts.holder) })}</p>}
      {!facts.holder && facts.expectsHolder && <p className={styles.text}>{say('holder.none')}</p>}
      {facts.deputy && <p className={styles.text}>{say('holder.deputy', { name: name(facts.deputy) })}</p>}
      {facts.previousHolder && (
        <p className={styles.quiet}>
          {say('holder.previous', { name: facts.previousHolder.holderName ?? facts.previousHolder.holder, until: facts.previousHolder.until ? day(facts.previousHolder.until) : say('unknown') })}
        </p>
      )}
    </div>
  );
}

/** Per layer, because a partner with much contact on one layer may be silent on another (H2, H3). */
function LastContacts({ facts }: { readonly facts: PartnerFacts }) {
  const styles = usePanelStyles();
  const { say, day } = useSpeech();
  if (facts.lastContacts.length === 0) return <p className={styles.quiet}>{say('facts.noContact')}</p>;
  return (
    <div>
      <Heading className={styles.title}>{say('facts.lastContact')}</Heading>
      <ul className={styles.list} aria-label={say('facts.lastContact')}>
        {facts.lastContacts.map(({ key, layer, date, subject }) => (
          <li key={key} className={styles.entry}>
            <span>{say('facts.lastContactLine', { layer: say(`layer.${layer}`), on: day(date) })}</span>
            {subject && <span className={styles.quiet}>{subject}</span>}
          </li>
        ))}
      </ul>
      {/* The gap says the same of management, and why it matters. */}
      {facts.quiet.filter(({ layer }) => !(facts.gap && layer === 'management')).map(({ layer, weeks }) => <p key={layer} className={styles.quiet}>{say('facts.quiet', { layer: say(`layer.${layer}`), count: weeks })}</p>)}
      {facts.gap && <p className={styles.quiet}>{facts.gap.months === undefined ? say('facts.gapEver') : say('facts.gap', { count: facts.gap.months })}</p>}
    </div>
  );
}

function OpenMatters({ partner }: { readonly partner: Partner }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { agreements, signals } = useOpenPanel().view;
  const isThis = (about: About) => about.kind === 'partner' && about.partner.key === partner.key;
  const own = [
    ...agreements.filter(({ about }) => isThis(about)).map(({ agreement }) => say('facts.agreement', { title: agreement.title })),
    ...signals.filter(({ about }) => about.some(isThis)).map(({ signal }) => say('facts.signal', { title: signal.title, status: say(`signalStatus.${signal.status}`) })),
  ];
  return own.length === 0 ? null : <ul className={styles.list}>{own.map((line) => <li key={line}>{line}</li>)}</ul>;
}
