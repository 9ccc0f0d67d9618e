/**
 * npm start: installs what is missing, builds, and runs the whole suite on this machine against a local tenant.
 *
 *   npm start -- [--port N] [--data DIR] [--reset] [--no-open] [--request-log FILE] [--two-origins]
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureInstalled, root } from './installed.mjs';

const HELP = `npm start -- [options]
  --port N             the https port (default 8443; 0: any free one)
  --data DIR           where the local tenant keeps its file (default .tenant; it survives a restart)
  --reset              forget what is there and begin with the demo again
  --no-open            don't open a browser
  --request-log FILE   write every Graph request with its answer as JSON lines
  --two-origins        serve the add-in's pages on a port of their own, as in reality`;

const { values } = options();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
ensureInstalled();
if (values.reset) forget(resolve(values.data));
await build();

const { register } = await import('tsx/esm/api');
register();
const { runLocally } = await import('./localRun.ts');
const running = await runLocally({
  port: Number(values.port),
  dataDir: resolve(values.data),
  ...(values['request-log'] ? { requestLog: resolve(values['request-log']) } : {}),
  twoOrigins: values['two-origins'],
  say: console.log,
}).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${values.port} is taken. Another Verbinder may be running; stop it, or name another port with --port (0: any free one).`);
  process.exit(1);
});
console.log(`Verbinder is ready: ${running.url}`);
if (!values['no-open']) openBrowser(running.url);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await running.close();
    process.exit(0);
  });
}

function options() {
  try {
    const parsed = parseArgs({
      options: {
        port: { type: 'string', default: '8443' },
        data: { type: 'string', default: join(root, '.tenant') },
        reset: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        'request-log': { type: 'string' },
        'two-origins': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(parsed.values.port)) throw new Error(`--port takes a number, not "${parsed.values.port}".`);
    return parsed;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

/** The tenant's file, the service's queue and SQLite's own beside them. Nothing else goes: somebody may keep more in that folder than we know, and the certificate was accepted already. */
function forget(folder) {
  for (const file of ['tenant', 'service-queue']) for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `${file}.sqlite${end}`), { force: true });
}

/** Best effort: on a machine without a desktop the address on screen is enough. */
function openBrowser(url) {
  const [command, ...words] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[process.platform] ?? ['xdg-open', url];
  spawn(command, words, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
