import type { authentication } from '@microsoft/teams-js';
import { Problem, type ProblemCode } from '../domain/problem';
import type { HostDialog } from '../ports/signIn';
import { IN_TEAMS } from './inTeams';

/** Reasons as Teams gives them; documented for `authentication.authenticate`. */
const CODES: Readonly<Record<string, ProblemCode>> = { CancelledByUser: 'cancelled', FailedToOpenWindow: 'notSupported' };

/** A window of Teams' with one of our own pages, which stands at the top of it: Microsoft's sign-in page refuses to be framed. */
export function teamsDialog(authenticate: typeof authentication.authenticate): HostDialog {
  return {
    async ask(address) {
      const url = new URL(address);
      url.searchParams.set('in', IN_TEAMS);
      try {
        return await authenticate({ url: url.href, width: 600, height: 640 });
      } catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : '';
        throw new Problem(CODES[reason] ?? 'serverFailed', 'authentication.authenticate', { cause: thrown });
      }
    },
  };
}
