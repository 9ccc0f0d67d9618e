import { Hono } from 'hono';
import { localFile, officeFolder, outlookFolder, type LocalFile } from '../../hosts/localFiles';

export interface OutlookRoutesOptions {
  /** The project's folder, with `node_modules` and `dist` in it. */
  readonly root: string;
  /** The add-in that the host offers, as `readAddIn` takes it: a description of ours or the unified manifest. */
  readonly addIn: unknown;
}

/** `/outlook/` (the page that plays Outlook) and `/office/` (the npm package's office.js), for the local server. */
export function outlookRoutes({ root, addIn }: OutlookRoutesOptions): Hono {
  const routes = new Hono();
  routes.get('/outlook', (context) => context.redirect('/outlook/'));
  routes.get('/outlook/addin.json', (context) => context.json(addIn));
  routes.get('/outlook/*', async (context) => answer(await localFile(outlookFolder(root), context.req.path.slice('/outlook/'.length))));
  // Office.js asks for some files in another case than they have in the package.
  routes.get('/office/*', async (context) => answer(await localFile(officeFolder(root), context.req.path.slice('/office/'.length).toLowerCase())));
  return routes;
}

const answer = (file: LocalFile | undefined) =>
  file ? new Response(file.body, { headers: { 'content-type': file.type, 'cache-control': 'no-cache' } }) : new Response('Not found', { status: 404 });
