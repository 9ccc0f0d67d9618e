import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { localFile } from '../../src/local/hosts/localFiles';
import { teamsRoutes } from '../../src/local/teams/serve/teamsRoutes';
import { listenOnHttps } from './httpsServer';
import { smallTenant } from './smallTenant';

const ROOT = process.cwd();
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

/** The page that plays Teams with a small tenant on one origin, and a smoke app on another, as in reality. */
export async function startSmokeTeams() {
  const app = new Hono();
  const script = async (folder: string, file: string) => new Response((await localFile(join(ROOT, 'node_modules', folder), file))?.body, { headers: SCRIPT });
  app.get('/smoke/teams.js', () => script('@microsoft/teams-js/dist/umd', 'MicrosoftTeams.min.js'));
  app.get('/smoke/msal.js', () => script('@azure/msal-browser/lib', 'msal-browser.min.js'));
  app.get('/smoke/page.html', (c) => c.html(readFileSync(join(ROOT, 'tests/support/smokeTab/page.html'), 'utf8')));
  const appServer = await listenOnHttps(app);

  const tenant = smallTenant();
  tenant.app.route('/', teamsRoutes({ root: ROOT, manifest: () => smokeManifest(appServer.origin) }));
  const hostServer = await listenOnHttps(tenant.app);
  return {
    appOrigin: appServer.origin,
    hostOrigin: hostServer.origin,
    url: (query = '') => `${hostServer.origin}/teams/${query}`,
    close: () => Promise.all([appServer.close(), hostServer.close()]),
  };
}

/** The parts of a manifest that Teams reads; one tab of it stands on a host that the manifest forgot. */
function smokeManifest(origin: string) {
  const page = `${origin}/smoke/page.html`;
  const tab = (entityId: string, name: string, contentUrl: string) => ({ entityId, name, contentUrl, scopes: ['personal'] });
  return {
    id: 'smoke-app',
    name: { short: 'Smoke' },
    validDomains: [new URL(origin).host],
    staticTabs: [
      tab('home', 'Home', `${page}?locale={locale}&theme={app.theme}&id={page.id}&sub={subEntityId}&tid={user.tenant.id}&odd={nobody}`),
      tab('kept', 'Kept', `${page}?place=kept`),
      tab('foreign', 'Foreign', 'https://elsewhere.example/page.html'),
    ],
    configurableTabs: [{ configurationUrl: `${page}?place=settings`, canUpdateConfiguration: true, scopes: ['team', 'groupChat'], context: ['channelTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'] }],
  };
}
