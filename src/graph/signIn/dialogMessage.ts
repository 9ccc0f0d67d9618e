import { PROBLEM_CODES, Problem } from '../../domain/problem';

/** What the sign-in page tells the pane that opened it. `ask` is the pane's own word, given back. */
export type DialogMessage =
  | { readonly ask: string; readonly token: string; readonly scopes: readonly string[]; readonly expires: number }
  | { readonly ask: string; readonly problem: Problem['code'] };

export const written = (message: DialogMessage): string => JSON.stringify(message);

/** Reads a message, refusing one that isn't the answer to this question. */
export function answered(text: string, ask: string): DialogMessage {
  const message = parsed(text);
  if (typeof message !== 'object' || message === null || !('ask' in message) || message.ask !== ask) throw new Problem('serverFailed', 'an answer to another sign-in');
  if ('token' in message && 'expires' in message && 'scopes' in message) {
    const { token, expires, scopes } = message;
    if (typeof token === 'string' && typeof expires === 'number' && Array.isArray(scopes)) return { ask, token, expires, scopes: scopes.map(String) };
  }
  const problem = PROBLEM_CODES.find((code) => 'problem' in message && message.problem === code);
  return { ask, problem: problem ?? 'serverFailed' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
