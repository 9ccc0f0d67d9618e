import { freshKey } from '../../src/local/tenant/auth/keys';
import { openTenant, type Tenant, type TenantOptions } from '../../src/local/tenant/openTenant';
import { TENANT } from '../../src/local/tenant/tenantFacts';

export const ORIGIN = 'https://localhost';
export const START = Date.parse('2026-11-23T09:00:00Z');

export interface Reply {
  readonly status: number;
  // Tests look into answers whose shape they are about to check.
  readonly body: any;
  readonly headers: Headers;
}

export type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

const privateKey = freshKey();

/** A tenant in this process, in virtual time, with requests in anybody's name. */
export function session(options: Partial<TenantOptions> = {}) {
  const tenant = openTenant({ file: ':memory:', now: () => START, sleep: async () => undefined, privateKey, ...options });
  return { tenant, as: (who: string, token: Record<string, unknown> = {}) => sender(tenant, { as: who, ...token }), asApp: (token: Record<string, unknown> = {}) => sender(tenant, { app: true, ...token }), call: plain(tenant) };
}

const plain = (tenant: Tenant): Send => async (method, path, body, headers = {}) => {
  const text = body instanceof Uint8Array || typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
  const response = await tenant.fetch(
    new Request(path.startsWith('http') ? path : `${ORIGIN}${path}`, {
      method,
      headers: { ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(text === undefined ? {} : { body: text as string }),
    }),
  );
  const answer = await response.text();
  return { status: response.status, headers: response.headers, body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(answer) : answer };
};

async function sender(tenant: Tenant, token: Record<string, unknown>): Promise<Send> {
  const call = plain(tenant);
  const { body } = await call('POST', '/local/token', token);
  if (!body.access_token) throw new Error(JSON.stringify(body));
  return (method, path, content, headers = {}) =>
    call(method, path.startsWith('/local') || path.startsWith('http') ? path : `/v1.0${path}`, content, { authorization: `Bearer ${body.access_token}`, ...headers });
}

export const PROVISIONING = { client: TENANT.provisioningClient };

/** The programme site's lists Partners and Moments, made by the administrator. */
export async function withLists(options: Partial<TenantOptions> = {}) {
  const opened = session(options);
  const admin = await opened.as('Ruud', PROVISIONING);
  const site = (await admin('GET', `/sites/${TENANT.hostname}:${TENANT.programmeSite}`)).body.id as string;
  const partners = await admin('POST', `/sites/${site}/lists`, { displayName: 'Partners', list: { template: 'genericList' }, columns: [KEY] });
  const moments = await admin('POST', `/sites/${site}/lists`, {
    displayName: 'Moments',
    columns: [
      KEY,
      { name: 'Year', number: { minimum: 2000, maximum: 2100 }, indexed: true },
      { name: 'Form', choice: { choices: ['overleg', 'mail'], displayAs: 'dropDownMenu', allowTextEntry: false } },
      { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
      { name: 'Day', dateTime: { format: 'dateOnly' }, indexed: true },
      { name: 'Note', text: { allowMultipleLines: true } },
      { name: 'Partner', lookup: { listId: partners.body.id, columnName: 'Title' } },
      { name: 'Subject', text: { maxLength: 10 }, required: true },
    ],
  });
  if (moments.status !== 201) throw new Error(JSON.stringify(moments.body));
  const femke = await opened.as('Femke');
  return { ...opened, admin, femke, site, items: `/sites/${site}/lists/Moments/items`, partners: `/sites/${site}/lists/Partners/items` };
}

export const KEY = { name: 'Key', text: { maxLength: 255 }, required: true, indexed: true, enforceUniqueValues: true };
