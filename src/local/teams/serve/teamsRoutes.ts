import { join } from 'node:path';
import { Hono } from 'hono';
import { localFile } from '../../hosts/localFiles';

export interface TeamsRoutesOptions {
  /** The project's folder, with `dist` in it. */
  readonly root: string;
  /** The app's manifest, which Teams reads when somebody installs it. */
  readonly manifest: () => unknown;
}

/** `/teams/` (the page that plays Teams) and `/l/…`, where Teams' own links lead, for the local server. */
export function teamsRoutes({ root, manifest }: TeamsRoutesOptions): Hono {
  const routes = new Hono();
  routes.get('/teams', (context) => context.redirect('/teams/'));
  routes.get('/teams/app.json', (context) => context.json(manifest()));
  routes.get('/teams/*', async (context) => {
    const file = await localFile(join(root, 'dist/local/teams'), context.req.path.slice('/teams/'.length));
    return file ? context.body(file.body, 200, { 'content-type': file.type, 'cache-control': 'no-cache' }) : context.text('Not found', 404);
  });
  routes.get('/l/*', (context) => context.redirect(`/teams/?link=${encodeURIComponent(context.req.url)}`));
  return routes;
}
