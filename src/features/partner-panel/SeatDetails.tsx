import { shortNameOf } from '../../domain/partner';
import type { PartnerPerson } from '../../domain/panel/recognition';
import type { Seat } from '../../domain/panel/table';
import { Internal } from '../../ui/InternalFacts';
import { useSpeech } from '../../ui/SpeechProvider';
import { SeatFacts } from './SeatFacts';
import { usePanelStyles } from './usePanelStyles';

/** What one line of the table holds when it is opened: the people with their functions, then what we know of the partner. */
export function SeatDetails({ seat }: { readonly seat: Seat }) {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  return (
    <div className={styles.stack}>
      <ul className={styles.list} aria-label={say('seat.people')}>
        {seat.people.map((person, index) => <PersonLine key={person.person.address ?? index} person={person} />)}
      </ul>
      {seat.formerly.map((partner) => <p key={partner.key} className={styles.quiet}>{say('seat.formerly', { old: partner.title, now: seat.partner.title })}</p>)}
      {seat.alsoServes.length > 0 && <p className={styles.quiet}>{say('seat.alsoServes', { names: join(seat.alsoServes.map(shortNameOf)) })}</p>}
      <Internal>
        <SeatFacts partner={seat.partner} />
      </Internal>
    </div>
  );
}

function PersonLine({ person: { person, contact, formerContact } }: { readonly person: PartnerPerson }) {
  const styles = usePanelStyles();
  const { say, day } = useSpeech();
  const role = contact && [contact.function, say(`layer.${contact.layer}`), contact.acting && say(`acting.${contact.acting}`)].filter(Boolean).join(' · ');
  return (
    <li className={styles.entry}>
      <span>{person.name || person.address}</span>
      {role && <span className={styles.quiet}>{role}</span>}
      {contact?.inviteVia === 'griffie' && <span className={styles.quiet}>{say('seat.viaGriffie')}</span>}
      {formerContact && <span className={styles.quiet}>{say('seat.leftOffice', { role: formerContact.function ?? say(`layer.${formerContact.layer}`), on: formerContact.until ? day(formerContact.until) : say('unknown') })}</span>}
      {person.response === 'declined' && <span className={styles.quiet}>{say('seat.declined')}</span>}
    </li>
  );
}
