import { Checkbox } from '@fluentui/react-components';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { SeatingWork } from './useKeptSeating';
import type { OpenSeating } from './useSeatingFacts';
import { useSeatingNames } from './useSeatingNames';

/** Who of those who come sits at a table. */
export function WhoBox({ open, work }: { readonly open: OpenSeating; readonly work: SeatingWork }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { person } = useSeatingNames(open);
  const { seating, comers } = open;
  const turn = (key: string, joins: boolean) =>
    work.put({ ...seating, out: joins ? seating.out.filter((one) => one !== key) : [...seating.out, key] }, say(joins ? 'seating.joins' : 'seating.leaves', { name: person(key) }));
  return (
    <>
      <p className={styles.quiet}>{say('seating.whoWhat')}</p>
      <fieldset className={styles.checks}>
        <legend>{say('seating.who')}</legend>
        {comers.map(({ key }) => (
          <Checkbox key={key} label={person(key)} checked={!seating.out.includes(key)} onChange={(_, { checked }) => turn(key, checked === true)} />
        ))}
      </fieldset>
    </>
  );
}
