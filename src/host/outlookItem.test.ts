import fc from 'fast-check';
import { virtualClock } from '../../tests/support/virtualClock';
import { peopleAtOnce, readOutlookItem } from './outlookItem';

const clock = virtualClock();
const mailbox = { convertToRestId: (id: string) => id.replaceAll('/', '-') } as unknown as Office.Mailbox;
const read = (item: unknown) => readOutlookItem(clock, mailbox, item as NonNullable<Office.Mailbox['item']>);
const person = (displayName: string, emailAddress: string, more = {}) => ({ displayName, emailAddress, ...more });
const later = <T>(value: T) => ({ getAsync: (callback: (result: unknown) => void) => callback({ status: 'succeeded', value }) });

beforeAll(() => {
  Object.assign(globalThis, { Office: { AsyncResultStatus: { Succeeded: 'succeeded' }, MailboxEnums: { RestVersion: { v2_0: 'v2.0' } } } });
});

describe('reading the item beside the pane', () => {
  it('gives an appointment with everybody on it once, the organiser first', async () => {
    const item = await read({
      itemType: 'appointment',
      itemId: 'AB/C',
      subject: 'RES U16',
      start: new Date('2026-11-24T13:00:00Z'),
      end: new Date('2026-11-24T15:00:00Z'),
      location: 'Provinciehuis',
      organizer: person('Femke', 'Femke@provincie-utrecht.nl.example'),
      requiredAttendees: [person('Femke', 'femke@provincie-utrecht.nl.example'), person('Noortje', 'noortje@woerden.nl.example', { appointmentResponse: 'accepted' })],
      optionalAttendees: [person('Lijst', 'alle@woerden.nl.example', { recipientType: 'distributionList' })],
      seriesId: 'S1',
      categories: later([{ displayName: 'Rijksorgaan', color: 'Preset1' }]),
    });
    expect(item).toMatchObject({ kind: 'appointment', mode: 'read', id: 'AB-C', start: '2026-11-24T13:00:00Z', isOccurrence: true, isPrivate: false, categories: ['Rijksorgaan'], missing: [] });
    expect(item.people).toEqual([
      { name: 'Femke', address: 'femke@provincie-utrecht.nl.example', part: 'organizer' },
      { name: 'Noortje', address: 'noortje@woerden.nl.example', part: 'required', response: 'accepted' },
      { name: 'Lijst', address: 'alle@woerden.nl.example', part: 'optional', isList: true },
    ]);
  });

  it('knows the people of an item being read at once, the same as when all of it is read, and of one being written not', async () => {
    const item = {
      itemType: 'appointment', subject: 'RES', organizer: person('Femke', 'Femke@x.nl'), requiredAttendees: [person('Femke', 'femke@x.nl'), person('Noortje', 'n@y.nl', { appointmentResponse: 'accepted' })],
    } as unknown as NonNullable<Office.Mailbox['item']>;
    expect(peopleAtOnce(clock, item)).toEqual((await read(item)).people);
    expect(peopleAtOnce(clock, { itemType: 'message', subject: later('x'), to: later([]) } as unknown as typeof item)).toBeUndefined();
  });

  it('asks for the fields of a mail that is being written, which has no id yet', async () => {
    const item = await read({
      itemType: 'message',
      subject: later('Re: cijfers'),
      to: later([person('', 'a@zeist.nl.example')]),
      cc: later([]),
      getItemIdAsync: (callback: (result: unknown) => void) => callback({ status: 'failed', error: { code: 9030 } }),
    });
    expect(item).toMatchObject({ kind: 'message', mode: 'compose', subject: 'Re: cijfers', people: [{ name: 'a@zeist.nl.example', part: 'to' }] });
    expect(item.id).toBeUndefined();
  });

  it('tells an id that is refused from one that is not there yet', async () => {
    const withCode = (code: number) =>
      read({ itemType: 'appointment', subject: later(''), getItemIdAsync: (callback: (result: unknown) => void) => callback({ status: 'failed', error: { code } }) });
    expect((await withCode(9046)).missing).not.toContain('id');
    expect((await withCode(9032)).missing).toContain('id');
  });

  it('knows a mail that passes another one on, where the host tells', async () => {
    const written = (composeType: string) => ({ itemType: 'message', subject: later('FW'), to: later([]), getComposeTypeAsync: (callback: (result: unknown) => void) => callback({ status: 'succeeded', value: { composeType, coercionType: 'html' } }) });
    expect(await read(written('forward'))).toMatchObject({ isForward: true });
    expect(await read(written('reply'))).not.toHaveProperty('isForward');
    expect(await read({ itemType: 'message', subject: 'Cijfers' })).not.toHaveProperty('isForward');
  });

  it('goes on when the host never answers, and says what is missing', async () => {
    const silent = { getAsync: () => undefined };
    const pending = read({ itemType: 'appointment', subject: silent, start: silent, end: later(new Date('2026-11-24T15:00:00Z')), location: later('') });
    clock.advance(60_000);
    expect(await pending).toMatchObject({ mode: 'compose', end: '2026-11-24T15:00:00Z', missing: expect.arrayContaining(['subject', 'start']) });
  });

  it('keeps a person without an address, and a subject of 255 characters in Arabic', async () => {
    const subject = 'ش'.repeat(255);
    const item = await read({ itemType: 'message', itemClass: 'IPM.Schedule.Meeting.Request', subject, from: person('Zaal 3', ''), to: [null, 7, {}] });
    expect(item).toMatchObject({ kind: 'meetingRequest', subject, people: [{ name: 'Zaal 3', part: 'from' }] });
  });

  it('never throws, whatever the host hands over', async () => {
    const field = fc.oneof(fc.anything(), fc.constant(undefined), fc.constant({ getAsync: 'no function' }));
    const names = ['itemType', 'subject', 'start', 'end', 'location', 'organizer', 'requiredAttendees', 'to', 'from', 'seriesId', 'recurrence', 'itemClass', 'sensitivity', 'itemId'];
    const mutated = fc.record(Object.fromEntries(names.map((name) => [name, field])), { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(mutated, async (item) => {
        const seen = await read(item);
        expect(Array.isArray(seen.people)).toBe(true);
      }),
      { numRuns: process.env['SOAK'] ? 10_000 : 1_000, seed: 7 },
    );
  });
});
