import { Hono, type Context } from 'hono';
import type { Core } from '../core';
import { isJson, type Json } from '../json';
import { readQuery } from '../odata/query';
import { newGuid } from '../world';
import type { Answer, Call, Route } from './call';
import { asGraphError, errorBody, type RequestIds } from './errorBody';
import { GraphError } from './graphError';
import { plainPath } from './pathAddressing';

const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export interface GraphApp {
  /** Answers one request, a whole one or a part of a batch, without the faults of the way. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Method and path of each registered route. */
  readonly registered: readonly string[];
}

/** The routes of Microsoft Graph v1.0, as far as the local tenant has them. Everything else is 501 with its path. */
export function graphApp(core: Core, routes: readonly Route[]): GraphApp {
  const app = new Hono();
  for (const route of routes) app.on(route.method, `/v1.0${route.path}`, (context) => run(core, route, context));
  app.notFound((context) => {
    const what = `${context.req.method} ${new URL(context.req.url).pathname.replace(/^\/v1\.0/, '')}`;
    return refused(core, GraphError.notBuilt(what), idsOf(core, context.req.raw));
  });
  const answer = async (request: Request) => {
    const url = plainPath(new URL(request.url), core.store.sites);
    return app.fetch(url.href === request.url ? request : new Request(url, request));
  };
  return { answer, registered: app.routes.map(({ method, path }) => `${method} ${path.replace(/^\/v1\.0/, '')}`) };
}

export const idsOf = (core: Core, request: Request): RequestIds => {
  const id = newGuid(core.world);
  return { request: id, client: request.headers.get('client-request-id') ?? id };
};

async function run(core: Core, route: Route, context: Context): Promise<Response> {
  const request = context.req.raw;
  const ids = idsOf(core, request);
  try {
    const who = await core.tokens.callerOf(request.headers.get('authorization') ?? undefined);
    const url = new URL(request.url);
    const spent = charge(core, route, who.client, who.user?.id, url, context.req.param('user') ?? who.user?.id ?? '');
    const call = await callFrom(core, route, context, who, url);
    return respond(await route.answer(call), { ...spent, ...idHeaders(core, ids) });
  } catch (thrown) {
    return refused(core, thrown, ids);
  }
}

function charge(core: Core, route: Route, client: string, user: string | undefined, url: URL, mailbox: string): Record<string, string> {
  if (route.units === undefined) {
    core.throttle.chargeMailbox(client, mailbox);
    return {};
  }
  const units = typeof route.units === 'number' ? route.units : route.units(url.searchParams);
  const headers = core.throttle.charge(client, user, units);
  core.stats.add('units', units);
  return headers;
}

async function callFrom(core: Core, route: Route, context: Context, who: Call['who'], url: URL): Promise<Call> {
  const request = context.req.raw;
  const bytes = new Uint8Array(await request.arrayBuffer());
  return {
    core, who, url, bytes,
    method: request.method,
    params: context.req.param(),
    query: readQuery(url.searchParams, route.query ?? []),
    body: route.body === 'json' ? jsonBody(bytes, request.headers) : {},
    header: (name) => request.headers.get(name) ?? undefined,
    wants: core.faults.switches(url.pathname, request.headers.get('x-local-fault') ?? undefined),
  };
}

function jsonBody(bytes: Uint8Array, headers: Headers): Json {
  if (bytes.length === 0) return {};
  if (!/json/.test(headers.get('content-type') ?? '')) {
    throw GraphError.badRequest('Write requests must contain the Content-Type header declaration.');
  }
  const value = parsed(new TextDecoder().decode(bytes));
  if (!isJson(value)) throw GraphError.badRequest('Entity only allows writes with a JSON object.');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw GraphError.badRequest('Unable to read JSON request payload.');
  }
}

const idHeaders = (core: Core, ids: RequestIds): Record<string, string> => ({
  'request-id': ids.request,
  'client-request-id': ids.client,
  Date: new Date(core.world.now()).toUTCString(),
});

function respond({ status, body, bytes, headers }: Answer, common: Record<string, string>): Response {
  if (bytes) return new Response(Buffer.from(bytes), { status, headers: { ...common, ...headers } });
  if (!body) return new Response(null, { status, headers: { ...common, ...headers } });
  const etag = typeof body['@odata.etag'] === 'string' ? { ETag: body['@odata.etag'] } : {};
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': JSON_TYPE, ...etag, ...common, ...headers } });
}

export function refused(core: Core, thrown: unknown, ids: RequestIds): Response {
  const error = asGraphError(thrown);
  if (error.status === 429) core.stats.add('throttled');
  const body = errorBody(thrown, ids, core.world.now());
  return respond({ status: error.status, body, headers: error.details.headers ?? {} }, idHeaders(core, ids));
}
