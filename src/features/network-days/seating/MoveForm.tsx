import { useState } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { moveCost, moved } from '../../../domain/networkDay/seating/seatingReview';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { SeatingWork } from './useKeptSeating';
import type { OpenSeating } from './useSeatingFacts';
import { useMoveCostText } from './useMoveCostText';
import { useSeatingNames } from './useSeatingNames';

interface MoveFormProps {
  readonly open: OpenSeating;
  readonly work: SeatingWork;
  readonly round: number;
  readonly person: string;
  readonly onClose: () => void;
}

/** Another table for somebody in one round, by exchange where that table is full; what it costs is said before it is done. */
export function MoveForm({ open, work, round, person: mine, onClose }: MoveFormProps) {
  const { say } = useSpeech();
  const { person } = useSeatingNames(open);
  const costText = useMoveCostText(open);
  const { seating, standing, problem, review } = open;
  const tables = standing.seated[round] ?? [];
  const from = tables.findIndex((keys) => keys.includes(mine));
  const others = [...tables.keys()].filter((table) => table !== from);
  const [chosen, setTable] = useState(others[0] ?? 0);
  const [wanted, setSwap] = useState('');
  const there = tables[chosen] ?? [];
  const hasRoom = there.length < seating.chairs;
  // Somebody without a chair has none to give back.
  const swap = from < 0 ? undefined : there.includes(wanted) ? wanted : hasRoom ? undefined : there[0];
  const isPossible = hasRoom || swap !== undefined;
  const after = isPossible ? moved(standing.seated, { round, person: mine, table: chosen, ...(swap === undefined ? {} : { swap }) }) : standing.seated;
  const submit = () => {
    const stale = new Set([mine, ...(swap === undefined ? [] : [swap])]);
    // Who is moved isn't kept where they were any more.
    work.put({ ...seating, seated: after, pins: seating.pins.filter((pin) => !(pin.round === round && stale.has(pin.person))) }, say('seating.moved', { name: person(mine) }));
    onClose();
  };
  return (
    <InlineForm title={say(from < 0 ? 'seating.placeThis' : 'seating.moveThis', { name: person(mine) })} submit={say(from < 0 ? 'seating.place' : 'seating.move')} canSubmit={isPossible && others.length > 0} onSubmit={submit} onClose={onClose}>
      <Field label={say('seating.to')}>
        <Select value={String(chosen)} onChange={(_, { value }) => setTable(Number(value))}>
          {others.map((table) => (
            <option key={table} value={String(table)}>{say('seating.toTable', { number: table + 1, taken: tables[table]?.length ?? 0, chairs: seating.chairs })}</option>
          ))}
        </Select>
      </Field>
      {from >= 0 && there.length > 0 && (
        <Field label={say('seating.swap')}>
          <Select value={swap ?? ''} onChange={(_, { value }) => setSwap(value)}>
            {hasRoom && <option value="">{say('seating.noSwap')}</option>}
            {there.map((key) => (
              <option key={key} value={key}>{person(key)}</option>
            ))}
          </Select>
        </Field>
      )}
      <p role="status">{isPossible ? costText(moveCost(problem, review, after)) : say('seating.noRoom')}</p>
    </InlineForm>
  );
}
