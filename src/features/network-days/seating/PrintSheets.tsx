import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { seatCards, wallPlan } from '../../../domain/networkDay/seating/tableSheets';
import { Below, Heading } from '../../../ui/Heading';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenSeating } from './useSeatingFacts';

/** On paper the sheet stands alone; on screen its copy for paper isn't there. */
const usePaper = makeStaticStyles('@media print { body > *:not(.verbinder-paper) { display: none !important; } } @media not print { body > .verbinder-paper { display: none; } }');

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere', '@media print': { color: '#000', backgroundColor: '#fff', fontFamily: 'Segoe UI, Arial, sans-serif' } },
  cells: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))', gap: tokens.spacingHorizontalM, '@media print': { gridTemplateColumns: 'repeat(3, 1fr)', gap: '5mm' } },
  cell: { padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke1}`, breakInside: 'avoid', '@media print': { border: '1px solid #000', padding: '4mm' } },
  round: { '@media print': { breakAfter: 'page' } },
  title: { margin: 0, fontSize: '1.2em' },
  names: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Shown on the page as a preview, and once more beside the page for the printer. */
function Paper({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  usePaper();
  const sheet = <div className={styles.sheet}>{children}</div>;
  return (
    <>
      <section aria-label={label}>{sheet}</section>
      {createPortal(<div className="verbinder-paper" aria-hidden>{sheet}</div>, document.body)}
    </>
  );
}

/** Every round with its tables, by name only those who may be on the list of participants. */
export function WallSheet({ open: { day, standing, people } }: { readonly open: OpenSeating }) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <Paper label={say('seating.wall')}>
      {wallPlan(standing.seated, people).map((tables, round) => (
        <div key={round} className={styles.round}>
          <Heading className={styles.title}>{`${day.title} · ${say('seating.round', { number: round + 1 })}`}</Heading>
          <Below>
            <div className={styles.cells}>
              {tables.map(({ names, others }, table) => (
                <div key={table} className={styles.cell}>
                  <Heading className={styles.title}>{say('seating.table', { number: table + 1 })}</Heading>
                  <ul className={styles.names}>
                    {names.map((name, place) => <li key={place}>{name}</li>)}
                    {others > 0 && <li>{say('seating.others', { count: others })}</li>}
                  </ul>
                </div>
              ))}
            </div>
          </Below>
        </div>
      ))}
    </Paper>
  );
}

/** A card for each, to be cut apart; it goes to that person alone. */
export function CardSheet({ open: { day, standing, people } }: { readonly open: OpenSeating }) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <Paper label={say('seating.cards')}>
      <div className={styles.cells}>
        {seatCards(standing.seated, people).map(({ name, tables }, place) => (
          <div key={place} className={styles.cell}>
            <Heading className={styles.title}>{name}</Heading>
            <div>{day.title}</div>
            <ul className={styles.names}>
              {tables.map((table, round) => (
                <li key={round}>{`${say('seating.round', { number: round + 1 })}: ${table === undefined ? say('seating.noTable') : say('seating.table', { number: table + 1 })}`}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Paper>
  );
}
