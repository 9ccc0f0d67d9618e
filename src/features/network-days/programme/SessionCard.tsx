import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AgendaProposalRow } from '../../../lists/agendaProposals';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { ProgrammeWork } from './useProgrammeWork';
import type { OpenProgramme } from './useProgramme';

export const useSessionStyles = makeStyles({
  session: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorBrandStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  moving: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface MovingProps {
  readonly open: OpenProgramme;
  readonly work: ProgrammeWork;
  /** The session that somebody is moving. */
  readonly moving: string | undefined;
  readonly onMove: (session: string | undefined) => void;
}

/** A session on the programme or still beside it: moved by dragging, or by "Verplaats" and then choosing a place. */
export function SessionCard({ session, open, work, moving, onMove }: MovingProps & { readonly session: AgendaProposalRow }) {
  const styles = useSessionStyles();
  const { say } = useSpeech();
  const place = open.places.find(({ proposal }) => proposal === session.key);
  const isPlaced = open.standing.some(({ item }) => item === session.key);
  const isMoving = moving === session.key;
  const wanted = open.problem.voters.filter(({ wants }) => Object.hasOwn(wants, session.key)).length;
  return (
    <div className={mergeClasses(styles.session, isMoving && styles.moving)} draggable onDragStart={(event) => (event.dataTransfer.setData('text/plain', session.key), onMove(session.key))} onDragEnd={() => onMove(undefined)}>
      <span className={styles.name}>{session.title}</span>
      <span className={styles.quiet}>{[say('agenda.minutes', { count: session.minutes }), say('programme.wanted', { count: wanted }), place?.pinned && isPlaced && say('programme.isPinned')].filter(Boolean).join(' · ')}</span>
      <div className={styles.buttons}>
        <Button size="small" aria-pressed={isMoving} aria-label={say('programme.moveThis', { title: session.title })} onClick={() => onMove(isMoving ? undefined : session.key)}>
          {say('programme.move')}
        </Button>
        {place && isPlaced && (
          <Button size="small" appearance="subtle" aria-pressed={place.pinned === true} aria-label={say('programme.pinThis', { title: session.title })} onClick={() => work.pin(place, session.title)}>
            {say('programme.pin')}
          </Button>
        )}
      </div>
    </div>
  );
}
