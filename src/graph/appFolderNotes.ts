import { asProblem, Problem } from '../domain/problem';
import type { PrivateNote, PrivateNotes } from '../ports/notes';
import { inBody, textOf } from './call';
import type { Graph } from './graph';

/**
 * Private notes in the folder that this app has in the person's own OneDrive: one small JSON file per item.
 *
 * A note is read in two steps, its facts and then its text from the download link among them: `/content` itself answers
 * with a redirect to SharePoint that a browser refuses after the preflight which our bearer causes
 * (learn.microsoft.com/graph/api/driveitem-get-content, "Downloading files in JavaScript apps").
 */
export function appFolderNotes(graph: Graph): PrivateNotes {
  return {
    async read(itemKey) {
      const file = await graph.call({ method: 'GET', path: pathOf(itemKey) }).catch(absent);
      const link = textOf(inBody(file?.body, '@microsoft.graph.downloadUrl'));
      if (file === undefined || link === undefined) return undefined;
      return noteOf(file.body, textIn(await graph.download(link)));
    },
    async write(itemKey, text, etag) {
      // Without an etag the file must not be there yet; with one it must still be that version.
      const first = etag === undefined ? '?@microsoft.graph.conflictBehavior=fail' : '';
      const headers = { 'Content-Type': 'application/json', ...(etag === undefined ? {} : { 'If-Match': etag }) };
      const call = { method: 'PUT', path: `${pathOf(itemKey)}:/content${first}`, headers, body: { text } } as const;
      const { body } = await graph.call(call).catch(conflict);
      return noteOf(body, text);
    },
    async remove(itemKey, etag) {
      await graph.call({ method: 'DELETE', path: pathOf(itemKey), headers: { 'If-Match': etag } }).catch(absent);
    },
  };
}

const pathOf = (itemKey: string) => `/me/drive/special/approot:/${encodeURIComponent(itemKey)}.json`;

function noteOf(file: unknown, text: string): PrivateNote {
  const [etag, savedOn] = [textOf(inBody(file, 'eTag')), textOf(inBody(file, 'lastModifiedDateTime'))];
  if (etag === undefined || savedOn === undefined) throw new Problem('badData', 'a note without its version');
  return { text, savedOn, etag };
}

/** Somebody may have opened the file and written something else in it: then that is the note. */
function textIn(content: string): string {
  try {
    const text = inBody(JSON.parse(content), 'text');
    return typeof text === 'string' ? text : content;
  } catch {
    return content;
  }
}

function absent(thrown: unknown): undefined {
  if (asProblem(thrown).code === 'notFound') return undefined;
  throw thrown;
}

function conflict(thrown: unknown): never {
  const problem = asProblem(thrown);
  if (problem.code !== 'alreadyThere') throw problem;
  throw new Problem('changedMeanwhile', 'a note stands there already', { cause: problem });
}
