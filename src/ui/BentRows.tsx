import type { Replica } from '../ports/replica';
import { Fold } from './Fold';
import { useSpeech } from './SpeechProvider';

/** Rows that were left out because somebody bent them by hand: said in one line, listed for the administrator. */
export function BentRows({ rows }: { readonly rows: ReturnType<Replica['bent']> }) {
  const { say } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <Fold title={say('bent.line', { count: rows.length })}>
      <p>{say('bent.explain')}</p>
      <ul aria-label={say('bent.title')}>
        {rows.map(({ list, id, misfits }) => (
          <li key={`${list}/${id}`}>{say('bent.row', { list, id, columns: misfits.map(({ column, why }) => `${column} (${say(`bent.${why}`)})`).join(', ') })}</li>
        ))}
      </ul>
    </Fold>
  );
}
