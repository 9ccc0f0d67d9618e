import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './installed.mjs';
import { oneAtATime } from './oneAtATime.mjs';

const STAMP = join(root, 'dist/.built');

/** Builds the shipped pages, the launch events' file and the local hosts' pages, unless nothing changed since last time. */
export async function build({ say = console.log } = {}) {
  const now = fingerprint();
  if (isBuilt(now)) return;
  await oneAtATime('build', async () => isBuilt(now) || buildNow(now, say));
}

const isBuilt = (now) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now;

async function buildNow(now, say) {
  say('Building the pages…');
  const { default: webpack } = await import('webpack');
  await run(webpack, await configurations());
  writeFileSync(STAMP, now);
}

async function configurations() {
  const files = readdirSync(root).filter((file) => /^webpack(\.\w+)?\.config\.js$/.test(file));
  const modules = await Promise.all(files.map((file) => import(join(root, file))));
  return modules.flatMap(({ default: made }) => (typeof made === 'function' ? made({}, { mode: 'production' }) : made));
}

const run = (webpack, configs) =>
  new Promise((resolve, reject) => {
    const compiler = webpack(configs);
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : undefined);
      compiler.close(() => (failed ? reject(failed) : resolve()));
    });
  });

/** The contents of everything that goes into a bundle; a change of a test or a page of docs builds nothing. */
function fingerprint() {
  const hash = createHash('sha256');
  const folders = ['src', 'manifest', 'entra'];
  const files = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && !one.name.includes('.test.')));
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  const loose = readdirSync(root).filter((file) => /^webpack.*\.js$|^package-lock\.json$|^\.swcrc$/.test(file));
  for (const path of [...paths, ...loose.map((file) => join(root, file))]) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
