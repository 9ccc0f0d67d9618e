import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fold } from '../../../ui/Fold';
import { Heading } from '../../../ui/Heading';
import { OpensForm } from '../../../ui/OpensForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { MoveForm } from './MoveForm';
import type { SeatingWork } from './useKeptSeating';
import type { OpenSeating } from './useSeatingFacts';
import { useSeatingNames } from './useSeatingNames';

const useStyles = makeStyles({
  tables: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: tokens.spacingHorizontalS },
  table: { minWidth: 0, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: 'anywhere' },
  people: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  person: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS, '& > *': { maxWidth: '100%' } },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface RoundsProps {
  readonly open: OpenSeating;
  readonly work: SeatingWork;
}

/** Every round with its tables; the first stands open. */
export function Rounds({ open, work }: RoundsProps) {
  const { say } = useSpeech();
  return open.standing.seated.map((_, round) => (
    // A round has no other name than its number.
    <Fold key={round} title={say('seating.round', { number: round + 1 })} {...aside(open, round, say)} startsOpen={round === 0 || open.standing.unseated[round]!.length > 0}>
      <Round round={round} open={open} work={work} />
    </Fold>
  ));
}

const aside = ({ standing }: OpenSeating, round: number, say: ReturnType<typeof useSpeech>['say']) => {
  const count = standing.unseated[round]?.length ?? 0;
  return count > 0 ? { aside: say('seating.unseatedCount', { count }) } : {};
};

function Round({ round, open, work }: RoundsProps & { readonly round: number }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { seated, unseated } = open.standing;
  const waiting = unseated[round] ?? [];
  return (
    <div className={styles.tables}>
      {waiting.length > 0 && <Table title={say('seating.unseated')} label={say('seating.unseated')} keys={waiting} round={round} open={open} work={work} />}
      {seated[round]?.map((keys, table) => (
        <Table
          key={table}
          title={`${say('seating.table', { number: table + 1 })} · ${say('seating.seats', { taken: keys.length, chairs: open.seating.chairs })}`}
          label={`${say('seating.round', { number: round + 1 })}, ${say('seating.table', { number: table + 1 })}`}
          keys={keys}
          round={round}
          table={table}
          open={open}
          work={work}
        />
      ))}
    </div>
  );
}

interface TableProps extends RoundsProps {
  readonly title: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly round: number;
  /** Absent for those who have no chair. */
  readonly table?: number;
}

function Table({ title, label, keys, ...seat }: TableProps) {
  const styles = useStyles();
  const day = useDayStyles();
  const { say } = useSpeech();
  const inOrder = seat.open.people.filter(({ key }) => keys.includes(key));
  return (
    <section className={styles.table} aria-label={label}>
      <Heading className={styles.name}>{title}</Heading>
      {inOrder.length === 0 && <p className={day.quiet}>{say('seating.free')}</p>}
      <ul className={styles.people}>
        {inOrder.map((one) => (
          <li key={one.key} className={styles.person}>
            <Person person={one} {...seat} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ person, round, table, open, work }: Omit<TableProps, 'title' | 'label' | 'keys'> & { readonly person: OpenSeating['people'][number] }) {
  const day = useDayStyles();
  const { say } = useSpeech();
  const { organisation } = useSeatingNames(open);
  const { key, name, layer } = person;
  const facts = [organisation(person), layer && say(`layer.${layer}`)].filter(Boolean).join(' · ');
  return (
    <>
      <span>
        <strong>{name}</strong>
        {facts && ` · ${facts}`}
      </span>
      <div className={day.bar}>
        <OpensForm name={`seat ${round} ${key}`} label={say(table === undefined ? 'seating.place' : 'seating.move')} labelledFor={say(table === undefined ? 'seating.placeThis' : 'seating.moveThis', { name })} appearance="subtle" form={(close) => <MoveForm open={open} work={work} round={round} person={key} onClose={close} />} />
        {table !== undefined && <Pin person={person} round={round} table={table} open={open} work={work} />}
      </div>
    </>
  );
}

function Pin({ person: { key, name }, round, table, open: { seating }, work }: RoundsProps & { readonly person: { readonly key: string; readonly name: string }; readonly round: number; readonly table: number }) {
  const { say } = useSpeech();
  const isEverywhere = seating.pins.some((pin) => pin.person === key && pin.table === table && pin.round === undefined);
  const mine = seating.pins.filter((pin) => pin.person === key && pin.round === round);
  const isPinned = isEverywhere || mine.some((pin) => pin.table === table);
  const press = () =>
    isPinned
      ? work.put({ ...seating, pins: seating.pins.filter((pin) => !mine.includes(pin)) }, say('seating.unpinned', { name, round: round + 1 }))
      : work.put({ ...seating, pins: [...seating.pins.filter((pin) => !mine.includes(pin)), { person: key, table, round }] }, say('seating.pinned', { name, round: round + 1 }));
  return (
    <Button size="small" appearance="subtle" aria-pressed={isPinned} disabledFocusable={isEverywhere} aria-label={say('seating.pinThis', { name })} onClick={press}>
      {say('seating.pin')}
    </Button>
  );
}
