/** Every way the product can fail that a caller may want to tell apart; each has words and a next step in `ui/words`. */
export const PROBLEM_CODES = [
  'notSignedIn',
  'notAllowed',
  'notFound',
  'changedMeanwhile',
  'alreadyThere',
  'busy',
  'badData',
  'badRequest',
  'offline',
  'timedOut',
  'tooManyRows',
  'startAgain',
  'notSupported',
  'full',
  'serverFailed',
  'cancelled',
  /** What a link of the doors without an account is told; nothing else, so that a stranger learns nothing. */
  'linkUnknown',
  'linkExpired',
  'linkRevoked',
  'linkReplaced',
  /** The poll, call or registration behind the link no longer takes answers. */
  'closed',
  'tooLarge',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface ProblemDetails extends ErrorOptions {
  /** What the other side said about when to come back, in milliseconds from now. */
  readonly retryAfterMs?: number;
  /** Graph's `request-id`, which Microsoft's support asks for. */
  readonly requestId?: string;
}

/**
 * The one error that the rooms throw at each other.
 *
 * Adapters turn a foreign failure (an HTTP status, an Office.js code) into a Problem where they meet it and keep the
 * original as `cause`. What a person reads is chosen from `code` in the UI, so `message` is for a developer alone:
 * a path and a status, never personal data or a token.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly retryAfterMs: number | undefined;
  readonly requestId: string | undefined;

  constructor(
    readonly code: ProblemCode,
    message: string,
    details: ProblemDetails = {},
  ) {
    super(message, details);
    this.retryAfterMs = details.retryAfterMs;
    this.requestId = details.requestId;
  }
}

/** Gives any thrown value a code, so that no screen needs a second catch. A bug stays recognisable by its `cause`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem('serverFailed', 'unexpected failure', { cause: thrown });
}
