import { answerNestedAppAuth } from '../../hosts/nestedAppAuth';
import { FUNCTIONS, NEWS } from './functions';
import { ownArgs } from './functions/dialogFunctions';
import type { FramePlace } from './framePlace';
import { eventOf, readRequest, replyTo, type Request } from './message';
import type { PageServices } from './pageServices';
import { runtimeConfig, TEAMS_JS } from './runtimeConfig';
import { answerIn, Refusal, refusalIn, type Style } from './style';

export interface FrameParts {
  readonly place: FramePlace;
  readonly page: PageServices;
  readonly post: (message: unknown) => void;
}

/** The host's end of the conversation with one page that runs teams-js. */
export interface TeamsFrame {
  readonly place: FramePlace;
  /** Gives the host a message that came from the frame's own window and origin. */
  receive(message: unknown): Promise<void>;
  /** Tells news; some of it only where the page asked for it. */
  tell(func: string, args: readonly unknown[]): void;
  registered(name: string): boolean;
}

export function createTeamsFrame({ place, page, post }: FrameParts): TeamsFrame {
  const registered = new Set<string>();

  const register = (name: string) => {
    if (NEWS.has(name)) registered.add(name);
    else page.unhandled(`registerHandler ${name}`);
  };

  async function nestedAppAuth(request: Request): Promise<void> {
    if (page.switches().nestedAppAuth !== 'present') return;
    const host = { token: page.token, profile: page.profile() };
    post(replyTo(request, [null, await answerNestedAppAuth(request.data, host)]));
  }

  async function run(request: Request): Promise<void> {
    const found = FUNCTIONS[request.func];
    if (!found) return unknown(request);
    const args = await answered(found.style, () => found.run({ args: request.args, request, place, page, register }));
    if (args) post(replyTo(request, args));
  }

  /** In a style that no function takes for a success. */
  function unknown(request: Request): void {
    page.unhandled(request.func);
    post(replyTo(request, [false, `${request.func} is not known to this host`]));
  }

  return {
    place,
    async receive(message) {
      const request = readRequest(message);
      if (!request) return;
      switch (request.func) {
        case 'initialize':
          return post(replyTo(request, [place.frameContext, 'web', TEAMS_JS, runtimeConfig(page.switches())]));
        case 'nestedAppAuth.execute':
          return nestedAppAuth(request);
        default:
          return run(request);
      }
    },
    tell: (func, args) => post(eventOf(func, args)),
    registered: (name) => registered.has(name),
  };
}

async function answered(style: Style, work: () => unknown): Promise<readonly unknown[] | undefined> {
  try {
    const answer = await work();
    return ownArgs(answer) ?? answerIn(style, answer);
  } catch (thrown) {
    const refusal = thrown instanceof Refusal ? thrown : new Refusal('internal', thrown instanceof Error ? thrown.message : 'unknown failure');
    return refusalIn(style, refusal);
  }
}
