import type { Calendars } from '../../src/ports/calendars';

export interface CalendarsPlace {
  readonly calendars: Calendars;
  /** Two colleagues with empty calendars who work on weekdays from eight to five, and an address that nobody knows. */
  readonly accounts: { readonly one: string; readonly other: string; readonly nobody: string };
  take(account: string, date: string, from: string, until: string, taken: 'busy' | 'tentative' | 'away'): void;
  readonly close?: () => Promise<void>;
}

const THURSDAY = { date: '2027-04-15', start: '09:30', end: '11:30' };
const WINTER = { ...THURSDAY, date: '2027-01-14' };
const hours = { days: [1, 2, 3, 4, 5], start: '08:00', end: '17:00' };

/** What every adapter of `Calendars` promises. */
export function calendarsSuite(name: string, open: () => Promise<CalendarsPlace>): void {
  describe(`calendars: ${name}`, () => {
    let place: CalendarsPlace;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.close?.());

    it('tells of each half hour whether somebody is free, in Dutch time in summer and in winter', async () => {
      const { calendars, accounts, take } = place;
      take(accounts.one, THURSDAY.date, '10:00', '10:45', 'busy');
      take(accounts.one, WINTER.date, '09:00', '10:00', 'away');
      take(accounts.other, WINTER.date, '11:00', '12:00', 'tentative');
      expect(await calendars.freeBusy([accounts.one, accounts.other], [THURSDAY, WINTER])).toEqual([
        { account: accounts.one, date: THURSDAY.date, slots: ['free', 'busy', 'busy', 'free'], hours },
        { account: accounts.other, date: THURSDAY.date, slots: ['free', 'free', 'free', 'free'], hours },
        { account: accounts.one, date: WINTER.date, slots: ['away', 'free', 'free', 'free'], hours },
        { account: accounts.other, date: WINTER.date, slots: ['free', 'free', 'free', 'tentative'], hours },
      ]);
    });

    it('knows nothing of who has no calendar here, and still tells of the others', async () => {
      const { calendars, accounts } = place;
      const [unknown, known] = await calendars.freeBusy([accounts.nobody, accounts.one], [THURSDAY]);
      expect(unknown).toEqual({ account: accounts.nobody, date: THURSDAY.date });
      expect(known).toMatchObject({ slots: ['free', 'free', 'free', 'free'] });
    });

    it('asks about more people than one call takes', async () => {
      const { calendars, accounts } = place;
      const many = [...Array.from({ length: 44 }, (_, at) => `niemand${at}@elders.example`), accounts.one];
      const answers = await calendars.freeBusy(many, [THURSDAY]);
      expect(answers.map(({ account }) => account)).toEqual(many);
      expect(answers.filter(({ slots }) => slots)).toHaveLength(1);
    });
  });
}
