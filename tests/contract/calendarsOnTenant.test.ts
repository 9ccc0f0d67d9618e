import type { Span } from '../../src/domain/networkDay/colleagueTime';
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

/** Asks Graph and lets the turn pass in which calls are gathered. */
async function asked({ graph, clock }: ReturnType<typeof scriptedGraph>, who: readonly string[], spans: readonly Span[] = [span]) {
  const answers = graphCalendars(graph).freeBusy(who, spans);
  answers.catch(() => undefined);
  await clock.advance(0);
  return answers;
}

describe('getSchedule', () => {
  it('takes nothing from the answer but free and busy, whatever somebody shares, and a refusal for what it is', async () => {
    const shared = { scheduleId: accounts.one.toUpperCase(), availabilityView: '024', scheduleItems: [{ subject: 'Gesprek met de wethouder', location: 'Kamer 3' }] };
    const refusal = { scheduleId: accounts.other, scheduleItems: [], error: { message: 'no', responseCode: 'ErrorNoFreeBusyAccess' } };
    const answers = await asked(scriptedGraph(() => ({ body: { value: [shared, refusal] } })), [accounts.one, accounts.other]);
    expect(answers).toEqual([
      { account: accounts.one, date: span.date, slots: ['free', 'busy', 'free'] },
      { account: accounts.other, date: span.date },
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/wethouder|Kamer/);
  });

  it('asks all dates in one batch, twenty people at a time, and tells what was answered where a part failed', async () => {
    const many = Array.from({ length: 21 }, (_, at) => `p${at}@ons.example`);
    const value = [{ scheduleId: many[20], availabilityView: '00', scheduleItems: [] }];
    const scripted = scriptedGraph((request) => ({
      body: { responses: partsOf(request).map(({ id }) => (id === '1' ? { id, status: 400, headers: {}, body: { error: { code: 'ErrorX' } } } : { id, status: 200, headers: {}, body: { value } })) },
    }));
    const answers = await asked(scripted, many, [span, { ...span, date: '2027-05-20' }]);
    expect(scripted.seen.map(({ path }) => path)).toEqual(['/$batch']);
    expect(partsOf(scripted.seen[0]).map((part) => (part as unknown as { body: { schedules: string[] } }).body.schedules.length)).toEqual([20, 1, 20, 1]);
    expect(answers).toHaveLength(42);
    expect(answers.filter(({ slots }) => slots).map(({ account, date }) => `${account} ${date}`)).toEqual([`${many[20]} ${span.date}`, `${many[20]} 2027-05-20`]);
  });

  it('fails as not allowed where nobody may be asked', async () => {
    const scripted = scriptedGraph(() => ({ status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'no' } } }));
    await expect(asked(scripted, [accounts.one])).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
