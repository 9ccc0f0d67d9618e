import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RoomRow } from '../../../lists/rooms';
import type { SlotRow } from '../../../lists/slots';
import { Below, Heading } from '../../../ui/Heading';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { SessionCard, type MovingProps } from './SessionCard';

const useStyles = makeStyles({
  day: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  rooms: { width: '100%', display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))', gap: tokens.spacingHorizontalS },
  room: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS, minHeight: '48px', border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  target: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Hover },
  break: { color: tokens.colorNeutralForeground2, paddingInline: tokens.spacingHorizontalM },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** The day from top to bottom; in each part for sessions the rooms side by side, one under the other on a narrow screen. */
export function DayGrid(props: MovingProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <ol className={styles.day} aria-label={say('programme.grid')}>
      {props.open.slots.map((slot) => (
        <li key={slot.key}>{slot.kind === 'sessies' ? <Part slot={slot} {...props} /> : <Break slot={slot} />}</li>
      ))}
    </ol>
  );
}

function Break({ slot }: { readonly slot: SlotRow }) {
  const styles = useStyles();
  const { say } = useSpeech();
  return <div className={styles.break}>{[`${slot.start}–${slot.end}`, slot.title, say(`slotKind.${slot.kind}`)].filter(Boolean).join(' · ')}</div>;
}

function Part({ slot, ...props }: MovingProps & { readonly slot: SlotRow }) {
  const styles = useStyles();
  const day = useDayStyles();
  return (
    <div className={day.card}>
      <Heading className={day.heading}>{[`${slot.start}–${slot.end}`, slot.title].filter(Boolean).join(' · ')}</Heading>
      <Below>
        <div className={styles.rooms}>
          {props.open.rooms.map((room) => (
            <Place key={room.key} slot={slot} room={room} {...props} />
          ))}
        </div>
      </Below>
    </div>
  );
}

interface PlaceProps extends MovingProps {
  readonly slot: SlotRow;
  readonly room: RoomRow;
}

/** One room in one part of the day. While a session is being moved it offers itself, by mouse and by key. */
function Place({ slot, room, ...props }: PlaceProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { open, work, moving, onMove } = props;
  const here = open.standing.filter((one) => one.slot === slot.key && one.room === room.key);
  const sessions = open.proposals.filter(({ key }) => here.some(({ item }) => item === key));
  const mover = open.proposals.find(({ key }) => key === moving);
  const isTarget = mover !== undefined && !sessions.includes(mover);
  const put = () => {
    if (isTarget) work.move(mover.key, mover.title, { slot: slot.key, room: room.key });
    onMove(undefined);
  };
  return (
    <section
      className={mergeClasses(styles.room, isTarget && styles.target)}
      aria-label={say('programme.place', { start: slot.start, room: room.title })}
      onDragOver={(event) => isTarget && event.preventDefault()}
      onDrop={(event) => (event.preventDefault(), put())}
    >
      <Heading className={styles.name}>{say('programme.room', { title: room.title, count: room.capacity })}</Heading>
      {sessions.map((session) => (
        <SessionCard key={session.key} session={session} {...props} />
      ))}
      {isTarget && (
        <Button size="small" appearance="primary" aria-label={say('programme.putHere', { start: slot.start, room: room.title })} onClick={put}>
          {say('programme.here')}
        </Button>
      )}
    </section>
  );
}
