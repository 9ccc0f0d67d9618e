import { Suspense } from 'react';
import { Persona } from '@fluentui/react-components';
import { shortNameOf, type Partner } from '../../domain/partner';
import type { About } from '../../domain/panel/openMatters';
import type { Holder, PartnerFacts } from '../../domain/panel/partnerFacts';
import type { PartnerRow } from '../../lists/partners';
import { Confirm } from '../../ui/Confirm';
import { Fold } from '../../ui/Fold';
import { Heading } from '../../ui/Heading';
import { lazily } from '../../ui/lazily';
import { OpensForm } from '../../ui/OpensForm';
import { Progress } from '../../ui/Progress';
import { useSpeech } from '../../ui/SpeechProvider';
import { changedWishes } from './changedWishes';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';
import { useWriting } from './useWriting';

const PartnerJournal = lazily(async () => (await import(/* webpackChunkName: "details" */ './PartnerJournal')).PartnerJournal);

const WishesForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/WishesForm')).WishesForm);

/** What we know of a partner beside who is there: holder, wishes, what runs, when we last spoke on which layer. */
export function SeatFacts({ partner }: { readonly partner: Partner }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const facts = useOpenPanel().view.facts.get(partner.key);
  if (!facts) return null;
  return (
    <div className={styles.stack}>
      <Holders facts={facts} />
      <Wishes partner={partner} {...(facts.wishes ? { wishes: facts.wishes } : {})} />
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

/** H6: what this partner wants of the contact; any account holder can say it, change it and take it back. */
function Wishes({ partner, wishes }: { readonly partner: Partner; readonly wishes?: string }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { rows } = useOpenPanel();
  const { press } = useWriting();
  const stored = rows.partners.find(({ key }) => key === partner.key);
  const name = shortNameOf(partner);
  const withdraw = (row: PartnerRow) => press('what.wishes', [changedWishes(row, '')], say('wishes.withdrawn', { name }));
  return (
    <div>
      {wishes && <p className={styles.written}>{say('facts.wishes', { wishes })}</p>}
      {stored && (
        <div className={styles.row}>
          <OpensForm name={`wishes-${partner.key}`} label={say(wishes ? 'wishes.edit' : 'wishes.add')} appearance="subtle" form={(close) => <WishesForm partner={stored} onClose={close} />} />
          {wishes && <Confirm appearance="subtle" label={say('wishes.withdraw')} question={say('wishes.withdrawAsk', { name })} yes={say('wishes.withdraw')} onYes={() => withdraw(stored)} />}
        </div>
      )}
    </div>
  );
}

function Holders({ facts }: { readonly facts: PartnerFacts }) {
  const styles = usePanelStyles();
  const { say, day } = useSpeech();
  const name = (holder: Holder) => (holder.isMe ? say('holder.you') : holder.name);
  return (
    <div>
      {facts.holder && <HolderLine holder={facts.holder} text={say('holder.line', { name: name(facts.holder) })} />}
      {!facts.holder && facts.expectsHolder && <p className={styles.text}>{say('holder.none')}</p>}
      {facts.deputy && <HolderLine holder={facts.deputy} text={say('holder.deputy', { name: name(facts.deputy) })} />}
      {facts.previousHolder && (
        <p className={styles.quiet}>
          {say('holder.previous', { name: facts.previousHolder.holderName ?? facts.previousHolder.holder, until: facts.previousHolder.until ? day(facts.previousHolder.until) : say('unknown') })}
        </p>
      )}
    </div>
  );
}

/** The initials say what the text says, for whoever looks for a person and doesn't read. */
const HolderLine = ({ holder, text }: { readonly holder: Holder; readonly text: string }) => (
  <Persona size="extra-small" name={holder.name} avatar={{ color: 'colorful', 'aria-hidden': true }} primaryText={{ style: { whiteSpace: 'normal' }, children: text }} />
);

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
