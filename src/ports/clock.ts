/** Time, ids and chance come from outside, so that tests run in virtual time and nothing waits. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Runs once after a while; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** A fresh identifier, a lower-case UUID. */
export type NewId = () => string;

/** A number from 0 up to 1, for spreading work in time. */
export type Chance = () => number;
