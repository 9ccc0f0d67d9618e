import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileQueue } from '../../src/service/queue/fileQueue';
import { LEASE_MS, queueSuite } from './queue.suite';

const folders: string[] = [];
const opened: { close(): void }[] = [];
afterEach(() => {
  for (const queue of opened.splice(0)) queue.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

queueSuite('in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  folders.push(folder);
  let now = 1_000_000;
  const open = () => {
    const queue = fileQueue({ file: join(folder, 'queue.sqlite'), now: () => now, leaseMs: LEASE_MS });
    opened.push(queue);
    return queue;
  };
  return { queue: open(), again: open, wait: async (ms) => void (now += ms) };
});
