import { session, type Send } from './tenantSession';

const HEDWIG = 'hedwig.ravesloot@provincie-utrecht.nl.example';
const FEMKE = 'femke.horstink@provincie-utrecht.nl.example';
const BILAL = 'bilal.asaoui@provincie-utrecht.nl.example';
const NOORTJE = 'noortje.vlasblom@woerden.nl.example';
const OUTLOOK = { scopes: 'User.Read Calendars.ReadWrite Calendars.ReadWrite.Shared Mail.ReadWrite Mail.ReadWrite.Shared Mail.Send Mail.Send.Shared' };

const to = (...addresses: string[]) => addresses.map((address) => ({ emailAddress: { name: address, address } }));
const text = (content: string) => ({ contentType: 'text', content });
const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
const meeting = (more: object = {}) => ({ subject: 'RES', start: at('2026-11-24T14:00:00'), end: at('2026-11-24T16:00:00'), ...more });
const folder = async (who: Send, name: string) => (await who('GET', `/me/mailFolders/${name}/messages`)).body.value;
const headersOf = async (who: Send, id: string): Promise<{ name: string; value: string }[] | undefined> =>
  (await who('GET', `/me/messages/${id}?$select=internetMessageHeaders`)).body.internetMessageHeaders;
const header = async (who: Send, id: string, wanted: string) => (await headersOf(who, id))?.find(({ name }) => name === wanted)?.value;

/** A mail that came in, the second of its thread. */
const received = ({ tenant }: ReturnType<typeof session>) =>
  tenant.mailboxes.createMessage(FEMKE, {
    subject: 'RE: Wie is aan zet?', body: text('Beste Femke'), conversationId: 'c1', from: to(NOORTJE)[0], internetMessageId: '<second@woerden.nl.example>',
    internetMessageHeaders: [{ name: 'References', value: '<first@woerden.nl.example>' }],
  });

describe('writing mail in the local tenant', () => {
  it('keeps a draft that can be changed, sent and deleted, and that nobody gets before', async () => {
    const { as, call } = session();
    const [femke, bilal] = [await as('Femke', OUTLOOK), await as('Bilal', OUTLOOK)];
    const draft = (await femke('POST', '/me/messages', { subject: 'Dag' })).body;
    expect([draft.isDraft, (await folder(femke, 'drafts')).length, (await folder(bilal, 'inbox')).length]).toEqual([true, 1, 0]);
    expect((await femke('POST', `/me/messages/${draft.id}/send`)).body.error.code).toBe('ErrorInvalidRecipients');
    const changed = await femke('PATCH', `/me/messages/${draft.id}`, { toRecipients: to(BILAL), bccRecipients: to(HEDWIG) });
    expect(changed.body).toMatchObject({ id: draft.id, subject: 'Dag', isDraft: true });
    expect((await femke('POST', `/me/messages/${draft.id}/send`)).status).toBe(202);
    const [sent] = await folder(femke, 'sentitems');
    const [got] = await folder(bilal, 'inbox');
    expect([sent.internetMessageId, got.internetMessageId, got.bccRecipients, await folder(femke, 'drafts')]).toEqual([draft.internetMessageId, draft.internetMessageId, [], []]);
    expect((await call('GET', '/local/outbox')).body.mailed).toMatchObject([{ sender: FEMKE, recipients: [BILAL, HEDWIG], subject: 'Dag' }]);
    expect((await femke('POST', `/me/messages/${sent.id}/send`)).status).toBe(400);
    expect((await femke('DELETE', `/me/messages/${sent.id}`)).status).toBe(204);
    expect((await femke('GET', `/me/messages/${sent.id}`)).status).toBe(404);
  });

  it('gives a reply the whole thread in its headers, and the same conversation', async () => {
    const opened = session();
    const [femke, bilal] = [await opened.as('Femke', OUTLOOK), await opened.as('Bilal', OUTLOOK)];
    const { id } = received(opened);
    expect((await femke('POST', `/me/messages/${id}/reply`, { message: { toRecipients: to(NOORTJE, BILAL), body: text('Ik zoek het uit.') } })).status).toBe(202);
    const [reply] = await folder(bilal, 'inbox');
    expect([reply.subject, reply.conversationId, reply.bodyPreview]).toEqual(['RE: Wie is aan zet?', 'c1', 'Ik zoek het uit.']);
    expect(await header(bilal, reply.id, 'In-Reply-To')).toBe('<second@woerden.nl.example>');
    expect(await header(bilal, reply.id, 'References')).toBe('<first@woerden.nl.example> <second@woerden.nl.example>');
    expect(Buffer.from(reply.conversationIndex, 'base64')).toHaveLength(22 + 2 * 5);
    // A mail server writes the headers: what was sent from here has none, yet an answer to it goes on with the thread.
    const [sent] = await folder(femke, 'sentitems');
    expect(await headersOf(femke, sent.id)).toBeUndefined();
    await femke('POST', `/me/messages/${sent.id}/reply`, { message: { toRecipients: to(BILAL) }, comment: 'Nog iets.' });
    expect(await header(bilal, (await folder(bilal, 'inbox'))[0].id, 'References')).toBe(`<first@woerden.nl.example> <second@woerden.nl.example> ${sent.internetMessageId}`);
  });

  it('begins a reply as a draft to whoever wrote, with what they wrote below the comment', async () => {
    const opened = session();
    const femke = await opened.as('Femke', OUTLOOK);
    const { id } = received(opened);
    const draft = (await femke('POST', `/me/messages/${id}/createReply`, { comment: 'Tot <morgen>' })).body;
    expect(draft).toMatchObject({ isDraft: true, subject: 'RE: Wie is aan zet?', conversationId: 'c1', toRecipients: to(NOORTJE) });
    expect(draft.body.content).toBe('Tot &lt;morgen><hr>Beste Femke');
    expect((await femke('POST', `/me/messages/${id}/createReply`, { comment: 'a', message: { body: text('b') } })).status).toBe(400);
  });

  it('refuses by name what a mail has not, headers of mail servers, and a change of what was received', async () => {
    const opened = session();
    const femke = await opened.as('Femke', OUTLOOK);
    const { id } = received(opened);
    const why = async (method: string, path: string, body: object) => (await femke(method, path, body)).body.error;
    expect((await why('POST', '/me/messages', { colour: 'red' })).message).toContain("'colour'");
    expect((await why('POST', `/me/messages/${id}/reply`, { colour: 'red' })).message).toContain('colour');
    expect((await why('POST', '/me/sendMail', { message: { subject: 'x', isRead: true, toRecipients: to(BILAL) } })).message).toContain("'isRead'");
    expect((await why('POST', '/me/messages', { internetMessageHeaders: [{ name: 'References', value: '<a@b>' }] })).code).toBe('InvalidInternetMessageHeader');
    expect((await why('PATCH', `/me/messages/${id}`, { subject: 'Anders' })).message).toContain("'subject'");
    expect((await femke('PATCH', `/me/messages/${id}`, { isRead: true, categories: ['Rood'] })).body).toMatchObject({ isRead: true, categories: ['Rood'], subject: 'RE: Wie is aan zet?' });
  });

  it('lets a delegate with the shared scopes write there, a reader nowhere, and nobody else', async () => {
    const opened = session();
    const [astrid, femke, reader] = [await opened.as('Astrid', OUTLOOK), await opened.as('Femke', OUTLOOK), await opened.as('Femke', { scopes: 'Mail.Read' })];
    const draft = await astrid('POST', `/users/${HEDWIG}/messages`, { subject: 'Namens Hedwig', toRecipients: to(NOORTJE) });
    expect([draft.status, draft.body.from]).toMatchObject([201, { emailAddress: { address: HEDWIG } }]);
    expect((await femke('POST', `/users/${HEDWIG}/messages/${draft.body.id}/send`)).status).toBe(403);
    expect((await astrid('POST', `/users/${HEDWIG}/messages/${draft.body.id}/send`)).status).toBe(202);
    const { id } = received(opened);
    const refusals = [['POST', '/me/messages', {}], ['PATCH', `/me/messages/${id}`, {}], ['DELETE', `/me/messages/${id}`], ['POST', `/me/messages/${id}/reply`, {}], ['POST', `/me/messages/${id}/createReply`, {}]] as const;
    for (const [method, path, body] of refusals) expect((await reader(method, path, body)).body.error.code).toBe('ErrorAccessDenied');
  });
});

describe('answering an invitation in the local tenant', () => {
  /** Femke invites Bilal; both calendars, and his id of the meeting. */
  const invited = async (more: object = {}) => {
    const opened = session();
    const [femke, bilal] = [await opened.as('Femke', OUTLOOK), await opened.as('Bilal', OUTLOOK)];
    const made = (await femke('POST', '/me/events', meeting({ attendees: to(BILAL).map((one) => ({ ...one, type: 'required' })), ...more }))).body;
    await opened.call('DELETE', '/local/outbox');
    return { ...opened, femke, bilal, made, id: (await bilal('GET', '/me/events')).body.value[0].id as string };
  };
  const statusOf = (event: any) => event.attendees.map(({ status }: any) => status.response);

  it('shows the answer in both calendars, and mails it to the organiser alone', async () => {
    const { femke, bilal, made, id, call } = await invited();
    expect((await bilal('POST', `/me/events/${id}/tentativelyAccept`, { sendResponse: true, comment: 'Onder voorbehoud.' })).status).toBe(202);
    expect((await bilal('GET', `/me/events/${id}`)).body).toMatchObject({ showAs: 'tentative', responseStatus: { response: 'tentativelyAccepted' } });
    expect(statusOf((await femke('GET', `/me/events/${made.id}`)).body)).toEqual(['tentativelyAccepted']);
    expect((await call('GET', '/local/outbox')).body.mailed).toMatchObject([{ sender: BILAL, recipients: [FEMKE], reason: 'answered', subject: 'Voorlopig: RES' }]);
    const [mail] = await folder(femke, 'inbox');
    expect(mail).toMatchObject({ '@odata.type': '#microsoft.graph.eventMessageResponse', responseType: 'tentativelyAccepted', meetingMessageType: 'meetingTenativelyAccepted', bodyPreview: 'Onder voorbehoud.' });
    // Inviting one more person, as clients do without the answers, forgets nobody's answer.
    await femke('PATCH', `/me/events/${made.id}`, { attendees: to(BILAL, NOORTJE) });
    expect(statusOf((await femke('GET', `/me/events/${made.id}`)).body)).toEqual(['tentativelyAccepted', 'none']);
  });

  it('mails nothing where no answer is to be sent, and takes a declined meeting from the calendar', async () => {
    const { femke, bilal, made, id, call } = await invited();
    await bilal('POST', `/me/events/${id}/accept`, { sendResponse: false });
    expect([(await call('GET', '/local/outbox')).body.mailed, statusOf((await femke('GET', `/me/events/${made.id}`)).body)]).toEqual([[], ['none']]);
    expect((await bilal('POST', `/me/events/${id}/decline`, {})).status).toBe(202);
    expect((await bilal('GET', `/me/events/${id}`)).status).toBe(404);
    expect(statusOf((await femke('GET', `/me/events/${made.id}`)).body)).toEqual(['declined']);
  });

  it('answers one occurrence of a series and leaves the others', async () => {
    const recurrence = { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'] }, range: { type: 'noEnd', startDate: '2026-11-24', recurrenceTimeZone: 'UTC' } };
    const { femke, bilal, made, id } = await invited({ recurrence });
    const range = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-16T00:00:00Z';
    const view = async (who: Send, series: string) => (await who('GET', `/me/events/${series}/instances?${range}`)).body.value;
    await bilal('POST', `/me/events/${(await view(bilal, id))[0].id}/accept`, {});
    expect((await view(bilal, id)).map(({ responseStatus }: any) => responseStatus.response)).toEqual(['accepted', 'notResponded', 'notResponded']);
    expect((await view(femke, made.id)).flatMap(statusOf)).toEqual(['accepted', 'none', 'none']);
  });

  it('refuses the organiser, a meeting called off, and what is not a parameter', async () => {
    const { femke, bilal, made, id } = await invited();
    expect((await femke('POST', `/me/events/${made.id}/accept`, {})).status).toBe(400);
    expect((await bilal('POST', `/me/events/${id}/accept`, { colour: 'red' })).body.error.message).toContain('colour');
    expect((await bilal('POST', `/me/events/${id}/decline`, { proposedNewTime: {} })).status).toBe(501);
    await femke('POST', `/me/events/${made.id}/cancel`, {});
    expect((await bilal('POST', `/me/events/${id}/accept`, {})).status).toBe(400);
  });
});
