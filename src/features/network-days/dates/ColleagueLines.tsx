import type { ColleagueOn } from '../../../domain/networkDay/colleagues';
import type { TakenPart } from '../../../domain/networkDay/colleagueTime';
import { Fold } from '../../../ui/Fold';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';

/** How many of ours are free on a date, and who isn't. That a calendar can't be read is said for what it is. */
export function ColleagueLines({ colleagues }: { readonly colleagues: readonly ColleagueOn[] }) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const are = (kind: ColleagueOn['time']['kind']) => colleagues.filter(({ time }) => time.kind === kind).map(({ colleague }) => colleague.name);
  const [free, unknown, off] = [are('free'), are('unknown'), are('offDay')];
  const taken = colleagues.flatMap(({ colleague, time }) => ('parts' in time ? [{ name: colleague.name, time }] : []));
  const parts = (all: readonly TakenPart[]) => join(all.map(({ from, to, taken: how }) => say('dates.takenPart', { from, to, how: say(`taken.${how}`) })));
  const all = colleagues.length;
  return (
    <div>
      <strong>{say('dates.colleagues')}</strong>
      <ul className={styles.lines}>
        <li>{free.length === all ? say('dates.allFree', { count: all }) : say('dates.free', { count: free.length, all })}</li>
        {unknown.length > 0 && <li>{say('dates.notRead', { count: unknown.length })}</li>}
      </ul>
      {free.length < all && (
        <Fold title={say('dates.whoOfUs')}>
          <ul className={styles.lines}>
            {free.length > 0 && <li>{say('dates.whoFree', { names: join(free) })}</li>}
            {taken.map(({ name, time }) => (
              <li key={name}>{time.kind === 'taken' ? say('dates.whoTaken', { name, parts: parts(time.parts) }) : say('dates.whoPartly', { name, parts: parts(time.parts) })}</li>
            ))}
            {off.length > 0 && <li>{say('dates.whoOff', { names: join(off) })}</li>}
            {unknown.length > 0 && <li>{say('dates.whoUnknown', { names: join(unknown) })}</li>}
          </ul>
        </Fold>
      )}
    </div>
  );
}
