import type { Context, Handler } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { streamSSE } from 'hono/streaming';
import { Problem, asProblem } from '../../domain/problem';
import { hashedKey } from '../../domain/key';
import type { Json } from '../../lists/schema';
import type { Fields } from '../../ports/serviceCalls';
import type { Door } from '../../domain/doors/vocabulary';
import type { Pass } from '../doors/sealedLinks';
import { formOf, isFields, type FormReader } from './fields';
import type { Person, Role } from './callers';
import type { ServiceParts } from './parts';

/** What a handler gets: who asks, and the form that came along. */
export interface Asked<Who> {
  readonly who: Who;
  readonly form: FormReader;
}

/** Answers JSON, or fails with a Problem. */
export type Answer<Who> = (asked: Asked<Who>) => Promise<Fields>;

/** For a colleague who signed in, or only for those with an app role. A guest is turned away. */
export const forColleague = (parts: ServiceParts, answer: Answer<Person>, { role }: { readonly role?: Role } = {}): Handler =>
  signedIn(parts, answer, (person) => {
    if (person.isGuest) throw new Problem('notAllowed', 'for colleagues alone');
    if (role && !person.roles.includes(role)) throw new Problem('notAllowed', `needs the role ${role}`);
  });

/** For anybody with an account here, guests too: hands out only what is released, and writes nothing. */
export const forGuest = (parts: ServiceParts, answer: Answer<Person>): Handler => signedIn(parts, answer, () => undefined);

/** Sends one event of this name. After `end` the answer is over. */
export type SendEvent = (event: string, data: Json) => void;
/** Begins to send; what it answers is called once the answer is over, whoever ended it. */
export type Streaming = (send: SendEvent) => () => void;

/** As `forColleague`, for an answer that goes on as server-sent events until one of both leaves. */
export function streamForColleague({ callers, limiter }: ServiceParts, begin: (asked: Asked<Person>) => Streaming): Handler {
  return async (context) => {
    const who = await callers.personOf(context.req.header('authorization'));
    limiter.spend('caller', who.id);
    if (who.isGuest) throw new Problem('notAllowed', 'for colleagues alone');
    const streaming = begin({ who, form: formOf(await fieldsOf(context)) });
    return streamSSE(context, (stream) => {
      return new Promise<void>((over) => {
        const stop = streaming((event, data) => {
          const written = stream.writeSSE({ event, data: JSON.stringify(data) });
          if (event !== 'end') return;
          stop();
          void written.finally(over);
        });
        stream.onAbort(() => over(stop()));
      });
    });
  };
}

function signedIn({ callers, limiter }: ServiceParts, answer: Answer<Person>, check: (person: Person) => void): Handler {
  return async (context) => {
    const who = await callers.personOf(context.req.header('authorization'));
    limiter.spend('caller', who.id);
    check(who);
    return context.json(await answer({ who, form: formOf(await fieldsOf(context)) }));
  };
}

const STRANGE: readonly Problem['code'][] = ['linkUnknown'];

/**
 * For whoever has a link. The sealed text comes in the body as `link`, because an address is logged by every machine that it
 * passes. Who tries texts that open nothing is slowed down by the address they come from.
 */
export function forLink({ links, limiter, behindFront }: ServiceParts, door: Door, answer: Answer<Pass>): Handler {
  return async (context) => {
    const fields = await fieldsOf(context);
    const form = formOf(fields);
    const stranger = addressOf(context, behindFront);
    limiter.mustHave('stranger', stranger);
    const who = await links.open(linkIn(fields), door).catch((thrown: unknown) => {
      if (STRANGE.includes(asProblem(thrown).code)) limiter.spend('stranger', stranger);
      throw thrown;
    });
    limiter.spend('link', who.id);
    return context.json(await answer({ who, form }));
  };
}

const linkIn = ({ link }: Fields): string => (typeof link === 'string' ? link : '');

async function fieldsOf(context: Context): Promise<Fields> {
  const type = context.req.header('content-type') ?? '';
  // Anything else a page of another site could send without asking the browser first.
  if (!type.startsWith('application/json')) throw new Problem('badRequest', 'not JSON');
  const fields: unknown = await context.req.json().catch((cause: unknown) => Promise.reject(asFault(cause)));
  if (!isFields(fields)) throw new Problem('badRequest', 'not a form');
  return fields;
}

/** A body that is too large fails while it is read, and says so itself. */
const asFault = (cause: unknown): unknown => (cause instanceof SyntaxError ? new Problem('badRequest', 'not JSON', { cause }) : cause);

/** Hashed, so that no address of a person stands in memory longer than this line. Of the names in `x-forwarded-for` only the last one is the front's own. */
function addressOf(context: Context, behindFront: boolean): string {
  const named = behindFront ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return hashedKey(named ?? directAddress(context));
}

function directAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    // Called without a socket, as the local run and tests do.
    return '';
  }
}
