import { signedIn } from '../auth/caller';
import { need } from '../auth/scopes';
import { downloadUrl } from '../downloads';
import { contextOf, created, noContent, ok, param, type Answer, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import type { Json } from '../json';
import type { StoredFile } from '../store/files';
import type { User } from '../store/directory';
import { guidOf, isoTime, newGuid } from '../world';
import { selected } from './siteRoutes';

/** What a page of children holds by default. */
const PAGE = 200;
const APPROOT = '/me/drive/special/approot';
const CONFLICT = '@microsoft.graph.conflictBehavior';
/** The most that one PUT may carry, by the documentation of small uploads. */
const MOST_BYTES = 250 * 1024 * 1024;

/** The signed-in person; each application has a folder of its own in each person's OneDrive. */
function owner(call: Call): User {
  need(call.who, 'appFolder');
  const user = signedIn(call.who);
  if (user.guest) throw new GraphError(404, 'itemNotFound', "User's mysite not found.");
  return user;
}

const folderId = (call: Call) => guidOf(`approot ${owner(call).id} ${call.who.client}`);
const driveOf = (user: User) => `b!${guidOf(`drive ${user.id}`)}`;
const etagOf = ({ id, version }: StoredFile) => `"{${id.toUpperCase()}},${version}"`;

function fileBody(call: Call, file: StoredFile): Json {
  const user = owner(call);
  const by = { user: { email: user.mail, id: user.id, displayName: user.name } };
  return {
    '@odata.etag': etagOf(file), id: file.id, name: file.name, eTag: etagOf(file), cTag: `"c:{${file.id.toUpperCase()}},${file.version}"`,
    size: file.content.length, createdDateTime: isoTime(file.created), lastModifiedDateTime: isoTime(file.modified), createdBy: by, lastModifiedBy: by,
    parentReference: { driveId: driveOf(user), driveType: 'business', id: folderId(call) }, file: { mimeType: file.mime },
  };
}

const withLink = (call: Call, file: StoredFile): Json => ({ '@microsoft.graph.downloadUrl': downloadUrl(call, file), ...fileBody(call, file) });

const files = (call: Call) => call.core.store.files;

function named(call: Call): StoredFile {
  const found = files(call).byName(owner(call).id, call.who.client, param(call, 'name'));
  if (!found) throw GraphError.notFound('The resource could not be found.');
  return found;
}

function byId(call: Call): StoredFile {
  const found = files(call).byId(owner(call).id, call.who.client, param(call, 'file'));
  if (!found) throw GraphError.notFound('The resource could not be found.');
  return found;
}

function matching(call: Call, file: StoredFile | undefined): void {
  const expected = call.header('if-match');
  if (expected !== undefined && expected !== '*' && expected !== (file ? etagOf(file) : undefined)) throw GraphError.changed();
  if (file && call.header('if-none-match') === '*') throw GraphError.changed();
}

/** What to do where the name is taken; `rename` is not here. */
function checkConflict(call: Call, known: StoredFile | undefined): void {
  const behaviour = call.query.other[CONFLICT] ?? 'replace';
  if (!['replace', 'fail'].includes(behaviour)) throw GraphError.notBuilt(`${CONFLICT}=${behaviour}`);
  if (known && behaviour === 'fail') throw new GraphError(409, 'nameAlreadyExists', 'Name already exists');
}

function put(call: Call, known: StoredFile | undefined, name: string): Answer {
  checkConflict(call, known);
  if (call.bytes.length > MOST_BYTES) throw new GraphError(413, 'invalidRequest', 'The file is too large for one upload.');
  matching(call, known);
  const now = call.core.world.now();
  const file: StoredFile = {
    id: known?.id ?? newGuid(call.core.world), owner: owner(call).id, client: call.who.client, name,
    mime: (call.header('content-type') ?? 'application/octet-stream').split(';')[0] ?? '', version: (known?.version ?? 0) + 1,
    created: known?.created ?? now, modified: now, content: call.bytes,
  };
  files(call).put(file);
  return known ? ok(fileBody(call, file)) : created(fileBody(call, file));
}

const content = (file: StoredFile): Answer => ({ status: 200, bytes: file.content, headers: { 'Content-Type': file.mime, ETag: etagOf(file) } });

function remove(call: Call, file: StoredFile): Answer {
  matching(call, file);
  files(call).remove(file.id);
  return noContent();
}

export const fileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: APPROOT,
    units: 1,
    query: ['$select'],
    answer: (call) => {
      const user = owner(call);
      const children = files(call).ofFolder(user.id, call.who.client);
      const body = { id: folderId(call), name: call.who.clientName, size: 0, folder: { childCount: children.length }, specialFolder: { name: 'approot' } };
      return ok({ '@odata.context': contextOf(call, 'driveItem'), ...selected({ ...body, parentReference: { driveId: driveOf(user), driveType: 'business' } }, call.query.select) });
    },
  },
  {
    method: 'GET',
    path: `${APPROOT}/children`,
    units: 2,
    query: ['$select', '$top'],
    answer: (call) => {
      const all = files(call).ofFolder(owner(call).id, call.who.client);
      const value = all.slice(0, call.query.top ?? PAGE).map((file) => selected(fileBody(call, file), call.query.select));
      if (all.length > value.length) throw GraphError.notBuilt('a second page of files');
      return ok({ '@odata.context': contextOf(call, 'driveItem'), value });
    },
  },
  { method: 'GET', path: `${APPROOT}/named/:name`, units: 1, query: ['$select'], answer: (call) => ok(selected(withLink(call, named(call)), call.query.select)) },
  { method: 'GET', path: `${APPROOT}/named/:name/content`, units: 1, answer: (call) => content(named(call)) },
  {
    method: 'PUT',
    path: `${APPROOT}/named/:name/content`,
    query: [CONFLICT],
    units: 2,
    body: 'bytes',
    answer: (call) => put(call, files(call).byName(owner(call).id, call.who.client, param(call, 'name')), param(call, 'name')),
  },
  { method: 'DELETE', path: `${APPROOT}/named/:name`, units: 2, answer: (call) => remove(call, named(call)) },
  { method: 'GET', path: '/me/drive/items/:file', units: 1, query: ['$select'], answer: (call) => ok(selected(withLink(call, byId(call)), call.query.select)) },
  { method: 'GET', path: '/me/drive/items/:file/content', units: 1, answer: (call) => content(byId(call)) },
  { method: 'PUT', path: '/me/drive/items/:file/content', units: 2, body: 'bytes', answer: (call) => put(call, byId(call), byId(call).name) },
  { method: 'DELETE', path: '/me/drive/items/:file', units: 2, answer: (call) => remove(call, byId(call)) },
];
