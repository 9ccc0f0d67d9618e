import type { SeenItem } from '../../src/domain/seenItem';
import { textOf, valuesOf } from '../../src/graph/call';
import type { Graph } from '../../src/graph/graph';
import { graphItemKeys } from '../../src/graph/items/graphItemKeys';
import { partners } from '../../src/lists/partners';
import { settings } from '../../src/lists/settings';
import { graphOnTenant } from '../support/graphOnTenant';
import { itemKeysSuite, type Copy } from './itemKeys.suite';

jest.setTimeout(60_000);

const address = (name: string) => `${name}@provincie-utrecht.nl.example`;
const [FEMKE, BILAL, STAN, HEDWIG, ASTRID] = ['femke.horstink', 'bilal.asaoui', 'stan.bierlaagh', 'hedwig.ravesloot', 'astrid.kloosterboer'].map(address) as [string, string, string, string, string];
const attendee = (mail: string) => ({ type: 'required', emailAddress: { name: mail, address: mail } });
const at = (dateTime: string) => ({ dateTime, timeZone: 'W. Europe Standard Time' });
const meeting = (subject: string, more: object = {}) => ({ subject, start: at('2026-12-01T10:00:00'), end: at('2026-12-01T11:00:00'), attendees: [attendee(BILAL)], ...more });
const monthly = {
  pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['wednesday'], index: 'third' },
  range: { type: 'noEnd', startDate: '2026-09-16', recurrenceTimeZone: 'W. Europe Standard Time' },
};

const seen = (id: string, more: Partial<SeenItem> = {}): SeenItem => ({ kind: 'appointment', mode: 'read', id, people: [], isPrivate: false, missing: [], ...more });

const copy = (person: string, id: string | undefined, more: Partial<SeenItem> = {}): Copy => ({ person, item: seen(id ?? '', more) });

/** The id of what stands in somebody's calendar on a day. */
async function idOn(graph: Graph, day: string): Promise<string | undefined> {
  const { body } = await graph.call({ method: 'GET', path: `/me/calendarView?startDateTime=${day}T00:00:00Z&endDateTime=${day}T23:59:59Z&$select=id` });
  return textOf(valuesOf(body)[0]?.['id']);
}

itemKeysSuite('Graph, on the local tenant', async () => {
  const { tenant, graphAs, close } = await graphOnTenant();
  const { mailboxes } = tenant;
  const single = mailboxes.createEvent(FEMKE, meeting('RES'));
  const series = mailboxes.createEvent(FEMKE, meeting('Wonen', { start: at('2026-09-16T10:00:00'), end: at('2026-09-16T11:00:00'), recurrence: monthly }));
  const changed = mailboxes.changeOccurrence(FEMKE, series.id, '2026-12-16', { attendees: [attendee(BILAL), attendee(STAN)], start: at('2026-12-16T10:30:00'), end: at('2026-12-16T11:30:00') });
  const first = mailboxes.createMessage(FEMKE, { subject: 'Wie is aan zet?', internetMessageId: '<first@woerden.nl.example>' });
  const reply = mailboxes.createMessage(FEMKE, { subject: 'RE: Wie is aan zet?', internetMessageHeaders: [{ name: 'References', value: '<first@woerden.nl.example> <second@woerden.nl.example>' }] });
  const hidden = mailboxes.createEvent(FEMKE, meeting('Persoonlijk', { sensitivity: 'private' }));
  return {
    of: async (person) => graphItemKeys(graphAs(person)),
    meeting: { organiser: copy(FEMKE, single.id), attendee: copy(BILAL, mailboxes.copyOf(single.id, BILAL)?.id) },
    series: {
      usual: copy(FEMKE, await idOn(graphAs(FEMKE), '2026-11-18')),
      changed: copy(FEMKE, changed.id),
      changedForGuest: copy(STAN, mailboxes.copyOf(changed.id, STAN)?.id),
      master: copy(FEMKE, series.id),
    },
    mail: { first: copy(FEMKE, first.id, { kind: 'message' }), reply: copy(FEMKE, reply.id, { kind: 'message' }) },
    privateMeeting: copy(FEMKE, hidden.id),
    close,
  };
});

describe('item keys of Graph on the local tenant', () => {
  it('are read with the registers in one request', async () => {
    const { tenant, graph, records, wire, close } = await graphOnTenant();
    const { id } = tenant.mailboxes.createEvent(FEMKE, meeting('RES'));
    await records.delta(partners);
    wire.requests.length = 0;
    const [known] = await Promise.all([graphItemKeys(graph).of(seen(id)), records.delta(partners), records.delta(settings)]);
    expect(known.keys).toHaveLength(1);
    expect(wire.requests.map(({ path }) => path)).toEqual(['/$batch']);
    await close();
  });

  it('are read in the mailbox of the executive by her delegate, and by nobody else', async () => {
    const { tenant, graphAs, close } = await graphOnTenant();
    const { id } = tenant.mailboxes.createEvent(HEDWIG, meeting('Werkbezoek'));
    const item = seen(id, { owner: HEDWIG });
    expect((await graphItemKeys(graphAs(ASTRID)).of(item)).keys).toEqual((await graphItemKeys(graphAs(HEDWIG)).of(seen(id))).keys);
    await expect(graphItemKeys(graphAs(BILAL)).of(item)).rejects.toMatchObject({ code: 'notAllowed' });
    await close();
  });

  it('are not found for a while after saving, and then they are', async () => {
    const { tenant, graph, close } = await graphOnTenant();
    const { id } = tenant.mailboxes.createEvent(FEMKE, meeting('RES'), { hiddenUntil: tenant.world.now() + 40_000 });
    await expect(graphItemKeys(graph).of(seen(id))).rejects.toMatchObject({ code: 'notFound' });
    tenant.world.advance(40_000);
    expect((await graphItemKeys(graph).of(seen(id))).keys).toHaveLength(1);
    await close();
  });

  it('of a meeting request are those of its meeting', async () => {
    const { tenant, graph, graphAs, close } = await graphOnTenant();
    const { id } = tenant.mailboxes.createEvent(FEMKE, meeting('RES'), { mail: true });
    const bilal = graphAs(BILAL);
    const { body } = await bilal.call({ method: 'GET', path: '/me/messages?$top=1&$select=id' });
    const request = seen(textOf(valuesOf(body)[0]?.['id']) ?? '', { kind: 'meetingRequest' });
    expect((await graphItemKeys(bilal).of(request)).keys).toEqual((await graphItemKeys(graph).of(seen(id))).keys);
    await close();
  });
});
