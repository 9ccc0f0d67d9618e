import { createParser } from 'eventsource-parser';
import { asProblem } from '../../domain/problem';
import type { Chance, Clock } from '../../ports/clock';
import type { LiveDays } from '../../ports/liveDays';
import { DAY_LISTS } from '../../lists/dayLists';

export interface LiveNeeds {
  /** `https://…/service`, without a slash at its end. */
  readonly serviceUrl: string;
  readonly token: (how: { readonly afresh: boolean }) => Promise<string>;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly fetch: typeof fetch;
}

/** The service beats every 20 seconds; after three beats missed the line is dead, whatever the browser thinks. */
const SILENT_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;
const ALL = DAY_LISTS.map(({ name }) => name);

/** Server-sent events by `fetch`, as the browser's own EventSource can't carry a token. */
export function liveDaysOverHttp(needs: LiveNeeds): LiveDays {
  return {
    watch(day, onChange) {
      const line = new Line(needs, day, onChange);
      line.open();
      return () => line.close();
    },
  };
}

class Line {
  private ended = false;
  private wasOpen = false;
  private wait = FIRST_WAIT_MS;
  private abort = new AbortController();
  private cancelWait: (() => void) | undefined;

  constructor(
    private readonly needs: LiveNeeds,
    private readonly day: string,
    private readonly onChange: (lists: readonly string[]) => void,
  ) {}

  open(): void {
    void this.listen().then(
      () => this.again(),
      // Whoever isn't signed in for the service is asked by what they do there, and not by this.
      (thrown: unknown) => ['notSignedIn', 'notAllowed'].includes(asProblem(thrown).code) || this.again(),
    );
  }

  close(): void {
    this.ended = true;
    this.cancelWait?.();
    this.abort.abort();
  }

  /** Later each time, and not all at once after a restart of the service. */
  private again(): void {
    if (this.ended) return;
    const ms = this.wait * (0.5 + this.needs.chance());
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    this.cancelWait = this.needs.clock.after(ms, () => this.open());
  }

  private async listen(): Promise<void> {
    const { clock } = this.needs;
    this.abort = new AbortController();
    const { abort } = this;
    const hush = () => clock.after(SILENT_MS, () => abort.abort());
    let cancel = hush();
    try {
      const body = await this.ask(abort.signal);
      if (!body) return;
      const parser = createParser({ onEvent: ({ event, data }) => this.hear(event, data) });
      const reader = body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        cancel();
        cancel = hush();
        parser.feed(part.value);
      }
    } catch (thrown) {
      if (!abort.signal.aborted && !(thrown instanceof TypeError)) throw thrown;
    } finally {
      cancel();
    }
  }

  private async ask(signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
    const send = async (afresh: boolean) =>
      this.needs.fetch(`${this.needs.serviceUrl}/live/day`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.needs.token({ afresh })}` },
        body: JSON.stringify({ day: this.day }),
        signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
    const first = await send(false);
    const answer = first.status === 401 ? await send(true) : first;
    return answer.ok ? answer.body : null;
  }

  private hear(event: string | undefined, data: string): void {
    if (this.ended) return;
    if (event === 'open') {
      // What was missed while the line was down nobody tells any more.
      if (this.wasOpen) this.onChange(ALL);
      this.wasOpen = true;
      this.wait = FIRST_WAIT_MS;
    }
    if (event === 'changed') this.onChange(namesIn(data));
  }
}

function namesIn(data: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(data);
    return ALL.filter((name) => Array.isArray(names) && names.includes(name));
  } catch {
    return [];
  }
}
