import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './installed.mjs';

const LOOK_AGAIN_MS = 200;

/**
 * Runs work that one process at a time may do; others wait, and then find it done. What a process leaves that was killed meanwhile
 * is taken over.
 */
export async function oneAtATime(name, work) {
  const folder = join(root, 'dist');
  const lock = join(folder, `.${name}.lock`);
  mkdirSync(folder, { recursive: true });
  while (!take(lock)) await pause(LOOK_AGAIN_MS);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** `wx` fails where the file is there: of two processes, one makes it. */
function take(lock) {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (thrown) {
    if (thrown.code !== 'EEXIST') throw thrown;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // An empty file is a lock that is being written at this moment.
    return holder > 0 && !isRunning(holder);
  } catch {
    return false;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown.code === 'EPERM';
  }
}
