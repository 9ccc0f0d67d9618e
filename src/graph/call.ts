/** One request to Graph, relative to the version: `/sites/{id}/lists?$select=id`, already encoded. */
export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: unknown;
}

/** What came back, whether by itself or as a part of a `$batch`. */
export interface GraphAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or undefined where there is none. */
  readonly body: unknown;
}

/** Sends a call and answers whatever the server said; fails with a Problem only when there was no answer. */
export type Send = (call: GraphCall) => Promise<GraphAnswer>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A property of an answer's body. */
export const inBody = (body: unknown, name: string): unknown => (isRecord(body) ? body[name] : undefined);

/** The `value` of a collection. */
export function valuesOf(body: unknown): readonly Readonly<Record<string, unknown>>[] {
  const value = inBody(body, 'value');
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Query options as Graph takes them: encoded, but with the signs that OData writes left legible. */
export function query(options: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}=${encoded(`${value}`)}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

const encoded = (value: string) => encodeURIComponent(value).replace(/%(24|2C|2F|3A|3D)/g, (sign) => decodeURIComponent(sign));
