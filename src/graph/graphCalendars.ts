import { SLOT_MINUTES, type CalendarOn, type Span, type Taken, type WorkingHours } from '../domain/networkDay/colleagueTime';
import type { Calendars } from '../ports/calendars';
import { inBody, isRecord, textOf, valuesOf } from './call';
import type { Graph } from './graph';

/** Sources name 20 and 100 as the most mailboxes of one call; 20 holds for both. */
const MOST_ACCOUNTS = 20;
const ZONE = 'W. Europe Standard Time';

/**
 * Free and busy by `getSchedule` (https://learn.microsoft.com/graph/api/calendar-getschedule). The answer may hold subjects and places of
 * meetings, where somebody shares them: nothing but the view's digits and the working hours is read from it.
 */
export function graphCalendars(graph: Graph): Calendars {
  async function ask(accounts: readonly string[], { date, start, end }: Span): Promise<readonly CalendarOn[]> {
    const at = (clock: string) => ({ dateTime: `${date}T${clock}:00`, timeZone: ZONE });
    const body = { schedules: accounts, startTime: at(start), endTime: at(end), availabilityViewInterval: SLOT_MINUTES };
    const answers = valuesOf((await graph.call({ method: 'POST', path: '/me/calendar/getSchedule', body })).body);
    return accounts.map((account) => calendarOn(account, date, answers.find((one) => textOf(one['scheduleId'])?.toLowerCase() === account.toLowerCase())));
  }

  return {
    async freeBusy(accounts, spans) {
      const groups = Array.from({ length: Math.ceil(accounts.length / MOST_ACCOUNTS) }, (_, at) => accounts.slice(at * MOST_ACCOUNTS, (at + 1) * MOST_ACCOUNTS));
      const questions = spans.flatMap((span) => groups.map((group) => ({ span, group })));
      const answers = await Promise.allSettled(questions.map(({ span, group }) => ask(group, span)));
      const [first] = answers;
      if (first?.status === 'rejected' && answers.every(({ status }) => status === 'rejected')) throw first.reason;
      // One question that failed says nothing of those that were answered.
      return answers.flatMap((answer, at) => (answer.status === 'fulfilled' ? answer.value : unknown(questions[at])));
    },
  };
}

const unknown = (question: { readonly span: Span; readonly group: readonly string[] } | undefined): readonly CalendarOn[] =>
  (question?.group ?? []).map((account) => ({ account, date: question?.span.date ?? '' }));

function calendarOn(account: string, date: string, answer: Readonly<Record<string, unknown>> | undefined): CalendarOn {
  const view = answer?.['error'] ? undefined : textOf(answer?.['availabilityView']);
  if (view === undefined) return { account, date };
  const hours = workingHours(answer?.['workingHours']);
  return { account, date, slots: [...view].map(takenBy), ...(hours ? { hours } : {}) };
}

/** 4 is somebody who works elsewhere, and can come. A digit that isn't known here says that something stands there. */
const DIGITS: Readonly<Record<string, Taken>> = { '0': 'free', '1': 'tentative', '2': 'busy', '3': 'away', '4': 'free' };
const takenBy = (digit: string): Taken => DIGITS[digit] ?? 'busy';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Hours in another zone than the day's say nothing that can be held against its times. */
function workingHours(hours: unknown): WorkingHours | undefined {
  const zone = textOf(inBody(inBody(hours, 'timeZone'), 'name'));
  const days = inBody(hours, 'daysOfWeek');
  const [start, end] = ['startTime', 'endTime'].map((name) => textOf(inBody(hours, name))?.slice(0, 5));
  if (!isRecord(hours) || !Array.isArray(days) || days.length === 0 || !start || !end || (zone !== ZONE && zone !== 'Europe/Amsterdam')) return undefined;
  return { days: days.map((day) => WEEKDAYS.indexOf(String(day).toLowerCase())), start, end };
}
