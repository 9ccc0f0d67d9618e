import type { Invited } from './coverage';
import { timeOf, type CalendarOn, type ColleagueTime, type Span } from './colleagueTime';

/** Somebody of ours who holds the account of an organisation that is asked. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
}

/** Who of ours has to be there: the account holders of all who are asked, each once, by name. */
export function colleaguesOf(invited: readonly Invited[]): readonly Colleague[] {
  const found = new Map<string, Colleague>();
  for (const { partner } of invited) {
    const account = partner.accountHolder?.trim().toLowerCase();
    if (account && !found.has(account)) found.set(account, { account, name: partner.accountHolderName ?? account });
  }
  return [...found.values()].sort((one, other) => new Intl.Collator('nl').compare(one.name, other.name));
}

export interface ColleagueOn {
  readonly colleague: Colleague;
  readonly time: ColleagueTime;
}

/** What the calendars say of our colleagues on one date. Who can't be read is `unknown`, which is no no: nobody is counted as absent for want of an answer. */
export function colleaguesOn(colleagues: readonly Colleague[], calendars: readonly CalendarOn[], span: Span): readonly ColleagueOn[] {
  const known = new Map(calendars.filter(({ date }) => date === span.date).map((one) => [one.account.toLowerCase(), one]));
  return colleagues.map((colleague) => {
    const calendar = known.get(colleague.account);
    return { colleague, time: calendar ? timeOf(calendar, span) : { kind: 'unknown' } };
  });
}
