import type { Core } from './core';
import type { Call } from './http/call';
import { textOf } from './json';
import type { StoredFile } from './store/files';
import { TENANT } from './tenantFacts';
import { newGuid } from './world';

/** Real links are good for about an hour. */
const LIFE = 60 * 60 * 1000;

const PLACE = `/${TENANT.id}/download`;
export const DOWNLOAD_PATH = `${PLACE}/:ticket`;

/** A file's `@microsoft.graph.downloadUrl`: whoever has the link may read the file for a while, with no token. */
export function downloadUrl({ core, url }: Call, file: StoredFile): string {
  const ticket = newGuid(core.world);
  core.store.secrets.add(ticket, 'download', core.world.now() + LIFE, { owner: file.owner, client: file.client, id: file.id });
  return `${url.origin}${PLACE}/${ticket}`;
}

export function download({ store, world }: Core, ticket: string): Response {
  const data = store.secrets.find(ticket, 'download', world.now());
  const file = data && store.files.byId(textOf(data['owner']) ?? '', textOf(data['client']) ?? '', textOf(data['id']) ?? '');
  if (!file) return new Response(null, { status: 404 });
  return new Response(Buffer.from(file.content), { headers: { 'Content-Type': file.mime } });
}
