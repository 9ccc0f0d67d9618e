import { Problem } from '../../domain/problem';
import type { Clock, NewId } from '../../ports/clock';
import type { HostDialog, SignIn } from '../../ports/signIn';
import { dialogWay } from './dialogWay';
import { loadMsal, type MsalModule, type Registration } from './msal';
import { nestedWay } from './nestedWay';
import { popupWay } from './popupWay';
import type { OpenWay, TokenWay } from './way';

/** Where the page runs, which decides how a person can sign in. */
export type SignInPlace =
  /** Inside Outlook or Teams, whose library is ready: its own sign-in first, else its dialog. */
  | { readonly kind: 'host'; readonly offersNested: boolean; readonly dialog?: HostDialog; readonly loginHint?: string }
  | { readonly kind: 'browser' }
  /** The page behind a signed link: nobody signs in. */
  | { readonly kind: 'anonymous' };

export interface SignInNeeds {
  readonly registration: Registration;
  /** Our own sign-in page, registered as a redirect address. */
  readonly page: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly load?: () => Promise<MsalModule>;
}

/** Signs in by the way that works where the page runs; which one is found out at the first token and kept. */
export function openSignIn(place: SignInPlace, needs: SignInNeeds): SignIn {
  let taken: OpenWay['way'] = 'none';
  let choosing: Promise<OpenWay> | undefined;
  const underway = new Map<string, Promise<string>>();

  async function choose(): Promise<OpenWay> {
    const open = await wayFor(place, needs);
    taken = open.way;
    return open;
  }

  async function chosen(): Promise<OpenWay> {
    choosing ??= choose();
    try {
      return await choosing;
    } catch (thrown) {
      // MSAL couldn't be loaded: the next call tries again.
      choosing = undefined;
      throw thrown;
    }
  }

  return {
    way: () => taken,
    person: async () => (await chosen()).person?.(),
    token(scopes, { interactive = false, afresh = false } = {}) {
      const wish = { scopes, interactive, afresh };
      const name = JSON.stringify(wish);
      // One question to the person at a time, however many calls need the answer.
      const asked = underway.get(name) ?? chosen().then(({ token }) => token(wish));
      underway.set(name, asked);
      return asked.finally(() => underway.delete(name));
    },
  };
}

async function wayFor(place: SignInPlace, { registration, page, clock, newId, load = loadMsal }: SignInNeeds): Promise<OpenWay> {
  if (place.kind === 'anonymous') return { way: 'none', token: refuse('notSignedIn', 'this page is for people without an account') };
  if (place.kind === 'browser') return popupWay(await loaded(load), registration, page);
  const nested = place.offersNested ? await nestedWay(await loaded(load), registration, page, clock) : undefined;
  if (nested) return { way: 'nested', token: nested };
  const { dialog, loginHint } = place;
  if (!dialog) return { way: 'none', token: refuse('notSupported', 'this host offers neither its own sign-in nor a dialog') };
  return { way: 'dialog', token: dialogWay({ dialog, page, clock, newId, ...(loginHint === undefined ? {} : { loginHint }) }) };
}

const loaded = (load: () => Promise<MsalModule>) => load().catch((thrown: unknown) => Promise.reject(new Problem('offline', 'the sign-in library could not be loaded', { cause: thrown })));

const refuse =
  (code: Problem['code'], why: string): TokenWay =>
  () =>
    Promise.reject(new Problem(code, why));
