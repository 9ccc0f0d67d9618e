const ZONE = 'Europe/Amsterdam';

const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What the clock in the Netherlands shows at an instant, as milliseconds since 1970 if it were UTC. */
function shown(instant: number): number {
  const parts = Object.fromEntries(CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`);
}

/** The moment in UTC (`2026-11-24T13:00:00Z`) at which Dutch clocks show this day and time (`14:00`). */
export function utcOfDutchTime(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time.padStart(5, '0')}:00Z`);
  const once = wanted - (shown(wanted) - wanted);
  // The difference at the first answer may be the other season's; asking again there settles it.
  const settled = wanted - (shown(once) - once);
  return `${new Date(settled).toISOString().slice(0, 19)}Z`;
}

/** The day that it is in the Netherlands at an instant. */
export const dutchDay = (instant: number): string => new Date(shown(instant)).toISOString().slice(0, 10);
