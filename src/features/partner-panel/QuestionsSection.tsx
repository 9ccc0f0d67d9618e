import { useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import type { AmbiguousPerson } from '../../domain/panel/recognition';
import { rememberChoice } from '../../domain/panel/writes';
import { Notice } from '../../ui/Notice';
import { useSpeech } from '../../ui/SpeechProvider';
import { partnerName } from './HeadlineText';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';
import { useWriting } from './useWriting';

/** A3: an address that stands for several organisations is asked about once, and the answer holds for that address. */
export function QuestionsSection() {
  const { view } = useOpenPanel();
  return view.table.toAsk.map((person) => <Question key={person.address} person={person} />);
}

function Question({ person }: { readonly person: AmbiguousPerson }) {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  const { rows } = useOpenPanel();
  const { writer, press } = useWriting();
  const [wholeDomain, setWholeDomain] = useState(false);
  const name = person.person.name || person.address;
  const answer = (partners: AmbiguousPerson['choices']) => {
    const writes = rememberChoice(wholeDomain ? person.domain : person.address, partners.map(({ key }) => key), wholeDomain ? 'domein' : 'adres', writer, rows.mailDomains);
    press('what.address', writes, say('question.answered', { name, partners: join(partners.map(partnerName)) }));
  };
  return (
    <Notice
      tone="question"
      label={say('question.ask', { name })}
      buttons={
        <>
          {person.choices.map((choice) => (
            <Button key={choice.key} size="small" onClick={() => answer([choice])}>{partnerName(choice)}</Button>
          ))}
          {/* That the domain serves all of them is why it is asked, so it is no answer for everybody of that domain. */}
          {!wholeDomain && <Button size="small" onClick={() => answer(person.choices)}>{say(person.choices.length === 2 ? 'question.both' : 'question.all')}</Button>}
        </>
      }
    >
      <strong>{say('question.ask', { name })}</strong>
      <span className={styles.quiet}>{say('question.why', { domain: person.domain })}</span>
      <Checkbox label={say('question.wholeDomain', { domain: person.domain })} checked={wholeDomain} onChange={(_, { checked }) => setWholeDomain(checked === true)} />
    </Notice>
  );
}
