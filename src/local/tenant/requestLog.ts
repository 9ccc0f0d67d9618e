import { appendFileSync } from 'node:fs';

/** One line of the log. Bodies are JSON values; what isn't JSON is left out. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody?: unknown;
  /** Absent where the connection was cut. */
  readonly status?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: unknown;
}

export type RequestLog = (entry: LoggedRequest) => void;

const SECRET = new Set(['authorization', 'cookie', 'set-cookie']);

/** Every Graph request with its answer, one JSON object a line; tokens are never written. */
export const fileLog = (file: string): RequestLog => (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`);

export const headersOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => !SECRET.has(name)));

/** A body as a value, if it is JSON. */
export function jsonIn(headers: Headers, text: string): unknown {
  if (!/json/.test(headers.get('content-type') ?? '') || text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
