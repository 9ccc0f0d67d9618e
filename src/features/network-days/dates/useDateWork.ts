import { dateOptions, type DateOptionRow } from '../../../lists/dateOptions';
import { networkDays, type NetworkDayRow } from '../../../lists/networkDays';
import type { Write } from '../../../ports/replica';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayWork } from '../useDayWork';

type Status = DateOptionRow['status'];

const optionTo = (row: DateOptionRow, status: Status): Write => ({ kind: 'update', list: dateOptions.name, key: row.key, changes: { status }, seen: row });
const changedTo = (rows: readonly DateOptionRow[], statusOf: (row: DateOptionRow) => Status) => rows.filter((row) => row.status !== statusOf(row)).map((row) => optionTo(row, statusOf(row)));

/** What an organiser does with dates; each is one entry, so that undo takes all of it back. */
export function useDateWork(day: NetworkDayRow, options: readonly DateOptionRow[]) {
  const { say } = useSpeech();
  const keep = useDayWork();
  const dayTo = (changes: Extract<Write, { kind: 'update' }>['changes']): Write => ({ kind: 'update', list: networkDays.name, key: day.key, changes, seen: day });
  return {
    /** The date of the day; the others are dropped with it. */
    choose: (chosen: DateOptionRow, date: string) =>
      keep('what.dateChosen', [dayTo({ date: chosen.date, status: 'datum gekozen' }), ...changedTo(options, ({ key }) => (key === chosen.key ? 'gekozen' : 'vervallen'))], say('dates.chosen', { date })),
    /** Back to all the dates that there were. */
    reopen: () => keep('what.dateChosen', [dayTo({ date: null, status: 'in voorbereiding' }), ...changedTo(options, () => 'voorgesteld')], say('dates.reopened')),
    drop: (row: DateOptionRow, date: string) => keep('what.dateOption', [optionTo(row, 'vervallen')], say('dates.wasDropped', { date })),
    bringBack: (row: DateOptionRow, date: string) => keep('what.dateOption', [optionTo(row, 'voorgesteld')], say('dates.added', { date })),
  };
}
