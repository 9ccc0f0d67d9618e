import { done, type Answer } from '../answer';
import { REFUSAL } from '../answer';
import { ANY_TOKEN } from '../../../hosts/tokens';
import { onItem, type Call, type MethodTable } from './method';

async function token({ host }: Call): Promise<Answer> {
  try {
    return { wasSuccessful: true, token: (await host.token(ANY_TOKEN)).accessToken };
  } catch {
    return { wasSuccessful: false, error: true, errorCode: REFUSAL.tokenFailed };
  }
}

/** Who the user is, the received message's headers, and what office.js tells about itself, which nobody here reads. */
export const identity: MethodTable = {
  2: token,
  12: token,
  99: () => done(''),
  168: onItem(async ({ item, host }) => done(await host.headers(item))),
  163: () => done(),
  193: () => done(),
  400: () => done(),
  401: () => done(),
  402: () => done(),
};
