import { useRef, useState } from 'react';
import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { addDays } from '../../../domain/days';
import { differenceOf, type BusyDifference, type BusyFault, type BusyFile } from '../../../domain/networkDay/busyFile/busyFile';
import { decoded } from '../../../domain/networkDay/busyFile/decoded';
import { readCsv } from '../../../domain/networkDay/busyFile/readCsv';
import { readIcs } from '../../../domain/networkDay/busyFile/readIcs';
import { BUSY_KINDS, type BusyKind } from '../../../domain/networkDay/vocabulary';
import { shortNameOf } from '../../../domain/partner';
import { busyDates, type BusyDateRow } from '../../../lists/busyDates';
import type { Write } from '../../../ports/replica';
import { Fold } from '../../../ui/Fold';
import { InlineForm } from '../../../ui/InlineForm';
import { Notice } from '../../../ui/Notice';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { useDayWork } from '../useDayWork';
import type { Dates } from './useDates';

interface BusyFileFormProps {
  readonly dates: Dates;
  readonly today: string;
  readonly onClose: () => void;
}

/** A council's calendar of many years is a tenth of this; more would hold the page up. */
const LARGEST_BYTES = 2_000_000;
const HORIZON_DAYS = 2 * 366;

interface Chosen {
  readonly name: string;
  readonly text: string | 'tooLarge';
}

/** Days from a file: what it would add, what it says that can't be read, and what is no longer in it, before anything is kept. */
export function BusyFileForm({ dates, today, onClose }: BusyFileFormProps) {
  const { say } = useSpeech();
  const keep = useDayWork();
  const [kind, setKind] = useState<BusyKind>('raadsvergadering');
  const [partner, setPartner] = useState('');
  const [chosen, setChosen] = useState<Chosen>();
  const [takesAway, setTakesAway] = useState(false);
  const facts = { kind, from: today, until: addDays(today, HORIZON_DAYS), source: chosen?.name ?? '', ...(partner ? { partner } : {}) };
  const file = chosen && chosen.text !== 'tooLarge' ? readFile(chosen.name, chosen.text) : undefined;
  const difference = file && differenceOf(file, dates.context.busy, facts);
  const gone = (takesAway && difference?.gone) || [];

  function readFile(name: string, text: string): BusyFile {
    return /\.(ics|ical|ifb)$/i.test(name) || text.trimStart().startsWith('BEGIN:VCALENDAR') ? readIcs(text, facts) : readCsv(text, facts, dates.partners);
  }

  const submit = () => {
    if (!difference) return;
    const rows = dates.busy.filter(({ key }) => gone.some((one) => one.key === key));
    keep('what.busyDate', writesOf(difference, rows), say('dates.fileTaken', { added: difference.added.length, gone: rows.length }));
    onClose();
  };
  const isSomething = difference !== undefined && difference.added.length + gone.length > 0;
  return (
    <InlineForm title={say('dates.addFile')} submit={say('dates.takeFile', { count: difference?.added.length ?? 0 })} canSubmit={isSomething} onSubmit={submit} onClose={onClose}>
      <p>{say('dates.fileWhat')}</p>
      <Field label={say('dates.fileKind')}>
        <Select value={kind} onChange={(_, { value }) => setKind(BUSY_KINDS.find((one) => one === value) ?? kind)}>
          {BUSY_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`busyKind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('dates.busyPartner')}>
        <Select value={partner} onChange={(_, { value }) => setPartner(value)}>
          <option value="">{say('dates.everybody')}</option>
          {dates.invited.map((one) => (
            <option key={one.partner.key} value={one.partner.key}>
              {shortNameOf(one.partner)}
            </option>
          ))}
        </Select>
      </Field>
      <ChooseFile chosen={chosen} onChoose={setChosen} />
      {chosen?.text === 'tooLarge' && <Notice tone="problem" role="alert">{say('dates.fileTooLarge')}</Notice>}
      {file && difference && <Preview file={file} difference={difference} />}
      {difference && difference.gone.length > 0 && <Checkbox checked={takesAway} onChange={(_, { checked }) => setTakesAway(checked === true)} label={say('dates.takeAway', { count: difference.gone.length })} />}
    </InlineForm>
  );
}

function writesOf({ added }: BusyDifference, gone: readonly BusyDateRow[]): readonly Write[] {
  return [
    ...added.map((row): Write => ({ kind: 'create', list: busyDates.name, row })),
    ...gone.map((seen): Write => ({ kind: 'remove', list: busyDates.name, key: seen.key, seen })),
  ];
}

interface ChooseFileProps {
  readonly chosen: Chosen | undefined;
  readonly onChoose: (file: Chosen) => void;
}

/** Fluent has no control for files: its button opens the browser's own. */
function ChooseFile({ chosen, onChoose }: ChooseFileProps) {
  const { say } = useSpeech();
  const styles = useDayStyles();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    onChoose({ name: file.name.slice(0, 255), text: file.size > LARGEST_BYTES ? 'tooLarge' : decoded(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <div className={styles.bar}>
      <Button size="small" onClick={() => input.current?.click()}>
        {say('dates.chooseFile')}
      </Button>
      <input ref={input} type="file" accept=".ics,.csv,.txt,text/calendar,text/csv" hidden aria-label={say('dates.chooseFile')} onChange={(event) => void read(event.target.files?.[0])} />
      <span role="status">{chosen ? chosen.name : say('dates.noFile')}</span>
    </div>
  );
}

function Preview({ file, difference }: { readonly file: BusyFile; readonly difference: BusyDifference }) {
  const { say, weekday } = useSpeech();
  const styles = useDayStyles();
  const { added, known } = difference;
  const fault = ({ at, column = '', why }: BusyFault) => say('dates.fault', { at, column, why: say(`busyFault.${why}`) });
  return (
    <div role="status">
      <p className={styles.text}>{say('dates.fileHolds', { added: added.length, known })}</p>
      {added.length > 0 && (
        <Fold title={say('dates.fileNew')} aside={String(added.length)}>
          <ul className={styles.lines}>
            {added.map(({ key, from, title }) => (
              <li key={key}>{say('dates.fileRow', { day: weekday(from), title })}</li>
            ))}
          </ul>
        </Fold>
      )}
      {file.faults.length > 0 && (
        <Notice tone="warning" label={say('dates.faults', { count: file.faults.length })}>
          <strong>{say('dates.faults', { count: file.faults.length })}</strong>
          <ul>
            {file.faults.slice(0, 20).map((one) => (
              <li key={`${one.at} ${one.column} ${one.why}`}>{fault(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
