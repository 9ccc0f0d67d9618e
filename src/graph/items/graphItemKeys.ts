import { asProblem, Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import type { ItemKeys, KnownItem } from '../../ports/itemKeys';
import type { Graph } from '../graph';
import { eventFacts, eventQuery, seriesFacts, seriesQuery, type EventFacts } from './eventFacts';
import { eventIdOf, messageFacts, messageQuery, requestQuery } from './messageFacts';

/** Finds an item's shared identities on Graph, in the mailbox that owns it. */
export function graphItemKeys(graph: Graph): ItemKeys {
  const read = async (path: string) => (await graph.call({ method: 'GET', path })).body;

  async function event(mailbox: string, id: string): Promise<KnownItem> {
    const { masterId, original, ...facts } = eventFacts(await read(`${mailbox}/events/${encodeURIComponent(id)}${eventQuery}`));
    if (facts.keys.length === 0) throw new Problem('notFound', 'the event has no identifier (yet)');
    if (!facts.isException || masterId === undefined) return facts;
    return withSeries(facts, original, () => read(`${mailbox}/events/${encodeURIComponent(masterId)}${seriesQuery}`));
  }

  async function request(mailbox: string, id: string): Promise<KnownItem> {
    const message = await read(`${mailbox}/messages/${encodeURIComponent(id)}${requestQuery}`);
    const eventId = eventIdOf(message);
    const known = messageFacts(message);
    if (eventId === undefined) return known;
    const facts = await event(mailbox, eventId).catch((thrown: unknown) => unlessGone(thrown, known));
    return { ...facts, isPrivate: facts.isPrivate || known.isPrivate };
  }

  return {
    async of(item) {
      const known = await factsOf(item);
      // Either may know what the other wasn't told.
      return { ...known, isPrivate: known.isPrivate || item.isPrivate };
    },
  };

  async function factsOf({ id, kind, owner }: SeenItem): Promise<KnownItem> {
    if (id === undefined) throw new Problem('notFound', 'the item has not been saved');
    const mailbox = owner === undefined ? '/me' : `/users/${encodeURIComponent(owner)}`;
    if (kind === 'appointment') return event(mailbox, id);
    if (kind === 'meetingRequest') return request(mailbox, id);
    return messageFacts(await read(`${mailbox}/messages/${encodeURIComponent(id)}${messageQuery}`));
  }
}

/** The series is asked only for an occurrence that differs from it, and may be closed to whoever was invited to one occurrence. */
async function withSeries(facts: Omit<EventFacts, 'masterId' | 'original'>, original: string | undefined, readMaster: () => Promise<unknown>): Promise<KnownItem> {
  try {
    const series = seriesFacts(await readMaster(), original);
    return series ? { ...facts, series } : facts;
  } catch (thrown) {
    const refused = ['notFound', 'notAllowed'].includes(asProblem(thrown).code);
    // What is missing is one line of the panel; the keys are what everything else hangs on.
    return { ...facts, seriesUnreadable: refused };
  }
}

function unlessGone(thrown: unknown, instead: KnownItem): KnownItem {
  if (asProblem(thrown).code === 'notFound') return instead;
  throw thrown;
}
