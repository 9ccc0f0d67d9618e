const HOUR = 3_600_000;

/**
 * The offsets in minutes of western Europe around now, by the European Union's rule: summer time from the last Sunday of March to the last
 * Sunday of October, both at 1.00 UTC (Directive 2000/84/EC).
 */
export function timeZoneOffsets(now: number) {
  const year = new Date(now).getUTCFullYear();
  return [year - 1, year, year + 1, year + 2].flatMap((each) => {
    const [spring, autumn] = [lastSunday(each, 2), lastSunday(each, 9)];
    return [
      { start: String(Date.UTC(each, 0, 1)), end: String(spring), offset: '60' },
      { start: String(spring), end: String(autumn), offset: '120' },
      { start: String(autumn), end: String(Date.UTC(each + 1, 0, 1)), offset: '60' },
    ];
  });
}

/** Milliseconds of the last Sunday of a month (0 = January) at 1.00 UTC. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR + HOUR;
}
