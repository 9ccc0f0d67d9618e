import { signedIn } from '../auth/caller';
import { need } from '../auth/scopes';
import { contextOf, ok, parametersOf, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { arrayOf, textOf, type Json } from '../json';
import { calendarView } from '../mail/calendar';
import { readZoned, writeZoned } from '../mail/zone';
import type { User } from '../store/directory';

const MINUTE = 60_000;
const MOST_DAYS = 62;
/** What Outlook gives a new mailbox; nobody in the demo changed it. */
const WORKING_HOURS: Json = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'W. Europe Standard Time' },
};
const DIGITS: Readonly<Record<string, number>> = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 };

interface Window {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly step: number;
}

function windowOf(given: Json): Window {
  const [start, end] = [readZoned(given['starttime']), readZoned(given['endtime'])];
  if (!start || !end || end.instant <= start.instant || end.instant - start.instant > MOST_DAYS * 24 * 60 * MINUTE) {
    throw new GraphError(400, 'ErrorInvalidRequest', 'StartTime and EndTime must be a time window of at most 62 days.');
  }
  const minutes = given['availabilityviewinterval'] ?? 30;
  if (typeof minutes !== 'number' || minutes < 5 || minutes > 1440) throw new GraphError(400, 'ErrorInvalidRequest', 'AvailabilityViewInterval must be between 5 and 1440.');
  const zone = textOf((given['starttime'] as Json)['timeZone']) ?? 'UTC';
  return { from: start.instant, to: end.instant, zone, step: minutes * MINUTE };
}

/** A colleague sees when somebody is taken, and no more: what everybody of an organisation sees as long as nobody shares more. */
function scheduleOf(call: Call, user: User, address: string, { from, to, zone, step }: Window): Json {
  const entries = calendarView(call.core.store, user, from, to, call.core.world.now()).map(({ row, start, finish }) => ({ start, finish, status: textOf(row.data['showAs']) ?? 'busy' }));
  const taken = entries.filter(({ status }) => (DIGITS[status] ?? 2) > 0);
  const view = Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => {
    const [begin, end] = [from + at * step, from + (at + 1) * step];
    return Math.max(0, ...taken.filter((one) => one.start < end && one.finish > begin).map(({ status }) => DIGITS[status] ?? 2));
  }).join('');
  const scheduleItems = taken.map(({ start, finish, status }) => ({ status, start: writeZoned(start, zone), end: writeZoned(finish, zone) }));
  return { scheduleId: address, availabilityView: view, scheduleItems, workingHours: WORKING_HOURS };
}

const refused = (address: string, responseCode: string, message: string): Json => ({ scheduleId: address, scheduleItems: [], error: { message, responseCode } });

function getSchedule(call: Call) {
  need(call.who, 'readCalendar');
  signedIn(call.who);
  const given = parametersOf(call, ['schedules', 'startTime', 'endTime', 'availabilityViewInterval'], 'getSchedule');
  const schedules = arrayOf(given['schedules']).flatMap((one) => textOf(one) ?? []);
  if (schedules.length === 0 || schedules.length > 100) throw new GraphError(400, 'ErrorInvalidRequest', 'Schedules must hold between 1 and 100 addresses.');
  const window = windowOf(given);
  const { directory } = call.core.store;
  const value = schedules.map((address) => {
    const user = directory.byMail(address) ?? directory.find(address);
    if (!user || user.guest) return refused(address, 'ErrorMailRecipientNotFound', 'Unable to resolve e-mail address to an Active Directory object.');
    if (call.wants('no-free-busy')) return refused(address, 'ErrorNoFreeBusyAccess', 'The caller does not have access to free/busy data.');
    return scheduleOf(call, user, address, window);
  });
  return ok({ '@odata.context': contextOf(call, 'Collection(microsoft.graph.scheduleInformation)'), value });
}

export const scheduleRoutes: readonly Route[] = [{ method: 'POST', path: '/me/calendar/getSchedule', body: 'json', answer: getSchedule }];
