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
 * reality.
 */
export async function startVerbinder(words: readonly string[] = ['--two-origins']): Promise<Verbinder> {
  const { folder, data } = await filledFolder();
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

/** A folder of a test's own with a tenant in it that holds the demo. Filling one takes a while, so the first of a day is kept and copied. */
export async function filledFolder(): Promise<{ readonly folder: string; readonly data: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'verbinder-'));
  const data = join(folder, 'tenant');
  cpSync(await filledTenant(), data, { recursive: true });
  return { folder, data };
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

/** Rejects with all that it said where it ends before it is ready. */
export function started(words: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: string }> {
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

/** Ctrl-C; answers the exit code. */
export function stopped(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.on('exit', (code) => done(code));
    child.kill('SIGINT');
  });
}
