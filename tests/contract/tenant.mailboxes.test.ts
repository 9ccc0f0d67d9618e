import { toRestId } from '../../src/local/tenant/mail/itemId';
import { session } from './tenantSession';

const HEDWIG = 'hedwig.ravesloot@provincie-utrecht.nl.example';
const FEMKE = 'femke.horstink@provincie-utrecht.nl.example';
const BILAL = 'bilal.asaoui@provincie-utrecht.nl.example';
const STAN = 'stan.bierlaagh@provincie-utrecht.nl.example';
const SET = '{6ED8DA90-450B-101B-98DA-00AA003F1305}';
const KEYS = `$expand=singleValueExtendedProperties($filter=id eq 'Binary ${SET} Id 0x3' or id eq 'Binary ${SET} Id 0x23')`;
const CALENDARS = { scopes: 'User.Read Calendars.ReadWrite Calendars.Read.Shared Calendars.ReadWrite.Shared Mail.Read Mail.Send' };

const at = (dateTime: string) => ({ dateTime, timeZone: 'W. Europe Standard Time' });
const invite = (...addresses: string[]) => addresses.map((address) => ({ type: 'required', emailAddress: { name: address, address } }));
const meeting = (more: object = {}) => ({ subject: 'RES', start: at('2026-11-24T14:00:00'), end: at('2026-11-24T16:00:00'), ...more });
const wednesdays = {
  pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['wednesday'], index: 'third' },
  range: { type: 'noEnd', startDate: '2026-09-16', recurrenceTimeZone: 'W. Europe Standard Time' },
};
const series = (more: object = {}) => meeting({ start: at('2026-09-16T10:00:00'), end: at('2026-09-16T11:00:00'), recurrence: wednesdays, ...more });
const RANGE = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z';
const keysOf = (body: any) => body.singleValueExtendedProperties.map((one: any) => one.value) as string[];

describe('calendars of the local tenant', () => {
  it('hold a copy of the meeting for each attendee, with an id of its own and the same global object id', async () => {
    const { as } = session();
    const [femke, bilal] = [await as('Femke', CALENDARS), await as('Bilal', CALENDARS)];
    const made = (await femke('POST', '/me/events', meeting({ attendees: invite(BILAL) }))).body;
    const [copy] = (await bilal('GET', '/me/events')).body.value;
    expect(copy.id).not.toBe(made.id);
    expect([made.isOrganizer, copy.isOrganizer]).toEqual([true, false]);
    expect(keysOf((await bilal('GET', `/me/events/${copy.id}?${KEYS}`)).body)).toEqual(keysOf((await femke('GET', `/me/events/${made.id}?${KEYS}`)).body));
    expect((await bilal('GET', `/me/events/${made.id}`)).body.error.code).toBe('ErrorItemNotFound');
  });

  it('give an occurrence the series key of its series and an item key of its own, in base64', async () => {
    const { as } = session();
    const femke = await as('Femke', CALENDARS);
    const master = (await femke('POST', '/me/events', series())).body;
    const [occurrence] = (await femke('GET', `/me/events/${master.id}/instances?${RANGE}`)).body.value;
    expect([occurrence.type, occurrence.seriesMasterId, occurrence.start.dateTime]).toEqual(['occurrence', master.id, '2026-12-16T09:00:00.0000000']);
    const [item, clean] = keysOf((await femke('GET', `/me/events/${occurrence.id}?${KEYS}`)).body);
    expect(keysOf((await femke('GET', `/me/events/${master.id}?${KEYS}`)).body)).toEqual([clean, clean]);
    expect(Buffer.from(item ?? '', 'base64').subarray(16, 20).toString('hex')).toBe('07ea0c10');
    expect(Buffer.from(clean ?? '', 'base64').subarray(16, 20).toString('hex')).toBe('00000000');
    expect(occurrence.iCalUId).toBe(Buffer.from(item ?? '', 'base64').toString('hex').toUpperCase());
  });

  it('show somebody invited to one occurrence that one, whose series they cannot read', async () => {
    const { as } = session();
    const [femke, stan] = [await as('Femke', CALENDARS), await as('Stan', CALENDARS)];
    const master = (await femke('POST', '/me/events', series({ attendees: invite(BILAL) }))).body;
    const [occurrence] = (await femke('GET', `/me/events/${master.id}/instances?${RANGE}`)).body.value;
    const changed = await femke('PATCH', `/me/events/${occurrence.id}`, { attendees: invite(BILAL, STAN), start: at('2026-12-16T10:30:00'), end: at('2026-12-16T11:30:00') });
    expect(changed.body).toMatchObject({ id: occurrence.id, type: 'exception', seriesMasterId: master.id });
    const [only, ...others] = (await stan('GET', `/me/calendarView?${RANGE}`)).body.value;
    expect([only.type, others, (await stan('GET', '/me/calendarView?startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-11-01T00:00:00Z')).body.value]).toEqual(['exception', [], []]);
    expect((await stan('GET', `/me/events/${only.seriesMasterId}`)).status).toBe(404);
    expect(keysOf((await stan('GET', `/me/events/${only.id}?${KEYS}`)).body)[1]).toBe(keysOf((await femke('GET', `/me/events/${master.id}?${KEYS}`)).body)[1]);
  });

  it('mail only those added when attendees alone change, and everybody when anything else does', async () => {
    const { as, call } = session();
    const femke = await as('Femke', CALENDARS);
    const { id } = (await femke('POST', '/me/events', meeting({ attendees: invite(BILAL, 'w@lopik.nl.example') }))).body;
    const mailed = async (patch: object) => {
      await call('DELETE', '/local/outbox');
      await femke('PATCH', `/me/events/${id}`, patch);
      return (await call('GET', '/local/outbox')).body.mailed.map((one: any) => [one.reason, one.recipients]);
    };
    expect(await mailed({ attendees: invite(BILAL, 'w@lopik.nl.example', STAN) })).toEqual([['invited', [STAN]]]);
    expect(await mailed({ attendees: invite(BILAL, STAN) })).toEqual([['removed', ['w@lopik.nl.example']]]);
    expect(await mailed({ attendees: invite(BILAL, STAN), subject: 'RES U16' })).toEqual([['updated', [BILAL, STAN]]]);
    expect(await mailed({ categories: ['Rood'] })).toEqual([]);
  });

  it('keep a cancelled meeting with its attendees, marked, and take it from the organiser', async () => {
    const { as } = session();
    const [femke, bilal] = [await as('Femke', CALENDARS), await as('Bilal', CALENDARS)];
    const { id } = (await femke('POST', '/me/events', meeting({ attendees: invite(BILAL) }))).body;
    expect((await bilal('POST', `/me/events/${(await bilal('GET', '/me/events')).body.value[0].id}/cancel`, {})).status).toBe(400);
    expect((await femke('POST', `/me/events/${id}/cancel`, { comment: 'Later' })).status).toBe(202);
    expect((await femke('GET', `/me/events/${id}`)).status).toBe(404);
    expect((await bilal('GET', '/me/events')).body.value[0]).toMatchObject({ isCancelled: true, subject: 'Geannuleerd: RES' });
  });

  it('open for a delegate with the shared scope, private items as taken time only, and for nobody else', async () => {
    const { tenant, as } = session();
    tenant.mailboxes.createEvent(HEDWIG, meeting({ subject: 'Werkbezoek', attendees: invite(BILAL) }));
    const { id } = tenant.mailboxes.createEvent(HEDWIG, meeting({ subject: 'Tandarts', sensitivity: 'private', body: { contentType: 'text', content: 'pijn' } }));
    const astrid = await as('Astrid');
    const seen = (await astrid('GET', `/users/${HEDWIG}/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z`)).body.value;
    expect(seen.map((event: any) => event.subject)).toEqual(['Werkbezoek', 'Private Appointment']);
    expect(JSON.stringify((await astrid('GET', `/users/${HEDWIG}/events/${id}`)).body)).not.toContain('pijn');
    expect((await (await as('Hedwig'))('GET', `/me/events/${id}`)).body.subject).toBe('Tandarts');
    expect((await (await as('Astrid', { scopes: 'Calendars.Read' }))('GET', `/users/${HEDWIG}/events`)).status).toBe(403);
    expect((await (await as('Femke'))('GET', `/users/${HEDWIG}/events`)).body.error.code).toBe('ErrorAccessDenied');
  });

  it('do not find an event until Graph has heard of it', async () => {
    const { tenant, as, call } = session();
    const femke = await as('Femke');
    const { id } = tenant.mailboxes.createEvent(FEMKE, meeting());
    await call('POST', '/local/hide-event', { owner: FEMKE, id, forMs: 40_000 });
    expect((await femke('GET', `/me/events/${id}`)).status).toBe(404);
    tenant.world.advance(40_000);
    expect((await femke('GET', `/me/events/${id}`)).status).toBe(200);
  });

  it('know three spellings of an id, of which Graph takes the converted ones', async () => {
    const { tenant, as } = session();
    const femke = await as('Femke');
    const { id, ewsId } = tenant.mailboxes.createEvent(FEMKE, meeting());
    expect((await femke('GET', `/me/events/${encodeURIComponent(ewsId)}`)).status).toBe(404);
    expect((await femke('GET', `/me/events/${toRestId(ewsId)}`)).body.id).toBe(id);
    const immutable = (await femke('GET', `/me/events/${id}`, undefined, { prefer: 'IdType="ImmutableId"' })).body.id;
    expect(immutable).not.toBe(id);
    expect((await femke('GET', `/me/events/${immutable}`)).body.id).toBe(id);
  });

  it('make one event of two creates with the same transaction id', async () => {
    const femke = await session().as('Femke', CALENDARS);
    const ids = [];
    for (let n = 0; n < 2; n += 1) ids.push((await femke('POST', '/me/events', meeting({ transactionId: 't-1' }))).body.id);
    expect(ids[0]).toBe(ids[1]);
  });

  it('find an event by an extended property, and leave these out for ReadBasic', async () => {
    const { as } = session();
    const femke = await as('Femke', CALENDARS);
    const property = { id: 'String {00020329-0000-0000-C000-000000000046} Name VerbinderDay', value: 'dag-1' };
    await femke('POST', '/me/events', meeting({ singleValueExtendedProperties: [property] }));
    await femke('POST', '/me/events', meeting());
    const filter = encodeURIComponent(`singleValueExtendedProperties/any(ep: ep/id eq '${property.id}' and ep/value eq 'dag-1')`);
    const found = (await femke('GET', `/me/events?$filter=${filter}`)).body.value;
    expect(found).toHaveLength(1);
    const basic = await (await as('Femke', { scopes: 'Calendars.ReadBasic' }))('GET', `/me/events/${found[0].id}?${KEYS}`);
    expect(basic.body).not.toHaveProperty('singleValueExtendedProperties');
    expect(basic.body).not.toHaveProperty('body');
  });

  it('answer in the time zone that is preferred, and say so', async () => {
    const { tenant, as } = session();
    const { id } = tenant.mailboxes.createEvent(FEMKE, meeting());
    const { body, headers } = await (await as('Femke'))('GET', `/me/events/${id}`, undefined, { prefer: 'outlook.timezone="Europe/Amsterdam"' });
    expect(body.start).toEqual({ dateTime: '2026-11-24T14:00:00.0000000', timeZone: 'Europe/Amsterdam' });
    expect(headers.get('preference-applied')).toBe('outlook.timezone="Europe/Amsterdam"');
  });

  it('refuse more than 500 attendees, a yearly series, and a property nobody knows', async () => {
    const femke = await session().as('Femke', CALENDARS);
    const crowd = invite(...Array.from({ length: 501 }, (_, n) => `p${n}@x.example`));
    expect((await femke('POST', '/me/events', meeting({ attendees: crowd }))).status).toBe(400);
    expect((await femke('POST', '/me/events', meeting({ recurrence: { pattern: { type: 'absoluteYearly' }, range: {} } }))).status).toBe(501);
    expect((await femke('POST', '/me/events', meeting({ colour: 'red' }))).body.error.message).toContain('colour');
  });

  it('hold none for a guest', async () => {
    expect((await (await session().as('Sjoerd'))('GET', '/me/events')).body.error.code).toBe('MailboxNotEnabledForRESTAPI');
  });
});

describe('messages of the local tenant', () => {
  it('come with their thread\'s headers when these are selected, and without what was written for ReadBasic', async () => {
    const { tenant, as } = session();
    const { id, internetMessageId } = tenant.mailboxes.createMessage(FEMKE, {
      subject: 'Wie is aan zet?', body: { contentType: 'text', content: 'Beste Femke' }, conversationId: 'c1',
      from: { emailAddress: { name: 'Noortje Vlasblom', address: 'noortje.vlasblom@woerden.nl.example' } },
      internetMessageHeaders: [{ name: 'References', value: '<first@woerden.nl.example>' }],
    });
    const femke = await as('Femke', CALENDARS);
    const { body } = await femke('GET', `/me/messages/${id}?$select=internetMessageId,conversationId,internetMessageHeaders`);
    expect(body).toMatchObject({ internetMessageId, conversationId: 'c1' });
    expect(body.internetMessageHeaders).toContainEqual({ name: 'References', value: '<first@woerden.nl.example>' });
    expect((await femke('GET', `/me/messages/${id}`)).body.body.content).toBe('Beste Femke');
    const basic = await (await as('Femke'))('GET', `/me/messages/${id}`);
    expect([basic.status, JSON.stringify(basic.body).includes('Beste')]).toEqual([200, false]);
  });

  it('carry an invitation with the event it is about', async () => {
    const { as } = session();
    const [femke, bilal] = [await as('Femke', CALENDARS), await as('Bilal', CALENDARS)];
    await femke('POST', '/me/events', meeting({ attendees: invite(BILAL) }));
    const [request] = (await bilal('GET', '/me/messages')).body.value;
    expect(request).toMatchObject({ '@odata.type': '#microsoft.graph.eventMessageRequest', meetingMessageType: 'meetingRequest' });
    const { event } = (await bilal('GET', `/me/messages/${request.id}?$expand=microsoft.graph.eventMessage/event`)).body;
    expect(event.id).toBe((await bilal('GET', '/me/events')).body.value[0].id);
  });

  it('are sent, kept and noted', async () => {
    const { as, call } = session();
    const [femke, bilal] = [await as('Femke', CALENDARS), await as('Bilal', CALENDARS)];
    const message = { subject: 'Dag', body: { contentType: 'text', content: 'Hoi' }, toRecipients: invite(BILAL, 'x@lopik.nl.example').map(({ emailAddress }) => ({ emailAddress })) };
    expect((await femke('POST', '/me/sendMail', { message })).status).toBe(202);
    expect((await bilal('GET', '/me/mailFolders/inbox/messages')).body.value[0].subject).toBe('Dag');
    expect((await call('GET', '/local/outbox')).body.mailed).toMatchObject([{ sender: FEMKE, recipients: [BILAL, 'x@lopik.nl.example'], reason: 'message' }]);
  });
});

describe('the app folder', () => {
  const NOTE = '/me/drive/special/approot:/note.json';

  it('keeps one person\'s files for one application, guarded by their eTag', async () => {
    const { as } = session();
    const femke = await as('Femke');
    const made = await femke('PUT', `${NOTE}:/content`, '{"a":1}');
    expect(made.status).toBe(201);
    expect((await femke('PUT', `${NOTE}:/content`, '{"a":2}', { 'if-match': made.body.eTag })).status).toBe(200);
    expect((await femke('PUT', `${NOTE}:/content`, '{"a":3}', { 'if-match': made.body.eTag })).status).toBe(412);
    expect((await femke('GET', `${NOTE}:/content`)).body).toEqual({ a: 2 });
    expect((await femke('GET', '/me/drive/special/approot/children')).body.value.map((file: any) => file.name)).toEqual(['note.json']);
    expect((await (await as('Bilal'))('GET', NOTE)).status).toBe(404);
    const other = await as('Femke', { client: 'cccccccc-0000-4000-8000-000000000000', scopes: 'Files.ReadWrite.AppFolder' });
    expect((await other('GET', NOTE)).status).toBe(404);
    const { id } = (await femke('GET', NOTE)).body;
    expect((await femke('DELETE', `/me/drive/items/${id}`)).status).toBe(204);
    expect((await femke('GET', NOTE)).status).toBe(404);
  });
});
