import { chromium } from 'playwright-core';
import { runLocally } from '../../scripts/localRun';
import { freshProfile } from './measuringBrowser';
import { openPaneAt } from './pane';
import { HEADLINE, RES } from './panelMeasures';
const { url, close: stop } = await runLocally({ port: 0, dataDir: '/tmp/m/tenant', twoOrigins: true, say: console.log });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors', '--disable-background-networking'] });
for (const moment of [{ as: 'bilal.asaoui@provincie-utrecht.nl.example', item: 'ambtelijk-overleg-sociaal-domein-en-energie-eemnes' }, RES]) {
  const profile = await freshProfile(browser, HEADLINE);
  const t0 = Date.now();
  profile.on('request', (r) => { if (r.url().includes('/v1.0/') && !r.headers()['x-local-client']) { const b = r.postDataJSON?.(); console.log(Date.now() - t0, r.method(), r.url().slice(-80), b?.requests ? b.requests.map((x: any) => x.method + ' ' + x.url.replace(/.*lists\//, '').slice(0, 60)) : JSON.stringify(b)?.slice(0, 200)); } });
  const pane = await openPaneAt(profile, { outlook: `${url}outlook/` }, moment);
  console.log('fact', Date.now() - t0);
  await pane.settled();
  await new Promise((d) => setTimeout(d, 3000));
  console.log('settled', Date.now() - t0, pane.requests().length);
  await profile.close();
}
await browser.close(); await stop(); process.exit();
