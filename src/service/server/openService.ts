import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { asProblem, Problem } from '../../domain/problem';
import type { Queue } from '../queue/queue';
import { dailyWork } from '../work/dailyWork';
import type { Jobs } from '../work/work';
import { openWorker, type Worker } from '../work/worker';
import { failed } from './answers';
import type { ServiceParts } from './parts';
import type { RouteGroup } from './routeGroup';
import { ROUTE_GROUPS } from './routeGroups';

/** A form of several thousand words fits; a picture doesn't. */
export const LARGEST_BODY = 64 * 1024;

export interface Service {
  readonly app: Hono;
  readonly worker: Worker;
}

/** The doors' service: its routes below `/service`, and the worker that writes what they took in. */
export function openService(given: ServiceParts, groups: readonly RouteGroup[] = ROUTE_GROUPS): Service {
  const app = new Hono().basePath('/service');
  const numbers = new WeakMap<Context, string>();
  const numberOf = (context: Context) => numbers.get(context) ?? '';
  const jobs: Jobs = Object.assign({}, ...groups.map((group) => group.jobs?.(given) ?? {}));
  const pieces = openWorker({ ...given, jobs });
  const daily = dailyWork({ ...given, tasks: groups.flatMap(({ daily: task }) => (task ? [() => task(given)] : [])) });
  const worker: Worker = { ...pieces, start: () => (pieces.start(), daily.start()), stop: () => (daily.stop(), pieces.stop()) };
  const parts: ServiceParts = { ...given, queue: nudging(given.queue, worker) };

  app.use('*', async (context, next) => {
    const began = parts.clock.now();
    const requestId = parts.newId();
    numbers.set(context, requestId);
    await next();
    const code = context.error ? codeOf(context.error) : undefined;
    parts.log({ at: new Date(began).toISOString(), what: `${context.req.method} ${patternOf(context)}`, status: context.res.status, ms: parts.clock.now() - began, requestId, ...(code ? { code } : {}) });
  });
  app.use('*', secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, referrerPolicy: 'no-referrer' }));
  app.use('*', cors({ origin: [...parts.origins], allowMethods: ['GET', 'POST'], allowHeaders: ['authorization', 'content-type'], exposeHeaders: ['retry-after'], maxAge: 600 }));
  app.use('*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.use('*', bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => failed(context, new Problem('tooLarge', 'body'), numberOf(context)) }));
  app.get('/health', async (context) => context.json({ ok: true, waiting: await parts.queue.size(), stuck: worker.stuck() }));
  for (const { path, routes } of groups) app.route(`/${path}`, routes(parts));
  app.notFound((context) => failed(context, new Problem('notFound', 'no such route'), numberOf(context)));
  app.onError((thrown, context) => failed(context, thrown, numberOf(context)));
  return { app, worker };
}

/** Whatever a route puts in is looked at right away. */
const nudging = (queue: Queue, worker: Worker): Queue => ({
  ...queue,
  async put(message) {
    await queue.put(message);
    worker.nudge();
  },
});

/** The pattern that the route was registered with: an address may hold anything that somebody typed. */
const patternOf = (context: Context): string => context.req.matchedRoutes?.at(-1)?.path ?? '';

const codeOf = (thrown: unknown) => (thrown instanceof Problem ? asProblem(thrown).code : 'bug');
