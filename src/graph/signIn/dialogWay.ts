import { Problem } from '../../domain/problem';
import type { Clock, NewId } from '../../ports/clock';
import type { HostDialog } from '../../ports/signIn';
import { answered } from './dialogMessage';
import type { TokenWay } from './way';

/** A token this near its end is not worth sending. */
const MARGIN_MS = 2 * 60 * 1000;

export interface DialogNeeds {
  readonly dialog: HostDialog;
  /** Our sign-in page. */
  readonly page: string;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Who the host says is there, as a hint; it goes behind the `#`, which no server sees. */
  readonly loginHint?: string;
}

/**
 * Inside a host without a bridge: a dialog of the host's runs our sign-in page at the top of a window, where Microsoft's
 * page may be shown, and hands the token over. It is held in memory for as long as the pane is open and nowhere else,
 * because storage of a frame in a host is not shared with a window.
 */
export function dialogWay({ dialog, page, clock, newId, loginHint }: DialogNeeds): TokenWay {
  let held: { readonly token: string; readonly scopes: readonly string[]; readonly expires: number } | undefined;

  const heldFor = (scopes: readonly string[]) =>
    held && held.expires - MARGIN_MS > clock.now() && scopes.every((scope) => held?.scopes.includes(scope)) ? held.token : undefined;

  return async ({ scopes, interactive, afresh }) => {
    if (afresh) held = undefined;
    const token = heldFor(scopes);
    if (token !== undefined) return token;
    if (!interactive) throw new Problem('notSignedIn', 'the dialog must be opened by the person');
    const ask = newId();
    const hint = loginHint === undefined ? '' : `#hint=${encodeURIComponent(loginHint)}`;
    const answer = answered(await dialog.ask(`${page}?ask=${ask}${hint}`), ask);
    if ('problem' in answer) throw new Problem(answer.problem, 'sign-in in the dialog failed');
    held = { ...answer, scopes };
    return answer.token;
  };
}
