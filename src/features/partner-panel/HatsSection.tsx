import { isKnowledgeMeeting } from '../../domain/panel/hats';
import { Fold } from '../../ui/Fold';
import { lazily } from '../../ui/lazily';
import { Notice } from '../../ui/Notice';
import { OpensForm } from '../../ui/OpensForm';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

const HatsForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/HatsForm')).HatsForm);

/** R10: one line when a person or our delegation holds two hats, gone once somebody has declared them. */
export function HatsNotice() {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  const { view, item } = useOpenPanel();
  const { line } = view.hats;
  return (
    <>
      <SupervisionNotice />
      {line && (
        <Notice tone="warning" buttons={<OpensForm name="hats" label={say('hats.declare')} form={(close) => <HatsForm onClose={close} />} />}>
          {say(item.kind === 'message' ? 'hats.lineMail' : 'hats.line', { hats: join(line.hats.map((hat) => say(`hat.${hat}`))) })}
          {line.doublePeople.length > 0 && <span className={styles.quiet}>{say('hats.double', { names: join(line.doublePeople.map(({ person }) => person.name || (person.address ?? ''))) })}</span>}
        </Notice>
      )}
    </>
  );
}

/** D9: what may be done with what is said is settled before it is said; a knowledge meeting has a fixed rule for it. */
function SupervisionNotice() {
  const { say } = useSpeech();
  const { view, item } = useOpenPanel();
  if (!view.hats.delegation.includes('toezichthouder')) return null;
  return <Notice>{say(isKnowledgeMeeting(item.subject) ? 'hats.knowledgeMeeting' : 'hats.supervision')}</Notice>;
}

/** Who of us sits here with which hat. */
export function HatsSection() {
  const styles = usePanelStyles();
  const { say, join, day, dayOf } = useSpeech();
  const { hats } = useOpenPanel().view;
  if (hats.people.length === 0 && hats.delegation.length === 0) return null;
  return (
    <Fold title={say('hats.title')} aside={join(hats.delegation.map((hat) => say(`hat.${hat}`)))}>
      <ul className={styles.list}>
        {hats.people.map(({ person, hats: own }, index) => (
          <li key={person.person.address ?? index}>{person.person.name || person.person.address}: {own.length > 0 ? join(own.map((hat) => say(`hat.${hat}`))) : say('unknown')}</li>
        ))}
      </ul>
      {hats.declared && <p className={styles.quiet}>{say('hats.declared', { who: hats.declared.byName ?? say('unknown'), on: day(dayOf(hats.declared.on)) })}</p>}
    </Fold>
  );
}
