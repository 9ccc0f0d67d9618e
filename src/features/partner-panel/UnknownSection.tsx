import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { UnknownGroup } from '../../domain/panel/recognition';
import { DraftScope, useDrafts } from '../../ui/Drafts';
import { Fold } from '../../ui/Fold';
import { lazily } from '../../ui/lazily';
import { Notice } from '../../ui/Notice';
import { OpensForm } from '../../ui/OpensForm';
import { useSpeech } from '../../ui/SpeechProvider';
import { useFreshness } from '../../ui/useReplica';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

const OrganisationForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/OrganisationForm')).OrganisationForm);
const PersonForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/PersonForm')).PersonForm);

/** With 500 strangers on an invitation, a list of 500 questions helps nobody. */
const FIRST_SHOWN = 10;

/** People that we don't know yet: added, shown this once, or left alone; nobody is pressed. */
export function UnknownSection() {
  const freshness = useFreshness();
  // Whom a half copy doesn't know may be known all the same: nobody is to add an organisation twice.
  if (freshness.kind === 'failed' && freshness.partial) return null;
  return (
    <DraftScope name="unknown">
      <Unknowns />
    </DraftScope>
  );
}

function Unknowns() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { view, state } = useOpenPanel();
  const { unknown, lists, unaddressed } = view.recognition;
  const [answers, setAnswers] = useState<Readonly<Record<string, 'once' | 'nothing'>>>({});
  const [most, setMost] = useState(FIRST_SHOWN);
  const drafts = useDrafts();
  const nameless = [...lists, ...unaddressed];
  const answer = (group: UnknownGroup, how: 'once' | 'nothing') => setAnswers((before) => ({ ...before, [idOf(group)]: how }));
  const open = unknown.filter((group) => answers[idOf(group)] === undefined);
  const once = unknown.filter((group) => answers[idOf(group)] === 'once');
  return (
    <>
      {once.length > 0 && (
        <Fold startsOpen title={say('unknown.onceTitle')} aside={once.length}>
          <ul className={styles.list}>{once.map((group) => <li key={idOf(group)}>{peopleOf(group)} · {group.domain}</li>)}</ul>
        </Fold>
      )}
      {open.length > 0 && (
        <Fold startsOpen={view.table.parties <= 1 || drafts.any} title={say('unknown.title')} aside={open.length}>
          <div className={styles.stack}>{open.slice(0, most).map((group) => <Unknown key={`${state.turn}-${idOf(group)}`} group={group} onAnswer={(how) => answer(group, how)} />)}</div>
          {open.length > most && <Button size="small" onClick={() => setMost(open.length)}>{say('unknown.more', { count: open.length - most })}</Button>}
        </Fold>
      )}
      {nameless.length > 0 && (
        <Fold title={say('unknown.nameless')} aside={nameless.length}>
          <p className={styles.quiet}>{say('unknown.namelessWhy')}</p>
          <ul className={styles.list}>{nameless.map(({ person }, index) => <li key={index}>{person.name || person.address || say('unknown')}</li>)}</ul>
        </Fold>
      )}
    </>
  );
}

const idOf = (group: UnknownGroup) => (group.consumer ? (group.people[0]?.address ?? group.domain) : group.domain);
const peopleOf = (group: UnknownGroup) => group.people.map(({ person, address }) => person.name || address).join(', ');

function Unknown({ group, onAnswer }: { readonly group: UnknownGroup; readonly onAnswer: (how: 'once' | 'nothing') => void }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const [first] = group.people;
  return (
    <Notice
      tone="question"
      label={group.consumer ? peopleOf(group) : group.domain}
      buttons={
        <>
          <OpensForm name={`organisation-${idOf(group)}`} label={say('unknown.addOrganisation')} form={(close) => <OrganisationForm group={group} onClose={close} />} />
          {first && <OpensForm name={`person-${first.address}`} label={say('unknown.addPerson')} form={(close) => <PersonForm person={first} onClose={close} />} />}
          <Button size="small" onClick={() => onAnswer('once')}>{say('unknown.once')}</Button>
          <Button size="small" onClick={() => onAnswer('nothing')}>{say('unknown.nothing')}</Button>
        </>
      }
    >
      <strong>{group.consumer ? say('unknown.person') : say('unknown.organisation')}</strong>
      <span className={styles.quiet}>{peopleOf(group)} · {group.consumer ? first?.address : group.domain}</span>
    </Notice>
  );
}
