/**
 * How teams-js reads an answer, which differs per function and is written nowhere but in its source; an answer in another
 * style is taken for a success or never arrives.
 */
export type Style =
  /** `[value]` */
  | 'value'
  /** `[true, value]`, refused as `[false, reason]` */
  | 'status'
  /** `[null, value]`, refused as `[{errorCode, message}]` */
  | 'sdk'
  /** `[value]`, refused as `[{errorCode, message}]` */
  | 'called'
  /** Nobody waits. */
  | 'silent';

/** Codes of teams-js's `ErrorCode`. */
export const SDK_ERRORS = { notSupported: 100, internal: 500, notPermitted: 1000, invalid: 4000, cancelled: 8000, noPresence: 8001 } as const;
export type SdkError = keyof typeof SDK_ERRORS;

/** The host says no; the function's style decides how that is told. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly why: SdkError,
    message: string,
  ) {
    super(message);
  }
}

/** The arguments of an answer; undefined where none is sent. */
export function answerIn(style: Style, value: unknown): readonly unknown[] | undefined {
  switch (style) {
    case 'value':
    case 'called':
      return [value];
    case 'status':
      return [true, value];
    case 'sdk':
      return [null, value];
    case 'silent':
      return undefined;
  }
}

export function refusalIn(style: Style, refusal: Refusal): readonly unknown[] | undefined {
  const error = { errorCode: SDK_ERRORS[refusal.why], message: refusal.message };
  switch (style) {
    case 'status':
      return [false, refusal.message];
    case 'sdk':
    case 'called':
      return [error];
    case 'value':
      return [undefined];
    case 'silent':
      return undefined;
  }
}
