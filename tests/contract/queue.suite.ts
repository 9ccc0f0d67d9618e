import type { Queue } from '../../src/service/queue/queue';

export interface OpenQueue {
  readonly queue: Queue;
  /** The same queue as another instance of the service opens it. */
  readonly again: () => Queue;
  /** Lets time pass: virtual, or as long as the adapter's own clock needs. */
  readonly wait: (ms: number) => Promise<void>;
}

/** How long a worker may take in this suite; Azure counts in whole seconds. */
export const LEASE_MS = 1_000;

/** What every queue of the service promises. */
export function queueSuite(name: string, open: () => Promise<OpenQueue>): void {
  describe(`a queue: ${name}`, () => {
    it('gives what waited longest first, each message to one worker', async () => {
      const { queue, again } = await open();
      await queue.put({ id: 'a', body: '{"é":"ü"}' });
      await queue.put({ id: 'b', body: '2' });
      expect([await queue.take(), await again().take()]).toMatchObject([{ id: 'a', body: '{"é":"ü"}', tries: 1 }, { id: 'b', body: '2', tries: 1 }]);
      expect(await queue.take()).toBeUndefined();
    });

    it('forgets a message once its work is done, and not before', async () => {
      const { queue, wait } = await open();
      await queue.put({ id: 'a', body: '' });
      const taken = await queue.take();
      expect(await queue.size()).toBe(1);
      await taken?.done();
      await wait(LEASE_MS);
      expect([await queue.take(), await queue.size()]).toEqual([undefined, 0]);
    });

    it('gives a message again when its worker has died', async () => {
      const { queue, again, wait } = await open();
      await queue.put({ id: 'a', body: '' });
      await queue.take();
      expect(await again().take()).toBeUndefined();
      await wait(LEASE_MS);
      expect(await again().take()).toMatchObject({ id: 'a', tries: 2 });
    });

    it('takes no word from a worker whose time ran out: another has the message', async () => {
      const { queue, again, wait } = await open();
      await queue.put({ id: 'a', body: '' });
      const slow = await queue.take();
      await wait(LEASE_MS);
      expect(await again().take()).toMatchObject({ id: 'a' });
      await slow?.done();
      await slow?.later(0);
      expect([await queue.size(), await queue.take()]).toEqual([1, undefined]);
    });

    it('gives a message back after the while that its worker asked for', async () => {
      const { queue, wait } = await open();
      await queue.put({ id: 'a', body: 'x' });
      await (await queue.take())?.later(2 * LEASE_MS);
      await wait(LEASE_MS);
      expect(await queue.take()).toBeUndefined();
      await wait(LEASE_MS);
      expect(await queue.take()).toMatchObject({ id: 'a', body: 'x', tries: 2 });
    });

    it('loses none of many that are put at once', async () => {
      const { queue } = await open();
      await Promise.all(Array.from({ length: 25 }, (_, at) => queue.put({ id: `m${at}`, body: 'x'.repeat(1_000) })));
      const seen = new Set<string>();
      for (let taken = await queue.take(); taken; taken = await queue.take()) {
        seen.add(taken.id);
        await taken.done();
      }
      expect(seen.size).toBe(25);
    });
  });
}
