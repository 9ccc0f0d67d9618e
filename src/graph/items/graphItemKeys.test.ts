/** @jest-environment node */
import { hashedKey } from '../../domain/key';
import type { SeenItem } from '../../domain/seenItem';
import { scriptedGraph, type Script } from '../../../tests/support/scriptedGraph';
import { ITEM_ID, namesOccurrence, ofOccurrence, SERIES_ID } from './globalObjectId';
import { graphItemKeys } from './graphItemKeys';

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');
const OPENING = '040000008200E00074C5B7101A82E008';
const REST = '60EBA19D0C5CDB01000000000000000010000000BA84430BD51F784A9B6DBEE44A7243D5';
const SERIES = base64(`${OPENING}00000000${REST}`);
/** 16 December 2026. */
const OCCURRENCE = base64(`${OPENING}07EA0C10${REST}`);

const ids = (item: string | undefined, series: string) => ({
  singleValueExtendedProperties: [
    { id: SERIES_ID.replace(/\{.*\}/, (guid) => guid.toLowerCase()), value: series },
    ...(item === undefined ? [] : [{ id: ITEM_ID, value: item }]),
  ],
});
const seen = (item: Partial<SeenItem> = {}): SeenItem => ({ kind: 'appointment', mode: 'read', id: 'AAMk=', people: [], isPrivate: false, missing: [], ...item });

async function ask(script: Script, item: SeenItem = seen()) {
  const { graph, clock, seen: requests } = scriptedGraph(script);
  const known = graphItemKeys(graph).of(item);
  known.catch(() => undefined);
  for (let turn = 0; turn < 4; turn += 1) await clock.advance(0);
  return { known, requests };
}

describe('the identities of a meeting', () => {
  it('are read in one request: both identifiers as extended properties', async () => {
    const { known, requests } = await ask(() => ({ body: { type: 'singleInstance', sensitivity: 'normal', isCancelled: false, ...ids(SERIES, SERIES) } }));
    expect(await known).toEqual({
      keys: [{ reach: 'afspraak', identifier: SERIES, key: hashedKey(SERIES) }],
      isCancelled: false, isPrivate: false, isException: false, seriesUnreadable: false,
    });
    expect(requests).toHaveLength(1);
    expect(decodeURIComponent(requests[0]?.path ?? '')).toBe(
      "/me/events/AAMk=?$select=id,type,seriesMasterId,isCancelled,sensitivity,originalStart&$expand=singleValueExtendedProperties($filter=id eq 'Binary {6ED8DA90-450B-101B-98DA-00AA003F1305} Id 0x23' or id eq 'Binary {6ED8DA90-450B-101B-98DA-00AA003F1305} Id 0x3')",
    );
  });

  it('of an occurrence are its own and its series’, whoever opens it', async () => {
    const { known, requests } = await ask(() => ({ body: { type: 'occurrence', seriesMasterId: 'M', ...ids(OCCURRENCE, SERIES) } }));
    expect((await known).keys.map(({ reach, identifier }) => [reach, identifier])).toEqual([['afspraak', OCCURRENCE], ['reeks', SERIES]]);
    expect(requests).toHaveLength(1);
  });

  it('of an occurrence whose own is missing are made from the day that was first planned', async () => {
    const { known } = await ask(() => ({ body: { type: 'occurrence', seriesMasterId: 'M', originalStart: '2026-12-16T09:00:00Z', ...ids(SERIES, SERIES) } }));
    expect((await known).keys[0]).toMatchObject({ reach: 'afspraak', identifier: OCCURRENCE });
  });

  it('of a series are the series’ alone', async () => {
    const { known } = await ask(() => ({ body: { type: 'seriesMaster', ...ids(SERIES, SERIES) } }));
    expect((await known).keys.map(({ reach }) => reach)).toEqual(['reeks']);
  });

  it('are shared by somebody who was invited to one occurrence and has no series', async () => {
    const { known, requests } = await ask(() => ({ body: { type: 'singleInstance', ...ids(OCCURRENCE, SERIES) } }));
    expect(await known).toMatchObject({ seriesUnreadable: true, keys: [{ identifier: OCCURRENCE }, { identifier: SERIES }] });
    expect(requests).toHaveLength(1);
  });

  it('are asked in the mailbox of the owner, when somebody opens it as a delegate', async () => {
    const { requests } = await ask(() => ({ body: { type: 'singleInstance', ...ids(SERIES, SERIES) } }), seen({ owner: 'hedwig@x.example', id: 'a/b' }));
    expect(requests[0]?.path).toMatch(/^\/users\/hedwig%40x\.example\/events\/a%2Fb\?/);
  });

  it.each(['private', 'personal', 'confidential'])('say that it is %s, even when the host does not', async (sensitivity) => {
    const { known } = await ask(() => ({ body: { type: 'singleInstance', sensitivity, ...ids(SERIES, SERIES) } }));
    expect((await known).isPrivate).toBe(true);
  });

  it('are not found while it is unsaved, unknown to Graph, or without an identifier', async () => {
    const { id: _, ...unsaved } = seen();
    await expect((await ask(() => ({}), unsaved)).known).rejects.toMatchObject({ code: 'notFound' });
    await expect((await ask(() => ({ status: 404, body: { error: { code: 'ErrorItemNotFound' } } }))).known).rejects.toMatchObject({ code: 'notFound' });
    await expect((await ask(() => ({ body: { type: 'singleInstance' } }))).known).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('an occurrence that differs from its series', () => {
  const exception = { type: 'exception', seriesMasterId: 'M', originalStart: '2026-12-16T09:00:00Z', ...ids(OCCURRENCE, SERIES) };

  it('comes with the people and times of the series', async () => {
    const person = (address: string) => ({ emailAddress: { name: 'x', address } });
    const master = {
      start: { dateTime: '2026-09-16T08:00:00.0000000', timeZone: 'UTC' }, end: { dateTime: '2026-09-16T09:00:00.0000000', timeZone: 'UTC' },
      organizer: person('Femke@x.example'), attendees: [person('bilal@x.example'), person('femke@x.example'), { emailAddress: {} }],
    };
    const { known, requests } = await ask((request) => ({ body: request.path.includes('/events/M?') ? master : exception }));
    expect(await known).toMatchObject({
      isException: true,
      seriesUnreadable: false,
      series: { people: ['femke@x.example', 'bilal@x.example'], start: '2026-09-16T08:00:00Z', end: '2026-09-16T09:00:00Z', original: '2026-12-16T09:00:00Z' },
    });
    expect(requests).toHaveLength(2);
  });

  it.each([[404, true], [403, true], [500, false]])('keeps its keys when asking the series gives %i', async (status, seriesUnreadable) => {
    const { known } = await ask((request) => (request.path.includes('/events/M?') ? { status } : { body: exception }));
    expect(await known).toMatchObject({ seriesUnreadable, keys: [{ reach: 'afspraak' }, { reach: 'reeks' }] });
    expect(await known).not.toHaveProperty('series');
  });
});

describe('the identities of a mail', () => {
  const message = (headers: readonly (readonly [string, string])[], more: object = {}) => ({
    internetMessageId: '<own@x.example>', internetMessageHeaders: headers.map(([name, value]) => ({ name, value })), ...more,
  });
  const mail = seen({ kind: 'message' });

  it.each([
    ['the first of its references', [['References', '<first@x.example>\r\n <second@x.example>'], ['In-Reply-To', '<second@x.example>']], '<first@x.example>'],
    ['what it replies to', [['in-reply-to', ' <second@x.example>']], '<second@x.example>'],
    ['its own, when it is the first', [['Subject', 'x']], '<own@x.example>'],
  ] as const)('are its own and the thread’s: %s', async (_, headers, thread) => {
    const { known } = await ask(() => ({ body: message(headers) }), mail);
    expect((await known).keys.map(({ reach, identifier }) => [reach, identifier])).toEqual([['bericht', '<own@x.example>'], ['gesprek', thread]]);
  });

  it('of a reply in Sent Items, which has no headers, leave the thread open', async () => {
    const conversationIndex = Buffer.alloc(27).toString('base64');
    const { known } = await ask(() => ({ body: { internetMessageId: '<own@x.example>', conversationIndex } }), mail);
    expect((await known).keys.map(({ reach }) => reach)).toEqual(['bericht']);
    const first = await ask(() => ({ body: { internetMessageId: '<own@x.example>', conversationIndex: Buffer.alloc(22).toString('base64') } }), mail);
    expect((await first.known).keys.map(({ reach }) => reach)).toEqual(['bericht', 'gesprek']);
  });

  it('say that it is private', async () => {
    expect((await (await ask(() => ({ body: message([['Sensitivity', 'Company-Confidential']]) }), mail)).known).isPrivate).toBe(true);
  });

  it('of a meeting request are its event’s, and its own where the event is gone', async () => {
    const request = seen({ kind: 'meetingRequest' });
    const found = await ask((asked) => ({ body: asked.path.includes('/messages/') ? message([], { event: { id: 'E' } }) : { type: 'singleInstance', ...ids(SERIES, SERIES) } }), request);
    expect((await found.known).keys).toMatchObject([{ reach: 'afspraak', identifier: SERIES }]);
    expect(found.requests.map(({ path }) => path.split('?')[0])).toEqual(['/me/messages/AAMk%3D', '/me/events/E']);
    const gone = await ask((asked) => (asked.path.includes('/messages/') ? { body: message([], { event: { id: 'E' } }) } : { status: 404 }), request);
    expect((await gone.known).keys).toMatchObject([{ reach: 'bericht' }, { reach: 'gesprek' }]);
  });
});

describe('a global object id', () => {
  it('tells an occurrence from a series and leaves what it can’t read', () => {
    expect([namesOccurrence(OCCURRENCE), namesOccurrence(SERIES), namesOccurrence('no base64!')]).toEqual([true, false, false]);
    expect(ofOccurrence(SERIES, 'never')).toBeUndefined();
  });
});
