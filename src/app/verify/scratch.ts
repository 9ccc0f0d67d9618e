import { Problem } from '../../domain/problem';
import { inBody, isRecord, query, textOf, type GraphAnswer, type GraphCall, type Send } from '../../graph/call';

export type Fields = Readonly<Record<string, unknown>>;

/** A list made for trying things out, beside a second one for its lookup to point at. */
export interface Scratch {
  /** `/sites/{id}`. */
  readonly site: string;
  /** `/sites/{id}/lists/{id}`. */
  readonly list: string;
  readonly name: string;
  readonly displayName: string;
  readonly targetItem: string;
  /** Whatever Graph answers, also a refusal. */
  ask(method: GraphCall['method'], path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<GraphAnswer>;
  /** Makes a row; fails where that is refused. */
  add(fields: Fields): Promise<{ readonly id: string; readonly etag: string; readonly answer: GraphAnswer }>;
}

const COLUMNS = [
  { name: 'Key', indexed: true, enforceUniqueValues: true, text: { maxLength: 255 } },
  { name: 'Week', indexed: true, text: { maxLength: 255 } },
  { name: 'Plain', text: { maxLength: 255 } },
  { name: 'Long', text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } },
  { name: 'Day', dateTime: { format: 'dateOnly', displayAs: 'standard' } },
  { name: 'Kind', indexed: true, choice: { choices: ['een', 'twee'], allowTextEntry: false, displayAs: 'dropDownMenu' } },
  { name: 'Tags', choice: { choices: ['een', 'twee'], allowTextEntry: true, displayAs: 'checkBoxes' } },
] as const;

/** Makes the lists, lets something use them and removes them, whatever happened. `name` must be free on the site. */
export async function withScratch<T>(send: Send, site: string, name: string, use: (scratch: Scratch) => Promise<T>): Promise<T> {
  const ask: Scratch['ask'] = (method, path, body, headers) => send({ method, path, ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) });
  const made: string[] = [];
  const make = async (displayName: string) => {
    const id = idOf(await ask('POST', `${site}/lists`, { displayName, list: { template: 'genericList' } }), `the list ${displayName}`);
    made.push(`${site}/lists/${id}`);
    return id;
  };
  try {
    const target = await make(`${name}Target`);
    const targetItem = idOf(await ask('POST', `${site}/lists/${target}/items`, { fields: { Title: 'target' } }), 'a row');
    const list = `${site}/lists/${await make(name)}`;
    for (const column of [...COLUMNS, { name: 'Target', lookup: { listId: target, columnName: 'Title' } }]) {
      idOf(await ask('POST', `${list}/columns`, { displayName: column.name, ...column }), `the column ${column.name}`);
    }
    const displayName = `${name} met een andere naam`;
    await ask('PATCH', list, { displayName });
    const add: Scratch['add'] = async (fields) => {
      const answer = await ask('POST', `${list}/items`, { fields });
      return { id: idOf(answer, 'a row'), etag: textOf(inBody(answer.body, 'eTag')) ?? textOf(inBody(answer.body, '@odata.etag')) ?? '', answer };
    };
    return await use({ site, list, name, displayName, targetItem, ask, add });
  } finally {
    for (const list of made.reverse()) await ask('DELETE', list);
  }
}

function idOf({ status, body }: GraphAnswer, what: string): string {
  const id = textOf(inBody(body, 'id'));
  if (id === undefined) throw new Problem('serverFailed', `${what} was not made: ${status} ${messageOf(body)}`);
  return id;
}

/** What a refusal says of itself. */
export const messageOf = (body: unknown): string => textOf(inBody(inBody(body, 'error'), 'message')) ?? '';

/** A row's columns as they stand, each named: lookups and hidden columns come only then. */
export async function fieldsOf(scratch: Scratch, id: string, names: string): Promise<Fields> {
  const { body } = await scratch.ask('GET', `${scratch.list}/items/${id}${query({ $select: 'id,eTag', $expand: `fields($select=${names})` })}`);
  const fields = inBody(body, 'fields');
  return isRecord(fields) ? fields : {};
}
