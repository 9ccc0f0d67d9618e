/** @jest-environment node */
import { virtualClock } from '../../local/memory/virtualClock';
import { Problem } from '../../domain/problem';
import { fileQueue } from '../queue/fileQueue';
import type { LogEntry } from '../server/serviceLog';
import { workOf, type Job } from './work';
import { openWorker } from './worker';

const LEASE = 120_000;

function open(job: Job) {
  const clock = virtualClock();
  const queue = fileQueue({ file: ':memory:', now: clock.now, leaseMs: LEASE });
  const logged: LogEntry[] = [];
  return { clock, queue, logged, worker: openWorker({ queue, jobs: { note: job }, clock, chance: () => 0, log: (entry) => void logged.push(entry) }) };
}

describe('the worker', () => {
  it('does what waits, in the order in which it came, and forgets it', async () => {
    const done: unknown[] = [];
    const { queue, worker } = open(async ({ text }) => void done.push(text));
    for (const text of ['a', 'b', 'c']) await queue.put(workOf('note', text, { text }));
    expect(await worker.runDry()).toBe(3);
    expect([done, await queue.size()]).toEqual([['a', 'b', 'c'], 0]);
  });

  it('touches nothing before the time that SharePoint named', async () => {
    const at: number[] = [];
    const { queue, worker, clock } = open(async () => {
      at.push(clock.now());
      if (at.length === 1) throw new Problem('busy', '429', { retryAfterMs: 30_000 });
    });
    const start = clock.now();
    await queue.put(workOf('note', 'a', {}));
    await queue.put(workOf('note', 'b', {}));
    worker.start();
    await clock.advance(29_000);
    expect(at).toEqual([start]);
    await clock.advance(4_000);
    expect(at.length).toBe(3);
    expect(at.slice(1).every((moment) => moment >= start + 30_000)).toBe(true);
    await worker.stop();
  });

  it('tries what failed again, later each time, and says so without what stood in it', async () => {
    let tries = 0;
    const { queue, worker, clock, logged } = open(async () => {
      if ((tries += 1) < 4) throw new Problem('offline', 'jolijn@pu.example');
    });
    await queue.put(workOf('note', 'a', { text: 'geheimpje' }));
    worker.start();
    await clock.advance(60_000);
    expect([tries, await queue.size()]).toEqual([4, 0]);
    expect(logged.map(({ code, tries: at }) => [code, at])).toEqual([['offline', 1], ['offline', 2], ['offline', 3], [undefined, 4]]);
    expect(JSON.stringify(logged)).not.toMatch(/geheimpje|jolijn/);
    await worker.stop();
  });

  it('keeps what it will never manage by itself, counts it as stuck and goes on with the rest', async () => {
    const done: unknown[] = [];
    const { queue, worker, clock } = open(async ({ text }) => {
      if (text === 'bad' && done.length < 2) throw new Problem('notAllowed', '403');
      done.push(text);
    });
    for (const text of ['bad', 'a', 'b']) await queue.put(workOf('note', text, { text }));
    await queue.put({ id: 'x', body: 'nobody of ours wrote this' });
    await worker.runDry();
    expect([done, worker.stuck(), await queue.size()]).toEqual([['a', 'b'], 2, 2]);
    await clock.advance(3_600_000);
    await worker.runDry();
    expect([done, worker.stuck()]).toEqual([['a', 'b', 'bad'], 1]);
  });

  it('takes nothing more once it is stopped, and finishes what it has in hand', async () => {
    let finish: () => void = () => undefined;
    const { queue, worker } = open(() => new Promise((done) => (finish = done)));
    await queue.put(workOf('note', 'a', {}));
    await queue.put(workOf('note', 'b', {}));
    worker.start();
    await new Promise(setImmediate);
    const stopped = worker.stop();
    finish();
    await stopped;
    expect(await queue.size()).toBe(1);
  });
});
