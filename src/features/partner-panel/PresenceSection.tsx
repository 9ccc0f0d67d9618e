import { Button } from '@fluentui/react-components';
import type { Collaboration } from '../../domain/collaboration';
import type { ItemContext } from '../../domain/journal';
import type { Because } from '../../domain/panel/collaborationAt';
import type { Presence, PresenceView } from '../../domain/panel/presence';
import { attach, confirmAbsence, takeBack } from '../../domain/panel/writes';
import { shortNameOf } from '../../domain/partner';
import { Fold } from '../../ui/Fold';
import { Below, Heading } from '../../ui/Heading';
import { lazily } from '../../ui/lazily';
import { OpensForm } from '../../ui/OpensForm';
import { useSpeech } from '../../ui/SpeechProvider';
import { PhaseNotice } from './NoticesSection';
import { useOpenPanel } from './PanelContext';
import { storedContext } from './storedContext';
import { firstCircle } from './target';
import { usePanelStyles } from './usePanelStyles';
import { useWriting } from './useWriting';

const RepresentForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/RepresentForm')).RepresentForm);

/** A5: who of the collaboration's members is here; "vertegenwoordigd door" first, and an absence only after it was asked. */
export function PresenceSection() {
  const { item, view } = useOpenPanel();
  if (item.kind === 'message') return <MailSuggestion />;
  return view.presence.map((presence) => <CollaborationPresence key={presence.collaboration.key} presence={presence} />);
}

function CollaborationPresence({ presence }: { readonly presence: PresenceView }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { counts, members, collaboration } = presence;
  const of = (state: Presence['state']) => members.filter((member) => member.state === state);
  const missing = counts.asked + counts.absent;
  // Where only one's own seat is recorded, a count of it would say that everybody is there.
  const onlyUs = members.length <= 1;
  const phase = useOpenPanel().view.phaseWarnings.some((warning) => warning.collaboration.key === collaboration.key);
  return (
    <Fold
      startsOpen={missing + counts.represented > 0 || phase}
      title={collaboration.title}
      {...(onlyUs ? {} : { aside: say('presence.count', { present: counts.present, members: members.length }) })}
    >
      <div className={styles.stack}>
        <Suggestion collaboration={collaboration} />
        <Members title={say('presence.represented')} members={of('represented')} />
        <Members title={say('presence.asked')} members={of('asked')} />
        <Members title={say('presence.absent')} members={of('absent')} />
        <Members title={say('presence.perhaps')} members={of('perhaps')} />
        <PhaseNotice of={collaboration.key} />
        {counts.partly > 0 && <p className={styles.quiet}>{say('presence.partly', { count: counts.partly })}</p>}
        {missing + counts.represented + counts.perhaps === 0 && <p className={styles.text}>{say(onlyUs ? 'presence.onlyUs' : 'presence.everybody')}</p>}
      </div>
    </Fold>
  );
}

/** Nobody is absent from a mail; which collaboration it is about can still be asked. */
function MailSuggestion() {
  const [first] = useOpenPanel().view.linked.suggested;
  return first ? (
    <Fold startsOpen title={first.collaboration.title}>
      <Suggestion collaboration={first.collaboration} />
    </Fold>
  ) : null;
}

/** Nobody attached a collaboration: what we think is a question, with why, and one click makes it so. */
function Suggestion({ collaboration }: { readonly collaboration: Collaboration }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const panel = useOpenPanel();
  const { view } = panel;
  const circle = firstCircle(panel);
  const { writer, aim, press } = useWriting();
  const because = useBecause();
  const suggested = view.linked.suggested.find((one) => one.collaboration.key === collaboration.key);
  if (!suggested) return null;
  const confirm = () => {
    const { target, waitsFor } = aim({ circle });
    press('what.attach', attach(target, [{ kind: 'samenwerkingsverband', key: collaboration.key }], view.attached, writer), say('attach.done', { names: collaboration.title }), waitsFor);
  };
  return (
    <div>
      <p className={styles.text}>{say('presence.suggested', { why: because(suggested.because) })}</p>
      <Button size="small" onClick={confirm}>{say('presence.confirm', { who: say(`circle.${circle}.who`) })}</Button>
    </div>
  );
}

export function useBecause(): (because: Because) => string {
  const { say, day, dayOf } = useSpeech();
  return (because) => {
    switch (because.kind) {
      case 'attached':
        return say('because.attached', { name: because.byName ?? say('unknown'), on: day(dayOf(because.on)) });
      case 'words':
        return say('because.words', { words: because.words });
      case 'members':
        return say('because.members', { present: because.present, of: because.of });
    }
  };
}

function Members({ title, members }: { readonly title: string; readonly members: readonly Presence[] }) {
  const styles = usePanelStyles();
  if (members.length === 0) return null;
  return (
    <div>
      <Heading className={styles.title}>{title}</Heading>
      <Below>
        <ul className={styles.list}>
          {members.map((member) => (
            <li key={member.member.key} className={styles.entry}>
              <MemberLine presence={member} />
            </li>
          ))}
        </ul>
      </Below>
    </div>
  );
}

function MemberLine({ presence }: { readonly presence: Presence }) {
  const { say, day, dayOf } = useSpeech();
  // In full: whoever isn't there has to be known without guessing at an abbreviation.
  const name = presence.member.title;
  const saidBy = ({ byName, on }: ItemContext) => ({ who: byName ?? say('unknown'), on: day(dayOf(on)) });
  switch (presence.state) {
    case 'represented': {
      const by = shortNameOf(presence.by);
      if (presence.source === 'seat') return <span>{say('presence.bySeat', { name, by })}</span>;
      return <WithTakeBack presence={presence} text={say('presence.byContext', { name, by, ...saidBy(presence.context) })} />;
    }
    case 'absent':
      return <WithTakeBack presence={presence} text={say('presence.absentLine', { name, ...saidBy(presence.context) })} />;
    case 'asked':
      return <AskedLine presence={presence} />;
    case 'perhaps':
      return <span>{say('presence.perhapsLine', { name, person: presence.through.person.name || presence.through.address })}</span>;
    default:
      return <span>{name}</span>;
  }
}

/** "Klopt het dat … niet komt?" */
function AskedLine({ presence: { member, why } }: { readonly presence: Extract<Presence, { state: 'asked' }> }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const circle = firstCircle(useOpenPanel());
  const { writer, aim, press } = useWriting();
  const name = member.title;
  const confirm = () => {
    const { target, waitsFor } = aim({ circle });
    press('what.absence', confirmAbsence(target, member.key, writer), say('presence.absenceKept', { name }), waitsFor);
  };
  return (
    <>
      <span>{say('presence.ask', { name })} <span className={styles.quiet}>{say(`presence.${why}`)}</span></span>
      <div className={styles.buttons}>
        <Button size="small" onClick={confirm}>{say('presence.yes')}</Button>
        <OpensForm name={`represent-${member.key}`} label={say('presence.representedBy')} form={(close) => <RepresentForm member={member} onClose={close} />} />
      </div>
    </>
  );
}

function WithTakeBack({ presence, text }: { readonly presence: Extract<Presence, { state: 'absent' } | { source: 'context' }>; readonly text: string }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { rows } = useOpenPanel();
  const { press } = useWriting();
  const stored = storedContext(rows, presence.context);
  const remove = () => stored && press('what.takeBack', [takeBack(stored.row, stored.circle)], say('context.removed'));
  return (
    <div className={styles.row}>
      <span>{text}</span>
      <Button size="small" appearance="subtle" disabled={!stored} onClick={remove}>{say('presence.takeBack')}</Button>
    </div>
  );
}
