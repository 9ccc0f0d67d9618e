/** @jest-environment node */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileQueue } from './fileQueue';

const LEASE = 30_000;
const folders: string[] = [];
const opened: { close(): void }[] = [];

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  folders.push(folder);
  return join(folder, 'queue.sqlite');
}

function open(file = place()) {
  const queue = fileQueue({ file, now: () => 1_000_000, leaseMs: LEASE });
  opened.push(queue);
  return { ...queue, file };
}

afterEach(() => {
  for (const queue of opened.splice(0)) queue.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What every queue promises is tried in tests/contract/queue.suite.ts. */
describe('a queue in a file', () => {
  it('keeps the same message once, however often it is put', async () => {
    const { put, size } = open();
    await Promise.all(Array.from({ length: 5 }, () => put({ id: 'a', body: 'Zeist' })));
    expect(await size()).toBe(1);
  });

  it('gives back at once what a process that died had in hand, where it is alone on its file, and nothing that waits its time', async () => {
    const { put, take, file } = open();
    await put({ id: 'a', body: '' });
    await put({ id: 'b', body: '' });
    await take();
    await (await take())?.later(60_000);
    const again = fileQueue({ file, now: () => 1_000_001, leaseMs: LEASE, alone: true });
    opened.push(again);
    expect([await again.take(), await again.take()]).toMatchObject([{ id: 'a', tries: 2 }, undefined]);
  });

  it('serves two workers on one file without giving a message to both', async () => {
    const one = open();
    const other = open(one.file);
    for (let at = 0; at < 20; at += 1) await one.put({ id: `m${at}`, body: '' });
    const taken = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other).take()));
    expect(new Set(taken.map((message) => message?.id)).size).toBe(20);
  });

  it('still holds everything that it said yes to after its process was killed', async () => {
    const file = place();
    const answered = await putUntilKilled(file, 40);
    const { size, take } = open(file);
    expect(answered.length).toBeGreaterThanOrEqual(40);
    expect(await size()).toBeGreaterThanOrEqual(answered.length);
    const held = new Set<string>();
    for (let message = await take(); message; message = await take()) held.add(message.id);
    expect(answered.filter((id) => !held.has(id))).toEqual([]);
  });
});

/** Puts messages in a process of its own that says each id once `put` has answered, and kills it in the middle. */
async function putUntilKilled(file: string, enough: number): Promise<readonly string[]> {
  const script = join(file, '..', 'putter.ts');
  writeFileSync(
    script,
    `import { fileQueue } from ${JSON.stringify(resolve(__dirname, 'fileQueue'))};
     async function go() {
       const queue = fileQueue({ file: ${JSON.stringify(file)}, now: Date.now, leaseMs: ${LEASE} });
       for (let at = 0; ; at += 1) { await queue.put({ id: 'm' + at, body: 'x'.repeat(500) }); process.stdout.write('m' + at + '\\n'); }
     }
     void go();`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: resolve(__dirname, '../../..'), stdio: ['ignore', 'pipe', 'inherit'] });
  const answered: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    answered.push(id);
    if (answered.length === enough) child.kill('SIGKILL');
  }
  return answered;
}
