import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { outlookRoutes } from '../../../src/local/outlook/serve/outlookRoutes';
import { withLocalOffice } from '../../../src/local/outlook/serve/withLocalOffice';
import { serveHttps } from '../../../src/local/start/serveHttps';
import type { Certificate } from '../../../src/local/tenant/certificate';

const page = fileURLToPath(new URL('pane.html', import.meta.url));

/** The least that an add-in can be, on an origin of its own like the product: office.js and a page that prints the subject. */
export async function serveFloor(root: string, certificate: Certificate) {
  const routes = new Hono();
  routes.get('/floor/addin.json', (context) => context.json({ id: 'floor', name: 'Floor', taskPane: '/floor/pane.html' }, 200, { 'access-control-allow-origin': '*' }));
  routes.get('/floor/pane.html', (context) => context.html(withLocalOffice(readFileSync(page, 'utf8'))));
  routes.route('/', outlookRoutes({ root, addIn: {} }));
  const { port, close } = await serveHttps(routes, 0, certificate);
  return { addIn: `https://localhost:${port}/floor/addin.json`, close };
}
