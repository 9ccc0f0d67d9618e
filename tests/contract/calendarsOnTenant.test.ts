import { graphCalendars } from '../../src/graph/graphCalendars';
import { graphOnTenant } from '../support/graphOnTenant';
import { partsOf, scriptedGraph } from '../support/scriptedGraph';
import { calendarsSuite } from './calendars.suite';

jest.setTimeout(60_000);

const address = (name: string) => `${name}@provincie-utrecht.nl.example`;
const accounts = { one: address('bilal.asaoui'), other: address('hedwig.ravesloot'), nobody: 'wie@elders.example' };
const SHOWN = { busy: 'busy', tentative: 'tentative', away: 'oof' } as const;
const span = { date: '2027-04-15', start: '09:30', end: '10:30' };

calendarsSuite('getSchedule, on the local tenant', async () => {
  const { graph, tenant, close } = await graphOnTenant();
  const at = (dateTime: string) => ({ dateTime, timeZone: 'W. Europe Standard Time' });
  return {
    calendars: graphCalendars(graph),
    accounts,
    take: (account, date, from, until, taken) =>
      void tenant.mailboxes.createEvent(account, { subject: 'Beoordelingsgesprek', start: at(`${date}T${from}:00`), end: at(`${date}T${until}:00`), showAs: SHOWN[taken] }),
    close,
  };
});

describe('getSchedule', () => {
  it('takes nothing from the answer but free and busy, whatever somebody shares, and a refusal for what it is', async () => {
    const shared = { scheduleId: accounts.one.toUpperCase(), availabilityView: '024', scheduleItems: [{ subject: 'Gesprek met de wethouder', location: 'Kamer 3' }] };
    const refusal = { scheduleId: accounts.other, scheduleItems: [], error: { message: 'no', responseCode: 'ErrorNoFreeBusyAccess' } };
    const { graph } = scriptedGraph(() => ({ body: { value: [shared, refusal] } }));
    const answers = await graphCalendars(graph).freeBusy([accounts.one, accounts.other], [span]);
    expect(answers).toEqual([
      { account: accounts.one, date: span.date, slots: ['free', 'busy', 'free'] },
      { account: accounts.other, date: span.date },
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/wethouder|Kamer/);
  });

  it('asks all dates in one batch', async () => {
    const { graph, seen } = scriptedGraph((request) => ({
      body: { responses: partsOf(request).map(({ id }) => ({ id, status: 200, headers: {}, body: { value: [] } })) },
    }));
    await graphCalendars(graph).freeBusy([accounts.one], [span, { ...span, date: '2027-05-20' }]);
    expect(seen.map(({ path }) => path)).toEqual(['/$batch']);
  });

  it('fails as not allowed where nobody may be asked', async () => {
    const { graph } = scriptedGraph(() => ({ status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'no' } } }));
    await expect(graphCalendars(graph).freeBusy([accounts.one], [span])).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
