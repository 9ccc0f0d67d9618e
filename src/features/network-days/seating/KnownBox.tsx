import { useState } from 'react';
import { pairName } from '../../../domain/networkDay/seating/acquainted';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { PersonField } from './WishesBox';
import type { OpenSeating } from './useSeatingFacts';
import { useSeatingNames } from './useSeatingNames';

/** Who knows whom already, as far as the lists tell: counted for all, and by name for one person at a time. */
export function KnownBox({ open }: { readonly open: OpenSeating }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const [person, setPerson] = useState('');
  const here = new Set(open.people.map(({ key }) => key));
  const count = (by: 'organisation' | 'collaboration' | 'earlier') => open.known.filter((one) => one.by === by && one.pair.every((key) => here.has(key))).length;
  return (
    <>
      <p className={styles.quiet}>{say('seating.knownWhat')}</p>
      <ul className={styles.lines}>
        <li>{say('seating.byOrganisation', { count: count('organisation') })}</li>
        <li>{say('seating.byCollaboration', { count: count('collaboration') })}</li>
        {count('earlier') > 0 && <li>{say('seating.byEarlier', { count: count('earlier') })}</li>}
      </ul>
      <PersonField label={say('seating.ofWhom')} open={open} value={person} onChange={setPerson} />
      {here.has(person) && <OfOne open={open} person={person} />}
    </>
  );
}

function OfOne({ open, person: mine }: { readonly open: OpenSeating; readonly person: string }) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const { person } = useSeatingNames(open);
  const known = new Set(open.known.map(({ pair }) => pairName(pair)));
  const met = new Set(open.standing.seated.flat().filter((keys) => keys.includes(mine)).flat());
  const others = open.people.map(({ key }) => key).filter((key) => key !== mine);
  const knows = others.filter((key) => known.has(pairName([mine, key])));
  const strangers = others.filter((key) => !knows.includes(key));
  const lines = [
    ['seating.knows', knows],
    ['seating.meets', strangers.filter((key) => met.has(key))],
    ['seating.meetsNot', open.isSeated ? strangers.filter((key) => !met.has(key)) : strangers],
  ] as const;
  return (
    <div role="status">
      {lines.map(([word, keys]) => keys.length > 0 && <p key={word} className={styles.text}>{say(word, { names: join(keys.map(person)) })}</p>)}
    </div>
  );
}
