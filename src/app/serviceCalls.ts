import { asProblem } from '../domain/problem';
import type { Clock } from '../ports/clock';
import type { Configuration } from '../ports/configuration';
import type { ServiceCalls } from '../ports/serviceCalls';
import type { SignIn } from '../ports/signIn';
import type { LiveDays } from '../ports/liveDays';
import { httpCalls } from '../service/client/httpCalls';
import { liveDaysOverHttp } from '../service/client/liveDaysOverHttp';

export interface SignedCalls extends ServiceCalls {
  readonly live: LiveDays;
  /** Asks the person to sign in for the service, where a question found that it is needed; else nothing. Only after a click. */
  signIn(): Promise<void>;
}

interface Needs {
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly page: Window & typeof globalThis;
}

/** The service for a page whose person has an account. Its token is asked for by the first question and not before. */
export function serviceCalls({ url, scope }: NonNullable<Configuration['service']>, { signIn, clock, page }: Needs): SignedCalls {
  let isWanted = false;
  const token = ({ afresh }: { readonly afresh: boolean }) =>
    signIn.token([scope], { afresh }).catch((thrown: unknown) => {
      isWanted ||= asProblem(thrown).code === 'notSignedIn';
      throw thrown;
    });
  return {
    ...httpCalls({ serviceUrl: url, token, clock, fetch: page.fetch.bind(page) }),
    live: liveDaysOverHttp({ serviceUrl: url, token: (how) => signIn.token([scope], how), clock, chance: Math.random, fetch: page.fetch.bind(page) }),
    async signIn() {
      if (isWanted) await signIn.token([scope], { interactive: true });
      isWanted = false;
    },
  };
}
