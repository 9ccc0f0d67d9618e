/** @jest-environment node */
import { Problem } from '../../domain/problem';
import { persistently } from './persistently';

/** Fails with these, one after the other, then succeeds. */
function failing(...problems: readonly Problem[]) {
  const waits: number[] = [];
  let turn = 0;
  const work = async () => {
    const problem = problems[turn];
    turn += 1;
    if (problem) throw problem;
    return 'done';
  };
  return { waits, run: () => persistently(work, async (ms) => void waits.push(ms)) };
}

describe('doing something persistently', () => {
  it('waits as long as the server asks, else longer each time', async () => {
    const busy = failing(new Problem('busy', '', { retryAfterMs: 42_000 }), new Problem('offline', ''), new Problem('serverFailed', ''));
    await expect(busy.run()).resolves.toBe('done');
    expect(busy.waits).toEqual([42_000, 2_000, 4_000]);
  });

  it('does not repeat what will never succeed', async () => {
    const refused = failing(new Problem('notAllowed', 'x'));
    await expect(refused.run()).rejects.toMatchObject({ code: 'notAllowed' });
    expect(refused.waits).toEqual([]);
  });

  it('gives up in the end', async () => {
    const never = failing(...Array.from({ length: 99 }, () => new Problem('offline', '')));
    await expect(never.run()).rejects.toMatchObject({ code: 'offline' });
    expect(never.waits).toHaveLength(9);
  });
});
