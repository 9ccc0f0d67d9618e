import { isRecord, recordOf, type Loose } from '../../hosts/fields';

/** Calls one of the host's methods by office.js's number and gives its answer. */
export type Dispatch = (dispatchId: number, params: Loose) => Promise<Loose>;

type Callback = (result: Loose) => void;

const isCallback = (value: unknown): value is Callback => typeof value === 'function';

/**
 * A function as office.js offers it, `name(…values, options?, callback?)`, that runs the host's method of this number.
 * `names` says under which names the values are sent.
 */
export function method(dispatch: Dispatch, dispatchId: number, names: readonly string[] = [], fixed: Loose = {}, read: (data: unknown) => unknown = (data) => data) {
  return (...given: unknown[]): void => {
    const values = given.slice(0, names.length);
    const rest = given.slice(names.length);
    const callback = rest.find(isCallback);
    const options = recordOf(rest.find(isRecord));
    const named = Object.fromEntries(names.map((name, at) => [name, plain(values[at])]));
    const params = { ...fixed, ...named, coercionType: coercion(names.includes('coercionType') ? values[names.indexOf('coercionType')] : options['coercionType']) };
    void dispatch(dispatchId, params).then((answer) => callback?.(asyncResult(answer, options['asyncContext'], read)));
  };
}

function asyncResult(answer: Loose, asyncContext: unknown, read: (data: unknown) => unknown): Loose {
  if (answer['error'] === true) return { status: 'failed', error: { code: answer['errorCode'], name: 'OutlookError', message: `Outlook error ${String(answer['errorCode'])}` }, asyncContext };
  return { status: 'succeeded', value: read('data' in answer ? answer['data'] : answer), asyncContext };
}

const plain = (value: unknown) => (value instanceof Date ? value.getTime() : value);

const coercion = (type: unknown) => (type === 'html' ? 3 : 0);
