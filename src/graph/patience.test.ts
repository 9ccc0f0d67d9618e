/** @jest-environment node */
import { virtualClock } from '../local/memory/virtualClock';
import type { GraphAnswer, GraphCall } from './call';
import { patient } from './patience';

const busy: GraphAnswer = { status: 429, headers: { 'retry-after': '5' }, body: undefined };
const fine: GraphAnswer = { status: 200, headers: {}, body: {} };

/** Answers the first call with `busy`, and says when each came. */
function patience() {
  const clock = virtualClock(0);
  const came: string[] = [];
  const send = patient(
    async ({ method, path }) => {
      came.push(`${method} ${path} at ${clock.now()}`);
      return came.length === 1 ? busy : fine;
    },
    clock,
    () => 0,
  );
  return { clock, came, send };
}

const read: GraphCall = { method: 'GET', path: '/sites/s/lists' };

describe('while a read waits as long as the server asked', () => {
  it('a write to the same service waits too, and is sent once', async () => {
    const { clock, came, send } = patience();
    void send(read);
    await clock.advance(1_000);
    void send({ method: 'POST', path: '/sites/s/lists/l/items' });
    await clock.advance(10_000);
    expect([...came].sort()).toEqual(['GET /sites/s/lists at 0', 'GET /sites/s/lists at 5000', 'POST /sites/s/lists/l/items at 5000']);
  });

  it('the mailbox is asked all the same', async () => {
    const { clock, came, send } = patience();
    void send(read);
    await clock.advance(1_000);
    void send({ method: 'GET', path: '/me/events/e' });
    await clock.advance(0);
    expect(came.at(-1)).toBe('GET /me/events/e at 1000');
  });

  it('a refused write is not repeated here', async () => {
    const { clock, came, send } = patience();
    const answer = send({ method: 'POST', path: '/sites/s/lists/l/items' });
    await clock.advance(60_000);
    expect([(await answer).status, came.length]).toEqual([429, 1]);
  });
});
