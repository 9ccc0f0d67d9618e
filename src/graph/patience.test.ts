/** @jest-environment node */
import { virtualClock } from '../local/memory/virtualClock';
import type { GraphAnswer, GraphCall } from './call';
import { patient, type Heard } from './patience';

const busy: GraphAnswer = { status: 429, headers: { 'retry-after': '5' }, body: undefined };
const fine: GraphAnswer = { status: 200, headers: {}, body: {} };

/** Answers the first calls so, and says when each came. */
function patience(first = busy, second = fine, heard?: Heard) {
  const clock = virtualClock(0);
  const came: string[] = [];
  const send = patient(
    async ({ method, path }) => {
      came.push(`${method} ${path} at ${clock.now()}`);
      return [first, second][came.length - 1] ?? fine;
    },
    clock,
    () => 0,
    heard,
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

describe('while the server wants no calls for longer than anybody waits', () => {
  const long: GraphAnswer = { status: 429, headers: { 'retry-after': '60' }, body: undefined };
  const waits = ({ headers }: GraphAnswer) => Number(headers['retry-after']);

  it('a call has its answer without being sent, and is sent when the time has come', async () => {
    const { clock, came, send } = patience(long);
    await send(read);
    await clock.advance(20_000);
    const early = await send(read);
    expect([early.status, waits(early), came.length]).toEqual([429, 40, 1]);
    await clock.advance(40_000);
    expect((await send(read)).status).toBe(200);
  });

  it('so has one that was already waiting for less', async () => {
    const { clock, came, send } = patience(busy, long);
    void send(read);
    await clock.advance(1_000);
    const early = send(read);
    await clock.advance(30_000);
    expect([(await early).status, came]).toEqual([429, ['GET /sites/s/lists at 0', 'GET /sites/s/lists at 5000']]);
  });

  it('whoever asks to hear of it does so at once', async () => {
    const heard: unknown[] = [];
    const { send } = patience(long, fine, (service, ms) => void heard.push(service, ms));
    void send(read);
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toEqual(['sites', 60_000]);
  });
});
