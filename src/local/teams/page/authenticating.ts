import { createTeamsFrame } from '../protocol/frame';
import { Refusal } from '../protocol/style';
import { isValidDomain } from '../protocol/validDomain';
import type { Desk } from './desk';

type Outcome = { readonly result: string } | { readonly failure: string };

/** A closed window tells nobody: it is looked at this often. */
const LOOK_MS = 400;

/**
 * Windows in which an app signs somebody in (`authentication.authenticate`): a page of the app at the top of a window, with this
 * page as its opener. It may leave for the sign-in page of its choice and come back.
 */
export function authenticationOf(desk: () => Desk) {
  let settle: (outcome: Outcome) => void = () => undefined;

  return {
    settle: (outcome: Outcome) => settle(outcome),
    async open(url: string, size: { readonly width: number; readonly height: number }): Promise<string> {
      const { parts, state } = desk();
      if (!isValidDomain(url, state.get().app.validDomains)) throw new Refusal('notPermitted', `${new URL(url).host} is not among the app's validDomains`);
      const opened = parts.openWindow(url, size);
      if (!opened) throw new Refusal('internal', 'FailedToOpenWindow');
      const stop = listen(desk(), opened, new URL(url).origin);
      const outcome = await new Promise<Outcome>((resolve) => {
        settle = resolve;
        const look = (): unknown => (opened.closed ? resolve({ failure: 'CancelledByUser' }) : parts.after(LOOK_MS, look));
        look();
      });
      stop();
      opened.close();
      if ('failure' in outcome) throw new Refusal('cancelled', outcome.failure);
      return outcome.result;
    },
  };
}

function listen({ page }: Desk, opened: Window, origin: string): () => void {
  const place = { key: 'authentication', frameContext: 'authentication', around: 'personal', entityId: '' } as const;
  const frame = createTeamsFrame({ place, page, post: (message) => opened.postMessage(message, origin) });
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source === opened && from === origin) void frame.receive(data);
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
}
