import permissions from '../../entra/permissions.json';
import { graphScopes } from '../../src/app/permissions';
import type { SeenItem } from '../../src/domain/seenItem';
import { appFolderNotes } from '../../src/graph/appFolderNotes';
import { textOf, valuesOf } from '../../src/graph/call';
import { graphCalendars } from '../../src/graph/graphCalendars';
import type { Graph } from '../../src/graph/graph';
import { graphItemKeys } from '../../src/graph/items/graphItemKeys';
import type { LoggedRequest } from '../../src/local/tenant/requestLog';
import { contactMoments } from '../../src/lists/contactMoments';
import { itemContextsBestuurlijk } from '../../src/lists/itemContexts';
import { partners } from '../../src/lists/partners';
import { graphOnTenant } from '../support/graphOnTenant';

jest.setTimeout(60_000);

/** A call as the request log has it, or a template of `permissions.json`; names stand in the template for one part of a path. */
interface Asked {
  readonly method: string;
  readonly path: string;
}

interface Template extends Asked {
  readonly scope: string;
  readonly fits: RegExp;
  readonly variables: number;
}

/** Scopes that no call to Graph hangs on, with why they are asked for all the same. */
const WITHOUT_A_CALL: Readonly<Record<string, string>> = {
  openid: 'the sign-in itself',
  profile: "the account's name and id in the id token",
  offline_access: 'the refresh token',
  'User.Read': 'consent to signing in; no adapter asks for /me, because the host and the id token say who it is',
};

/** Listed calls that are not made here, with when they are. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /sites/{site}': 'npm run verify and npm run provision find the site by its address',
  'GET /sites/{site}/lists/{list}/items/{item}': 'after a write whose answer leaves a column out, which the local tenant never does',
};

const SITE = '[^/:]+(?::/[^:]+:)?';

function template(scope: string, call: string): Template {
  const [method = '', path = ''] = call.split(' ');
  const parts = path.split('/').map((part) => (part === '{site}' ? SITE : part.replace(/[.$]/g, '\\$&').replace(/\{\w+\}/g, '[^/:]+')));
  return { scope, method, path, fits: new RegExp(`^${parts.join('/')}$`), variables: (path.match(/\{/g) ?? []).length };
}

const TEMPLATES = permissions.delegated.filter(({ when }) => when === 'signIn').flatMap(({ scope, calls }) => calls.map(({ call }) => template(scope, call)));

/** The most particular one: `items/delta` is an item's address too, to the eye. */
const coverOf = ({ method, path }: Asked): Template | undefined =>
  TEMPLATES.filter((one) => one.method === method && one.fits.test(path)).sort((one, other) => one.variables - other.variables)[0];

/** What one line of the log asked: itself, or the parts of its batch. */
function askedIn({ method, url, requestBody }: LoggedRequest): readonly Asked[] {
  const path = pathOf(new URL(url).pathname.replace(/^\/v1\.0/, ''));
  if (path !== '/$batch') return [{ method, path }];
  const { requests } = requestBody as { readonly requests: readonly { readonly method: string; readonly url: string }[] };
  return requests.map((part) => ({ method: part.method, path: pathOf(part.url) }));
}

const pathOf = (address: string) => decodeURIComponent(address.split('?')[0] ?? '').replace(/\.json(?=$|:)/, '');

const address = (name: string) => `${name}@provincie-utrecht.nl.example`;
const [FEMKE, BILAL, HEDWIG, ASTRID] = ['femke.horstink', 'bilal.asaoui', 'hedwig.ravesloot', 'astrid.kloosterboer'].map(address) as [string, string, string, string];
const at = (dateTime: string) => ({ dateTime, timeZone: 'W. Europe Standard Time' });
const meeting = (subject: string, more: object = {}) => ({
  subject,
  start: at('2026-12-01T10:00:00'),
  end: at('2026-12-01T11:00:00'),
  attendees: [{ type: 'required', emailAddress: { name: BILAL, address: BILAL } }],
  ...more,
});
const monthly = { pattern: { type: 'absoluteMonthly', interval: 1, dayOfMonth: 16 }, range: { type: 'noEnd', startDate: '2026-09-16', recurrenceTimeZone: 'W. Europe Standard Time' } };
const seen = (id: string | undefined, more: Partial<SeenItem> = {}): SeenItem => ({ kind: 'appointment', mode: 'read', id: id ?? '', people: [], isPrivate: false, missing: [], ...more });

type Opened = Awaited<ReturnType<typeof graphOnTenant>>;

/** Everything that `Records` can ask, of the programme site and of the closed one. */
async function everyList({ records, addresses }: Opened): Promise<void> {
  const partner = { key: 'gm1', title: 'Gemeente', kind: 'gemeente' } as const;
  const made = await records.create(partners, partner);
  await records.create(partners, partner);
  const changed = await records.update(partners, made.item.id, made.item.etag, { wishes: 'Kort' });
  const { next } = await records.delta(partners);
  await Promise.all([
    records.delta(partners, next),
    records.delta(itemContextsBestuurlijk),
    records.find(partners, 'key', ['gm1', 'gm2']),
    records.findRange(contactMoments, { column: 'date', from: '2026-01-01', to: '2026-12-31' }),
    records.findByKey(partners, 'gm1'),
  ]);
  await records.remove(partners, changed.item.id, changed.item.etag);
  await addresses.shows(partners);
}

/** Every kind of item, in the person's own mailbox and in one that she opens as a delegate. */
async function everyItem({ tenant }: Opened, femke: Graph, bilal: Graph, astrid: Graph): Promise<void> {
  const { mailboxes } = tenant;
  const mine = graphItemKeys(femke);
  const single = mailboxes.createEvent(FEMKE, meeting('RES'), { mail: true });
  const series = mailboxes.createEvent(FEMKE, meeting('Wonen', { start: at('2026-09-16T10:00:00'), end: at('2026-09-16T11:00:00'), recurrence: monthly }));
  const changed = mailboxes.changeOccurrence(FEMKE, series.id, '2026-12-16', { start: at('2026-12-16T10:30:00'), end: at('2026-12-16T11:30:00') });
  const mail = mailboxes.createMessage(FEMKE, { subject: 'Wie is aan zet?' });
  const visit = mailboxes.createEvent(HEDWIG, meeting('Werkbezoek'));
  const letter = mailboxes.createMessage(HEDWIG, { subject: 'Brief', internetMessageHeaders: [{ name: 'References', value: '<first@woerden.nl.example>' }] });
  for (const { id } of [single, series, changed]) expect((await mine.of(seen(id))).keys.length).toBeGreaterThan(0);
  expect((await mine.of(seen(mail.id, { kind: 'message' }))).keys.map(({ reach }) => reach)).toContain('bericht');
  const others = graphItemKeys(astrid);
  expect((await others.of(seen(visit.id, { owner: HEDWIG }))).keys).toHaveLength(1);
  expect((await others.of(seen(letter.id, { kind: 'message', owner: HEDWIG }))).keys.map(({ reach }) => reach)).toEqual(['bericht', 'gesprek']);
  expect((await graphItemKeys(bilal).of(seen(await requestOf(bilal), { kind: 'meetingRequest' }))).keys).toHaveLength(1);
}

/** The id of the only mail that Bilal has: the host would give it, so this question is not the product's. */
async function requestOf(bilal: Graph): Promise<string | undefined> {
  const { body } = await bilal.call({ method: 'GET', path: '/me/messages?$top=1&$select=id' });
  return textOf(valuesOf(body)[0]?.['id']);
}

async function everyNote(graph: Graph): Promise<void> {
  const notes = appFolderNotes(graph);
  const first = await notes.write('k1', 'Alleen voor mij');
  const second = await notes.write('k1', 'Nog steeds', first.etag);
  expect((await notes.read('k1'))?.text).toBe('Nog steeds');
  await notes.remove('k1', second.etag);
}

/** Drives each adapter with a token that holds the scopes of the sign-in and no other. */
async function everything() {
  const log: LoggedRequest[] = [];
  const opened = await graphOnTenant('Femke', { requestLog: (entry) => void log.push(entry) });
  const scopes = graphScopes('signIn');
  opened.useToken(await opened.tokenOf({ scopes }));
  const as = (person: string) => opened.graphAs(person, { scopes });
  await everyList(opened);
  await everyItem(opened, opened.graph, as(BILAL), as(ASTRID));
  await everyNote(opened.graph);
  await graphCalendars(opened.graph).freeBusy([BILAL], [{ date: '2026-12-01', start: '09:00', end: '17:00' }]);
  await opened.close();
  const ours = log.filter(({ url }) => !url.includes('/me/messages?'));
  return { log, asked: ours.flatMap(askedIn) };
}

describe('the calls that the adapters make', () => {
  let all: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    all = await everything();
  });

  it('are each covered by a scope that is asked for at sign-in', () => {
    expect(all.asked.length).toBeGreaterThan(25);
    expect(all.asked.filter((one) => !coverOf(one)).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('are none of them refused for want of rights to a token with those scopes alone', () => {
    const statuses = all.log.flatMap(({ status, responseBody }) => [status, ...partsOf(responseBody)]);
    expect(statuses.filter((status) => status === 401 || status === 403)).toEqual([]);
  });

  it('are all that the scopes are asked for: no scope and no call stands there for nothing', () => {
    const made = new Set(all.asked.flatMap((one) => coverOf(one) ?? []));
    const idle = TEMPLATES.filter((one) => !made.has(one) && !(one.scope in WITHOUT_A_CALL) && !(`${one.method} ${one.path}` in ELSEWHERE));
    expect(idle.map(({ scope, method, path }) => `${scope}: ${method} ${path}`)).toEqual([]);
    const used = new Set([...made].map(({ scope }) => scope));
    expect(permissions.delegated.filter(({ when, scope }) => when === 'signIn' && !used.has(scope) && !(scope in WITHOUT_A_CALL))).toEqual([]);
    expect(Object.keys(WITHOUT_A_CALL).filter((scope) => used.has(scope))).toEqual([]);
  });
});

function partsOf(body: unknown): readonly number[] {
  const { responses = [] } = (body ?? {}) as { readonly responses?: readonly { readonly status: number }[] };
  return responses.map(({ status }) => status);
}
