import { appFolderNotes } from '../../src/graph/appFolderNotes';
import { graphOnTenant } from '../support/graphOnTenant';
import { notesSuite } from './notes.suite';

jest.setTimeout(60_000);

notesSuite('the app folder, on the local tenant', async () => {
  const { graph, close } = await graphOnTenant();
  return { notes: appFolderNotes(graph), key: 'k1', close };
});
