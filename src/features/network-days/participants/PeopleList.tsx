import { useState } from 'react';
import { Button, Field, SearchBox } from '@fluentui/react-components';
import { attendancesOf, REGISTRATION_STATUSES } from '../../../domain/networkDay/registration';
import { shortNameOf } from '../../../domain/partner';
import { Fold } from '../../../ui/Fold';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { OpenParticipants, ParticipantsWork } from './useParticipants';

interface PeopleListProps {
  readonly open: OpenParticipants;
  readonly work: ParticipantsWork;
}

type Person = OpenParticipants['people'][number];

/** People by what they answered, in the order of names; somebody at the door is found by typing a part of the name. */
export function PeopleList({ open, work }: PeopleListProps) {
  const { say } = useSpeech();
  const [sought, setSought] = useState('');
  const fits = ({ name }: Person) => name.toLowerCase().includes(sought.trim().toLowerCase());
  return (
    <>
      <Field label={say('people.seek')}>
        <SearchBox value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      {REGISTRATION_STATUSES.map((status) => {
        const people = open.people.filter((person) => person.status === status && fits(person)).sort((one, other) => one.name.localeCompare(other.name, 'nl'));
        if (people.length === 0) return null;
        return (
          <Fold key={status} title={say(`registration.${status}`)} aside={String(people.length)} startsOpen={status === 'aangemeld' || sought.trim() !== ''}>
            <People people={people} open={open} work={work} />
          </Fold>
        );
      })}
    </>
  );
}

function People({ people, open, work }: PeopleListProps & { readonly people: readonly Person[] }) {
  const styles = useDayStyles();
  return (
    <ul className={styles.list}>
      {people.map((person) => (
        <li key={person.key} className={styles.bar}>
          <Line person={person} open={open} />
          <Buttons person={person} open={open} work={work} />
        </li>
      ))}
    </ul>
  );
}

function Line({ person, open }: { readonly person: Person; readonly open: OpenParticipants }) {
  const { say } = useSpeech();
  const partner = open.partners.find(({ key }) => key === person.partner);
  const facts = [partner ? shortNameOf(partner) : person.organisation, person.layer && say(`layer.${person.layer}`), person.attendance === 'online' && say('attendance.online'), person.checkedIn && say('people.isInside')];
  return (
    <span>
      <strong>{person.name}</strong>
      {facts.filter(Boolean).map((fact) => ` · ${String(fact)}`)}
    </span>
  );
}

/** What a colleague does for somebody who phones or stands at the door; each press is received before it is said. */
function Buttons({ person, open, work }: PeopleListProps & { readonly person: Person }) {
  const { say } = useSpeech();
  const { key, name, status, attendance, consent = false } = person;
  const answer = (comes: boolean) => work((registrations) => registrations.answerFor(open.day.key, key, { comes, attendance: comes ? (attendancesOf(open.day.form)[0] ?? attendance) : attendance, consent }), say(comes ? 'people.cameIn' : 'people.wentOff', { name })).catch(() => undefined);
  const checkIn = () => work((registrations) => registrations.checkIn(open.day.key, key), say('people.checkedIn', { name })).catch(() => undefined);
  return (
    <>
      {status === 'aangemeld' && !person.checkedIn && <Button size="small" aria-label={say('people.checkInThis', { name })} onClick={() => void checkIn()}>{say('people.checkIn')}</Button>}
      {status !== 'aangemeld' && status !== 'wachtlijst' && <Button size="small" aria-label={say('people.signUpThis', { name })} onClick={() => void answer(true)}>{say('people.signUp')}</Button>}
      {status !== 'afgemeld' && <Button size="small" appearance="subtle" aria-label={say('people.signOffThis', { name })} onClick={() => void answer(false)}>{say('people.signOff')}</Button>}
    </>
  );
}
