import { Suspense } from 'react';
import type { Seat } from '../../domain/panel/table';
import { DraftScope, useDrafts } from '../../ui/Drafts';
import { EmptyState } from '../../ui/EmptyState';
import { Fold } from '../../ui/Fold';
import { Below, Heading } from '../../ui/Heading';
import { useInternalFacts } from '../../ui/InternalFacts';
import { lazily } from '../../ui/lazily';
import { Progress } from '../../ui/Progress';
import { useSpeech } from '../../ui/SpeechProvider';
import { partnerName } from './HeadlineText';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

const SeatDetails = lazily(async () => (await import(/* webpackChunkName: "details" */ './SeatDetails')).SeatDetails);

/** A2, A6: everybody at the table, by kind of organisation; counts and no judgement. */
export function TableSection() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { view: { table }, item } = useOpenPanel();
  if (table.groups.length + table.outside.length === 0) return <NobodyThere />;
  return (
    <Fold startsOpen title={say(item.kind === 'message' ? 'table.mailTitle' : 'table.title')} aside={table.parties}>
      <Counts />
      {table.groups.map(({ kind, seats }) => <Seats key={kind} title={say(`kindTitle.${kind}`)} seats={seats} />)}
      {table.outside.length > 0 && <Seats title={say('table.outside')} seats={table.outside} />}
      {table.own.length > 0 && (
        <Fold title={say('table.own')} aside={table.own.length}>
          <ul className={styles.list}>
            {table.own.map(({ person }, index) => <li key={person.address ?? index}>{person.name || person.address}</li>)}
          </ul>
        </Fold>
      )}
    </Fold>
  );
}

/** Nobody of a partner, and nobody unknown either: then it is said what to do, or that there is nothing. */
function NobodyThere() {
  const { say } = useSpeech();
  const { item, view: { recognition } } = useOpenPanel();
  const others = [recognition.unknown, recognition.lists, recognition.unaddressed, recognition.elected, recognition.ambiguous];
  if (others.some(({ length }) => length > 0)) return null;
  return <EmptyState>{say(item.mode === 'compose' ? 'table.nobodyYet' : 'table.nobody')}</EmptyState>;
}

function Counts() {
  const styles = usePanelStyles();
  const { say, join } = useSpeech();
  const { hidden } = useInternalFacts();
  const { byKind, byLayer, toAsk } = useOpenPanel().view.table;
  const layers = byLayer.map(({ layer, people }) => (layer ? say(`layerCount.${layer}`, { count: people }) : say('table.unknownLayer', { count: people })));
  const kinds = [...byKind.map(({ kind, parties }) => say(`kind.${kind}`, { count: parties })), ...(toAsk.length > 0 && !hidden ? [say('table.unclear', { count: toAsk.length })] : [])];
  return (
    <p className={styles.quiet}>
      {join(kinds)}
      {layers.length > 0 && <><br />{join(layers)}</>}
    </p>
  );
}

function Seats({ title, seats }: { readonly title: string; readonly seats: readonly Seat[] }) {
  const styles = usePanelStyles();
  return (
    <div className={styles.group}>
      <Heading className={styles.title}>{title} · {seats.length}</Heading>
      <Below>
        {seats.map((seat) => <SeatLine key={seat.partner.key} seat={seat} />)}
      </Below>
    </div>
  );
}

function SeatLine({ seat }: { readonly seat: Seat }) {
  const styles = usePanelStyles();
  const { hidden } = useInternalFacts();
  const { say } = useSpeech();
  const { facts, table } = useOpenPanel().view;
  const place = `seat-${seat.partner.key}`;
  const drafts = useDrafts(place);
  const isOnly = table.groups.flatMap(({ seats }) => seats).length + table.outside.length === 1;
  const name = partnerName(seat.partner);
  const people = seat.people.map(({ person }) => person.name || (person.address ?? '')).join(', ');
  if (hidden) return <p className={styles.text}>{name} · <span className={styles.quiet}>{people}</span></p>;
  const about = facts.get(seat.partner.key);
  const holder = about?.holder ? (about.holder.isMe ? say('holder.mine') : say('holder.short', { name: about.holder.name })) : about?.expectsHolder ? say('holder.nobody') : undefined;
  return (
    <Fold startsOpen={isOnly || drafts.any} title={<strong>{name}</strong>} aside={[people, holder].filter(Boolean).join(' · ')}>
      <DraftScope name={place}>
        <Suspense fallback={<Progress />}>
          <SeatDetails seat={seat} />
        </Suspense>
      </DraftScope>
    </Fold>
  );
}
