import type { Caller } from '../auth/caller';
import type { Core } from '../core';
import type { Json } from '../json';
import type { Query } from '../odata/query';
import { GraphError } from './graphError';

/** One Graph request on its way through a route. */
export interface Call {
  readonly core: Core;
  readonly who: Caller;
  readonly method: string;
  readonly url: URL;
  /** The path's variables, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** The JSON body; empty where there is none. */
  readonly body: Json;
  readonly bytes: Uint8Array;
  readonly header: (name: string) => string | undefined;
  /** What a lever or the fault header asks for in this request alone. */
  readonly wants: (fault: string) => boolean;
}

export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** After `/v1.0`, with `:name` for variables. */
  readonly path: string;
  /** SharePoint resource units; none for what isn't SharePoint's. */
  readonly units?: number | ((search: URLSearchParams) => number);
  /** The query options that the route takes. */
  readonly query?: readonly string[];
  readonly body?: 'json' | 'bytes';
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

export const ok = (body: Json, headers: Readonly<Record<string, string>> = {}): Answer => ({ status: 200, body, headers });
export const created = (body: Json): Answer => ({ status: 201, body });
export const noContent = (): Answer => ({ status: 204 });

/** A path's variable; a route that asks for one it doesn't have is a mistake of ours. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no :${name}`);
  return value;
}

export const prefers = (call: Call, word: string): boolean =>
  (call.header('prefer') ?? '').toLowerCase().includes(word.toLowerCase());

/** Where answers point to: the origin that the client used. */
export const contextOf = (call: Call, what: string): string => `${call.url.origin}/v1.0/$metadata#${what}`;

/** What an action was given, under names in lower case: Graph takes them in either spelling. One that it doesn't have is refused by name. */
export function parametersOf(call: Call, names: readonly string[], action: string): Json {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const unknown = Object.keys(call.body).find((key) => !known.has(key.toLowerCase()));
  if (unknown !== undefined) throw GraphError.badRequest(`${action} has no parameter ${unknown}`);
  return Object.fromEntries(Object.entries(call.body).map(([key, value]) => [key.toLowerCase(), value]));
}
