/** @jest-environment node */
import { virtualClock } from '../../local/memory/virtualClock';
import { liveDaysOverHttp } from './liveDaysOverHttp';

interface Sent {
  readonly authorization: string | null;
  readonly day: unknown;
  say(text: string): void;
  end(): void;
}

/** A service whose lines the test speaks on itself. */
function lines(answers: readonly (number | 'lost')[] = []) {
  const clock = virtualClock();
  const sent: Sent[] = [];
  const heard: (readonly string[])[] = [];
  const fetching: typeof fetch = async (url, init) => {
    const status = answers[sent.length] ?? 200;
    const encoder = new TextEncoder();
    let out: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (out = controller) });
    const request = new Request(url, init);
    sent.push({ authorization: request.headers.get('authorization'), day: await request.json(), say: (text) => out?.enqueue(encoder.encode(text)), end: () => out?.close() });
    init?.signal?.addEventListener('abort', () => out?.error(new DOMException('aborted', 'AbortError')));
    if (status === 'lost') throw new TypeError('network');
    return new Response(status === 200 ? body : null, { status });
  };
  let tokens = 0;
  const live = liveDaysOverHttp({ serviceUrl: 'https://x/service', token: async ({ afresh }) => `t${(tokens += 1)}${afresh ? '-fresh' : ''}`, clock, chance: () => 0.5, fetch: fetching });
  const stop = live.watch('d1', (lists) => heard.push(lists));
  return { clock, sent, heard, stop };
}

const OPEN = 'event: open\ndata: []\n\n';
const changed = (names: string) => `event: changed\ndata: ${names}\n\n`;

describe('live changes over HTTP', () => {
  it('hand on which lists changed, also where an event comes in two parts or is bent', async () => {
    const { clock, sent, heard } = lines();
    await clock.advance(0);
    expect(sent).toMatchObject([{ authorization: 'Bearer t1', day: { day: 'd1' } }]);
    sent[0]?.say(`${OPEN}event: chan`);
    sent[0]?.say('ged\ndata: ["Rooms","Verzonnen"]\n\n');
    sent[0]?.say(changed('{'));
    await clock.advance(0);
    expect(heard).toEqual([['Rooms'], []]);
  });

  it('come back after the line was lost, later each time, and then count everything as changed', async () => {
    const { clock, sent, heard } = lines([200, 'lost', 503, 200]);
    await clock.advance(0);
    sent[0]?.say(OPEN);
    sent[0]?.end();
    await clock.advance(4_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(sent).toHaveLength(2);
    await clock.advance(10_000);
    expect(sent).toHaveLength(3);
    await clock.advance(20_000);
    expect(sent).toHaveLength(4);
    expect(heard).toEqual([]);
    sent[3]?.say(OPEN);
    await clock.advance(0);
    expect(heard[0]).toHaveLength(9);
  });

  it('take a line on which nothing beats for dead', async () => {
    const { clock, sent } = lines();
    await clock.advance(0);
    sent[0]?.say(OPEN);
    await clock.advance(50_000);
    sent[0]?.say('event: beat\ndata: []\n\n');
    await clock.advance(50_000);
    expect(sent).toHaveLength(1);
    await clock.advance(15_000);
    expect(sent).toHaveLength(2);
  });

  it('ask once with a fresh token, and never again once nobody watches', async () => {
    const { clock, sent, stop } = lines([401, 200]);
    await clock.advance(0);
    expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer t1', 'Bearer t2-fresh']);
    stop();
    await clock.advance(600_000);
    expect(sent).toHaveLength(2);
    expect(clock.waiting).toBe(0);
  });
});
