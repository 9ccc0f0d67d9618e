import { useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import { pairName } from '../../../domain/networkDay/seating/acquainted';
import { SEATING_KEPT_DAYS, SEATING_LIMITS, type DaySeating } from '../../../domain/networkDay/seating/daySeating';
import { InlineForm } from '../../../ui/InlineForm';
import { OpensForm } from '../../../ui/OpensForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { SeatingWork } from './useKeptSeating';
import type { OpenSeating } from './useSeatingFacts';
import { useSeatingNames } from './useSeatingNames';

interface WishesProps {
  readonly open: OpenSeating;
  readonly work: SeatingWork;
}

/** Who should meet, who rather not, and who keeps a table. There is no field for a reason, on purpose. */
export function WishesBox(props: WishesProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const wishes = useWishes(props);
  return (
    <>
      <p className={styles.quiet}>{say('seating.wishesWho', { days: SEATING_KEPT_DAYS })}</p>
      {wishes.length === 0 && <p className={styles.text}>{say('seating.noWishes')}</p>}
      <ul className={styles.list}>
        {wishes.map(({ name, text, without }) => (
          <li key={name} className={styles.bar}>
            <span>{text}</span>
            <Button size="small" appearance="subtle" aria-label={say('seating.removeThis', { what: text })} onClick={() => props.work.put(without, say('seating.removed', { what: text }))}>
              {say('seating.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        <OpensForm label={say('seating.meet')} form={(close) => <PairForm kind="meet" {...props} onClose={close} />} />
        <OpensForm label={say('seating.apart')} form={(close) => <PairForm kind="apart" {...props} onClose={close} />} />
        <OpensForm label={say('seating.keeper')} form={(close) => <KeeperForm {...props} onClose={close} />} />
      </div>
    </>
  );
}

/** Each wish in words, with the seating as it is without it. */
function useWishes({ open }: WishesProps): readonly { readonly name: string; readonly text: string; readonly without: DaySeating }[] {
  const { say } = useSpeech();
  const { person } = useSeatingNames(open);
  const { seating } = open;
  const pairs = (['meet', 'apart'] as const).flatMap((kind) =>
    seating[kind].map((pair) => ({
      name: `${kind} ${pairName(pair)}`,
      text: say(`seating.${kind}Of`, { one: person(pair[0]), other: person(pair[1]) }),
      without: { ...seating, [kind]: seating[kind].filter((one) => one !== pair) },
    })),
  );
  const keepers = seating.pins.map((pin) => ({
    name: `pin ${pin.person} ${pin.table} ${pin.round ?? ''}`,
    text: pin.round === undefined ? say('seating.keeperOf', { name: person(pin.person), table: pin.table + 1 }) : say('seating.keeperIn', { name: person(pin.person), round: pin.round + 1, table: pin.table + 1 }),
    without: { ...seating, pins: seating.pins.filter((one) => one !== pin) },
  }));
  return [...pairs, ...keepers];
}

interface FormProps extends WishesProps {
  readonly onClose: () => void;
}

/** Chosen people stand in memory alone until they are kept: a half thought about people belongs in no storage. */
function PairForm({ kind, open, work, onClose }: FormProps & { readonly kind: 'meet' | 'apart' }) {
  const { say } = useSpeech();
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const { seating } = open;
  const isThere = one !== '' && other !== '' && [...seating.meet, ...seating.apart].some((pair) => pairName(pair) === pairName([one, other]));
  const isFull = seating[kind].length >= SEATING_LIMITS.pairs;
  const canAdd = one !== '' && other !== '' && one !== other && !isThere && !isFull;
  const submit = () => {
    work.put({ ...seating, [kind]: [...seating[kind], [one, other] as const] }, say('seating.wishAdded'));
    onClose();
  };
  return (
    <InlineForm title={say(`seating.${kind}`)} submit={say('seating.add')} canSubmit={canAdd} onSubmit={submit} onClose={onClose}>
      <PersonField label={say('seating.one')} open={open} value={one} onChange={setOne} />
      <PersonField label={say('seating.other')} open={open} value={other} without={one} onChange={setOther} />
      {isThere && <p role="alert">{say('seating.wishThere')}</p>}
      {isFull && <p role="alert">{say('seating.tooMany')}</p>}
    </InlineForm>
  );
}

function KeeperForm({ open, work, onClose }: FormProps) {
  const { say } = useSpeech();
  const [person, setPerson] = useState('');
  const [table, setTable] = useState('0');
  const { seating } = open;
  const submit = () => {
    // One table in every round: what was kept for this person before has lapsed.
    work.put({ ...seating, pins: [...seating.pins.filter((pin) => pin.person !== person), { person, table: Number(table) }] }, say('seating.wishAdded'));
    onClose();
  };
  return (
    <InlineForm title={say('seating.keeper')} submit={say('seating.add')} canSubmit={person !== ''} onSubmit={submit} onClose={onClose}>
      <PersonField label={say('seating.one')} open={open} value={person} onChange={setPerson} />
      <Field label={say('seating.atTable')}>
        <Select value={table} onChange={(_, { value }) => setTable(value)}>
          {Array.from({ length: seating.tables }, (_, number) => (
            <option key={number} value={String(number)}>{say('seating.table', { number: number + 1 })}</option>
          ))}
        </Select>
      </Field>
    </InlineForm>
  );
}

interface PersonFieldProps {
  readonly label: string;
  readonly open: OpenSeating;
  readonly value: string;
  readonly without?: string;
  readonly onChange: (key: string) => void;
}

/** One of those who are seated. */
export function PersonField({ label, open, value, without, onChange }: PersonFieldProps) {
  const { say } = useSpeech();
  const { person } = useSeatingNames(open);
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, { value: next }) => onChange(next)}>
        <option value="">{say('seating.choose')}</option>
        {open.people.filter(({ key }) => key !== without).map(({ key }) => (
          <option key={key} value={key}>{person(key)}</option>
        ))}
      </Select>
    </Field>
  );
}
