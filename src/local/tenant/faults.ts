import { GraphError } from './http/graphError';
import type { World } from './world';

/** What goes wrong, and how often. Rates are from 0 to 1; all of them are drawn from one seeded series. */
export interface FaultPlan {
  readonly seed?: number;
  /** Only requests whose path holds this text. */
  readonly only?: string;
  readonly latencyMs?: number;
  /** The share of requests that `latencyMs` strikes; all of them unless told. */
  readonly rateSlow?: number;
  readonly rate429?: number;
  readonly rate503?: number;
  readonly rate500?: number;
  readonly rateBatchPart429?: number;
  /** The connection breaks before the request was carried out, or after: the write is stored and nobody hears of it. */
  readonly rateCutBefore?: number;
  readonly rateCutAfter?: number;
  readonly retryAfterSeconds?: number;
  /** How far the tenant's clock runs ahead of the client's. */
  readonly clockSkewMs?: number;
  readonly expiredDelta?: boolean;
  /** Too few rights on a list answer 200 with nothing in it instead of 403: reported of the real service. */
  readonly emptyWhenForbidden?: boolean;
}

/** What shall go wrong with one request. */
export interface Fate {
  readonly latencyMs: number;
  readonly status: 429 | 500 | 503 | undefined;
  readonly cut: 'before' | 'after' | undefined;
  readonly retryAfterSeconds: number;
  /** Whether this part of a batch is throttled. */
  readonly dropsPart: (id: string) => boolean;
}

export interface Faults {
  readonly plan: () => FaultPlan;
  readonly set: (plan: FaultPlan) => void;
  /** `header` is the request's own `x-local-fault`, such as `429, retry-after=2` or `part-429=3`. */
  readonly fateOf: (path: string, header: string | undefined) => Fate;
  /** Behaviour that is switched on by the plan, or by a word in the header; drawing nothing. */
  readonly switches: (path: string, header: string | undefined) => (fault: string) => boolean;
}

export function openFaults(world: World): Faults {
  let plan: FaultPlan = {};
  let draw = seeded(1);
  const here = (path: string): FaultPlan => (plan.only === undefined || path.includes(plan.only) ? plan : {});
  return {
    plan: () => plan,
    set: (next) => {
      world.advance((next.clockSkewMs ?? 0) - (plan.clockSkewMs ?? 0));
      plan = next;
      draw = seeded(next.seed ?? 1);
    },
    fateOf: (path, header) => fate(wordsIn(header), here(path), draw),
    switches: (path, header) => {
      const words = wordsIn(header);
      const { expiredDelta, emptyWhenForbidden } = here(path);
      const on: Record<string, boolean | undefined> = { 'expired-delta': expiredDelta, 'empty-when-forbidden': emptyWhenForbidden };
      return (fault) => words.has(fault) || on[fault] === true;
    },
  };
}

function fate(words: ReadonlyMap<string, string>, plan: FaultPlan, draw: () => number): Fate {
  const hit = (rate: number | undefined) => rate !== undefined && draw() < rate;
  const drawn = hit(plan.rate429) ? 429 : hit(plan.rate503) ? 503 : hit(plan.rate500) ? 500 : undefined;
  const asked = ([429, 503, 500] as const).find((status) => words.has(String(status)));
  const broken = hit(plan.rateCutBefore) ? 'before' : hit(plan.rateCutAfter) ? 'after' : undefined;
  return {
    latencyMs: Number(words.get('latency') ?? (plan.rateSlow === undefined || hit(plan.rateSlow) ? (plan.latencyMs ?? 0) : 0)),
    status: asked ?? drawn,
    cut: words.has('cut-before') ? 'before' : words.has('cut-after') ? 'after' : broken,
    retryAfterSeconds: Number(words.get('retry-after') ?? plan.retryAfterSeconds ?? 1),
    dropsPart: (id) => words.get('part-429') === id.toLowerCase() || hit(plan.rateBatchPart429),
  };
}

const wordsIn = (header: string | undefined): ReadonlyMap<string, string> =>
  new Map((header ?? '').split(/[,;]/).map((word) => cut(word.trim().toLowerCase())));

const cut = (word: string): [string, string] => {
  const [name = '', value = ''] = word.split('=');
  return [name, value];
};

/** The refusal that a fault plays. */
export function playedRefusal(status: 429 | 500 | 503, retryAfterSeconds: number): GraphError {
  const headers = { 'Retry-After': String(retryAfterSeconds) };
  if (status === 429) return new GraphError(429, 'activityLimitReached', 'The request has been throttled.', { headers });
  if (status === 503) return new GraphError(503, 'serviceNotAvailable', 'The service is temporarily unavailable.', { headers });
  return new GraphError(500, 'generalException', 'An unspecified error has occurred.');
}

/** Mulberry32: small, and the same series for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
