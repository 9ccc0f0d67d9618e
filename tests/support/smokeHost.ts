import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { localFile } from '../../src/local/hosts/localFiles';
import { outlookRoutes } from '../../src/local/outlook/serve/outlookRoutes';
import { withLocalOffice } from '../../src/local/outlook/serve/withLocalOffice';
import { listenOnHttps } from './httpsServer';
import { smallTenant } from './smallTenant';

const ROOT = process.cwd();

/** The host's page with a small tenant on one origin, and the smoke add-in on another, as in reality. */
export async function startSmokeHost() {
  const addIn = new Hono();
  addIn.get('/smoke/msal-browser.min.js', async () => new Response((await localFile(join(ROOT, 'node_modules/@azure/msal-browser/lib'), 'msal-browser.min.js'))?.body));
  addIn.get('/smoke/:file{.+\\.html}', (c) => c.html(withLocalOffice(readFileSync(join(ROOT, 'tests/support/smokeAddIn', c.req.param('file')), 'utf8'))));
  addIn.get('/smoke/launch.js', async (c) => c.body(readFileSync(join(ROOT, 'tests/support/smokeAddIn/launch.js'), 'utf8'), 200, { 'content-type': 'text/javascript' }));
  addIn.route('/', outlookRoutes({ root: ROOT, addIn: {} }));
  const addInServer = await listenOnHttps(addIn);

  const launch = [
    { event: 'OnNewAppointmentOrganizer', function: 'onAttendees' },
    { event: 'OnAppointmentAttendeesChanged', function: 'onAttendees' },
    { event: 'OnAppointmentSend', function: 'onSend', sendMode: 'softBlock' },
    { event: 'OnMessageSend', function: 'onSend', sendMode: 'promptUser' },
    { event: 'OnNewMessageCompose', function: 'onBroken' },
  ].map((handler) => ({ ...handler, script: `${addInServer.origin}/smoke/launch.js` }));
  const description = { id: 'smoke', name: 'Smoke', taskPane: `${addInServer.origin}/smoke/pane.html`, launch };

  const tenant = smallTenant();
  tenant.app.route('/', outlookRoutes({ root: ROOT, addIn: description }));
  const hostServer = await listenOnHttps(tenant.app);
  return {
    data: tenant.data,
    addInOrigin: addInServer.origin,
    url: (query = '') => `${hostServer.origin}/outlook/${query}`,
    close: () => Promise.all([addInServer.close(), hostServer.close()]),
  };
}
