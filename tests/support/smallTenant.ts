import { Hono } from 'hono';

type Json = Record<string, unknown>;

const PERSON = 'femke.horstink@provincie-utrecht.nl.example';
const EXECUTIVE = 'hedwig.ravesloot@provincie-utrecht.nl.example';
const GUEST = 'sjoerd_raad.woerden.nl.example#EXT#@provincieutrecht.onmicrosoft.example';
const TENANT = '11111111-2222-4333-8444-555555555555';

const person = (address: string, name = address) => ({ emailAddress: { name, address } });

/** Events and messages as Graph gives them; ids hold `-` and `_`, which office.js turns round. */
function seed() {
  const day = 86_400_000;
  const noon = new Date(Date.now() + day).setHours(12, 0, 0, 0);
  const zoned = (time: number) => ({ dateTime: new Date(time).toISOString().slice(0, 19), timeZone: 'UTC' });
  const event = (id: string, subject: string, organizer: string, more: Json = {}): Json => ({
    id, subject, organizer: person(organizer), isOrganizer: organizer === PERSON, start: zoned(noon), end: zoned(noon + 3_600_000), location: { displayName: 'Provinciehuis' },
    body: { contentType: 'html', content: '<p>Agenda <b>volgt</b></p>' }, attendees: [{ ...person('noortje.vlasblom@woerden.nl.example', 'Noortje Vlasblom'), type: 'required', status: { response: 'accepted' } }],
    isAllDay: false, isCancelled: false, sensitivity: 'normal', categories: [], ...more,
  });
  const message = (id: string, subject: string, more: Json = {}): Json => ({
    id, subject, from: person('noortje.vlasblom@woerden.nl.example', 'Noortje Vlasblom'), toRecipients: [person(PERSON, 'Femke Horstink')], ccRecipients: [], bodyPreview: 'Beste Femke', isRead: true,
    body: { contentType: 'html', content: '<p>Beste Femke,<br>wie is aan zet?</p>' }, conversationId: 'c-1', internetMessageId: '<m1@woerden.nl.example>', receivedDateTime: new Date().toISOString(), ...more,
  });
  return {
    events: [event('AAM-ev_1=', 'Overleg RES', PERSON), event('AAM-ev_2=', 'Uitnodiging van HDSR', 'pepijn.roskam@hdsr.nl.example', { sensitivity: 'private' })],
    messages: [message('AAM-ms_1=', 'Wie is aan zet?'), message('AAM-ms_2=', 'Uitnodiging', { '@odata.type': '#microsoft.graph.eventMessageRequest', startDateTime: zoned(noon), endDateTime: zoned(noon + 3_600_000), location: { displayName: 'Veenendaal' } }), message('AAM-ms_3=', 'Cijfers')],
    sent: [] as Json[],
  };
}

const token = (as: string) =>
  ['{"alg":"none"}', JSON.stringify({ oid: `id-of-${as}`, tid: TENANT, upn: as }), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');

/** Just enough of a tenant for the host's own tests, apart from the real local tenant so that a fault there can't hide one here. */
export function smallTenant() {
  const data = seed();
  const app = new Hono();
  let made = 0;
  const find = (list: Json[], id: string) => list.find((item) => item['id'] === decodeURIComponent(id));

  app.get('/local/people', (c) => c.json({ people: [{ id: `id-of-${PERSON}`, name: 'Femke Horstink', upn: PERSON, jobTitle: 'accounthouder', actsFor: [EXECUTIVE] }, { id: `id-of-${EXECUTIVE}`, name: 'Hedwig Ravesloot', upn: EXECUTIVE }, { id: `id-of-${GUEST}`, name: 'Sjoerd Hazelhof', upn: GUEST, guest: true }] }));
  app.post('/local/token', async (c) => {
    const { as } = await c.req.json<{ as: string }>();
    return c.json({ access_token: token(as), expires_in: 3600 });
  });
  app.post('/local/hide-event', (c) => c.json({}));
  for (const base of ['/v1.0/me', '/v1.0/users/:owner']) {
    app.get(`${base}/calendarView`, (c) => c.json({ value: data.events }));
    app.get(`${base}/mailFolders/:folder/messages`, (c) => c.json({ value: c.req.param('folder') === 'inbox' ? data.messages : [] }));
    app.post(`${base}/events`, async (c) => {
      const event = { ...(await c.req.json<Json>()), id: `AAM-new_${(made += 1)}=`, organizer: person(PERSON), isOrganizer: true };
      data.events.push(event);
      return c.json(event, 201);
    });
    app.post(`${base}/sendMail`, async (c) => {
      data.sent.push((await c.req.json<{ message: Json }>()).message);
      return c.body(null, 202);
    });
    app.post(`${base}/messages/:id/reply`, async (c) => {
      data.sent.push((await c.req.json<{ message: Json }>()).message);
      return c.body(null, 202);
    });
    app.get(`${base}/events/:id`, (c) => c.json(find(data.events, c.req.param('id')) ?? { error: { code: 'ErrorItemNotFound' } }, find(data.events, c.req.param('id')) ? 200 : 404));
    app.get(`${base}/messages/:id`, (c) => c.json(find(data.messages, c.req.param('id')) ?? { error: { code: 'ErrorItemNotFound' } }, find(data.messages, c.req.param('id')) ? 200 : 404));
    app.patch(`${base}/events/:id`, async (c) => c.json(Object.assign(find(data.events, c.req.param('id')) ?? {}, await c.req.json<Json>())));
  }
  return { app, data };
}
