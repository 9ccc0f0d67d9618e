import { memoryCalendars } from '../../src/local/memory/memoryCalendars';
import { calendarsSuite } from './calendars.suite';

calendarsSuite('memory', async () => {
  const calendars = memoryCalendars();
  const accounts = { one: 'bilal@ons.example', other: 'hedwig@ons.example', nobody: 'wie@elders.example' };
  for (const account of [accounts.one, accounts.other]) calendars.know(account, { days: [1, 2, 3, 4, 5], start: '08:00', end: '17:00' });
  return { calendars, accounts, take: calendars.take };
});
