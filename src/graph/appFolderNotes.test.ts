/** @jest-environment node */
import { scriptedGraph, type Script } from '../../tests/support/scriptedGraph';
import { appFolderNotes } from './appFolderNotes';

const file = { eTag: '"f,2"', lastModifiedDateTime: '2026-11-23T09:00:00Z', '@microsoft.graph.downloadUrl': 'https://files.example/x?tempauth=t' };

function open(script: Script) {
  const { graph, seen, clock } = scriptedGraph(script);
  const during = async <T>(work: Promise<T>) => {
    work.catch(() => undefined);
    await clock.advance(0);
    return work;
  };
  return { notes: appFolderNotes(graph), seen, during };
}

describe('private notes in the app folder', () => {
  it('are read by their download link, which gets no bearer', async () => {
    const { notes, seen, during } = open((request) => ({ body: request.path.startsWith('/me') ? file : { text: 'Vraag ernaar' } }));
    expect(await during(notes.read('k1'))).toEqual({ text: 'Vraag ernaar', savedOn: '2026-11-23T09:00:00Z', etag: '"f,2"' });
    expect(seen.map(({ path, headers }) => [path, headers['authorization']])).toEqual([
      ['/me/drive/special/approot:/k1.json', 'Bearer token-1'],
      ['https://files.example/x?tempauth=t', undefined],
    ]);
  });

  it('are shown as they are when somebody wrote something else in the file', async () => {
    const { notes, during } = open((request) => ({ body: request.path.startsWith('/me') ? file : 'zomaar tekst' }));
    expect(await during(notes.read('k1'))).toMatchObject({ text: 'zomaar tekst' });
  });

  it('may not overwrite: a first one fails where a file is, a later one names its version', async () => {
    const { notes, seen, during } = open((_, count) => (count === 1 ? { status: 409, body: { error: { code: 'nameAlreadyExists' } } } : { body: file }));
    await expect(during(notes.write('k1', 'een'))).rejects.toMatchObject({ code: 'changedMeanwhile' });
    await during(notes.write('k1', 'twee', '"f,1"'));
    expect(seen).toMatchObject([
      { method: 'PUT', path: '/me/drive/special/approot:/k1.json:/content?@microsoft.graph.conflictBehavior=fail', body: { text: 'een' } },
      { method: 'PUT', path: '/me/drive/special/approot:/k1.json:/content', headers: { 'if-match': '"f,1"' } },
    ]);
  });

  it('say so when OneDrive is full', async () => {
    const { notes, during } = open(() => ({ status: 507, body: { error: { code: 'quotaLimitReached' } } }));
    await expect(during(notes.write('k1', 'een'))).rejects.toMatchObject({ code: 'full' });
  });
});
