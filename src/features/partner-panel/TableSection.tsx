import { shortNameOf } from '../../domain/partner';
import type { PartnerPerson } from '../../domain/panel/recognition';
import type { Seat } from '../../domain/panel/table';
import { Fold } from '../../ui/Fold';
import { Internal, useInternalFacts } from '../../ui/InternalFacts';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { SeatFacts } from './SeatFacts';
import { usePanelStyles } from './usePanelStyles';

/** A2, A6: everybody at the table, by kind of organisation; counts and no judgement. */
export function TableSection() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { table } = useOpenPanel().view;
  if (table.groups.length + table.outside.length + table.own.length === 0) return null;
  return (
    <Fold level={2} startsOpen title={say('table.title')} aside={table.parties}>
      <Counts />
      {table.groups.map(({ kind, seats }) => <Seats key={kind} title={say(`kindTitle.${kind}`)} seats={seats} />)}
      {table.outside.length > 0 && <Seats title={say('table.outside')} seats={table.outside} />}
      {table.own.length > 0 && (
        <Fold level={3} title={say('table.own')} aside={table.own.length}>
          <ul className={styles.list}>
            {table.own.map(({ person }, index) => <li key={person.address ?? index}>{person.name || person.address}</li>)}
          </ul>
        </Fold>
      )}
    </Fold>
  );
}

function Counts() {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  const { byKind, byLayer } = useOpenPanel().view.table;
  const layers = byLayer.map(({ layer, people }) => (layer ? say(`layerCount.${layer}`, { count: people }) : say('table.unknownLayer', { count: people })));
  return (
    <p className={styles.quiet}>
      {join(byKind.map(({ kind, parties }) => say(`kind.${kind}`, { count: parties })))}
      {layers.length > 0 && <><br />{join(layers)}</>}
    </p>
  );
}

function Seats({ title, seats }: { readonly title: string; readonly seats: readonly Seat[] }) {
  const styles = usePanelStyles();
  return (
    <div>
      <h3 className={styles.title}>{title} · {seats.length}</h3>
      {seats.map((seat) => <SeatLine key={seat.partner.key} seat={seat} />)}
    </div>
  );
}

function SeatLine({ seat }: { readonly seat: Seat }) {
  const styles = usePanelStyles();
  const { hidden } = useInternalFacts();
  const { say } = useSpeech();
  const { facts } = useOpenPanel().view;
  const name = shortNameOf(seat.partner);
  const people = seat.people.map(({ person }) => person.name || (person.address ?? '')).join(', ');
  if (hidden) return <p className={styles.text}>{name} · <span className={styles.quiet}>{people}</span></p>;
  const about = facts.get(seat.partner.key);
  const holder = about?.holder ? (about.holder.isMe ? say('holder.you') : about.holder.name) : about?.expectsHolder ? say('holder.nobody') : undefined;
  return (
    <Fold level={4} title={name} aside={[people, holder && say('holder.short', { name: holder })].filter(Boolean).join(' · ')}>
      <SeatDetails seat={seat} />
    </Fold>
  );
}

function SeatDetails({ seat }: { readonly seat: Seat }) {
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
