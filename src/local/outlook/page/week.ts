const DAY = 86_400_000;
export const WEEK = 7 * DAY;

/** Monday 0.00 of the week that a moment falls in, by the browser's own clock. */
export function weekOf(time: number): number {
  const day = new Date(time);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day.getTime();
}

/** The five working days of a week, each at 0.00; summer time makes one of them 23 or 25 hours long. */
export const workDays = (week: number): number[] => [0, 1, 2, 3, 4].map((ahead) => new Date(week).setDate(new Date(week).getDate() + ahead));

export const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();
