import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { oneAtATime } from '../../scripts/oneAtATime.mjs';

const ROOT = resolve(__dirname, '../..');

export interface Verbinder {
  /** Ends with a slash. */
  readonly url: string;
  readonly requestLog: string;
  stop(): Promise<void>;
}

/**
 * What `npm start` starts, on a tenant of its own with the demo in it. The add-in's pages stand on a second origin, as in
 * reality. Filling a tenant takes a while, so the first start of a day keeps a filled one that the next ones copy.
 */
export async function startVerbinder(words: readonly string[] = ['--two-origins']): Promise<Verbinder> {
  const folder = mkdtempSync(join(tmpdir(), 'verbinder-'));
  const data = join(folder, 'tenant');
  const kept = await filledTenant();
  cpSync(kept, data, { recursive: true });
  const requestLog = join(folder, 'requests.jsonl');
  const { child, url } = await started(['--data', data, '--request-log', requestLog, ...words]);
  return {
    url,
    requestLog,
    async stop() {
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The demo's dates count from today, so a tenant serves for one day. */
async function filledTenant(): Promise<string> {
  const kept = join(ROOT, 'dist/.filled', new Date().toISOString().slice(0, 10));
  if (!existsSync(kept)) await oneAtATime('filled', async () => void (existsSync(kept) || (await fill(kept))));
  return kept;
}

/** Under its name stands only a tenant that is whole. */
async function fill(kept: string): Promise<void> {
  const fresh = `${kept}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const { child } = await started(['--data', fresh]);
  await stopped(child);
  renameSync(fresh, kept);
}

function started(words: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--port', '0', '--no-open', ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((done, fail) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Verbinder is ready: (\S+)/.exec(said)?.[1];
      if (url) done({ child, url });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.on('exit', () => done());
    child.kill('SIGINT');
  });
}
