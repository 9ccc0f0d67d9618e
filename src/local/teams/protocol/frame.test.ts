import { createTeamsFrame } from './frame';
import type { FramePlace } from './framePlace';
import type { PageServices } from './pageServices';
import { Refusal } from './style';

const PLACE: FramePlace = { key: 'k', frameContext: 'content', around: 'personal', entityId: 'start' };

/** A page that a test answers for; whatever else is asked of it fails the test. */
function frameWith(services: Partial<PageServices>) {
  const posted: { readonly id?: number; readonly func?: string; readonly args: readonly unknown[] }[] = [];
  const unhandled: string[] = [];
  const page = { switches: () => ({ nestedAppAuth: 'present' }), unhandled: (func: string) => void unhandled.push(func), ...services } as PageServices;
  const frame = createTeamsFrame({ place: PLACE, page, post: (message) => void posted.push(message as (typeof posted)[number]) });
  const ask = async (func: string, ...args: readonly unknown[]) => {
    await frame.receive({ id: 7, uuidAsString: 'u', func, args });
    return posted.at(-1)?.args;
  };
  return { frame, posted, unhandled, ask };
}

describe('a frame of Teams', () => {
  it('answers the handshake with the version third and the runtime fourth, or teams-js finds no bridge', async () => {
    const args = await frameWith({}).ask('initialize', '2.58.0', 4, []);
    expect(args?.slice(0, 3)).toEqual(['content', 'web', '2.58.0']);
    expect(JSON.parse(String(args?.[3]))).toMatchObject({ apiVersion: 4, supports: { nestedAppAuth: {}, pages: { backStack: {} } } });
  });

  it.each([
    ['getContext', { context: () => ({ locale: 'nl-nl' }) }, [{ locale: 'nl-nl' }]],
    ['executeDeepLink', { openLink: () => undefined }, [true, undefined]],
    ['stageView.open', { setStage: () => undefined }, [null, undefined]],
    ['appInitialization.success', { loaded: () => undefined }, [undefined]],
  ])('answers %s in its own style', async (func, services, args) => {
    expect(await frameWith(services).ask(func)).toEqual(args);
  });

  it('answers nobody who does not wait', async () => {
    const { ask, posted } = frameWith({ loaded: () => undefined });
    await ask('appInitialization.appLoaded');
    expect(posted).toEqual([]);
  });

  it('refuses in the style of the function', async () => {
    const refuse = () => {
      throw new Refusal('notPermitted', 'not here');
    };
    expect(await frameWith({ openLink: refuse }).ask('executeDeepLink', 'x')).toEqual([false, 'not here']);
    expect(await frameWith({ setStage: refuse }).ask('meeting.shareAppContentToStage', 'x')).toEqual([{ errorCode: 1000, message: 'not here' }]);
  });

  it('reports functions and news that it does not know', async () => {
    const { ask, unhandled, frame } = frameWith({});
    expect(await ask('brew.coffee')).toEqual([false, expect.stringContaining('brew.coffee')]);
    await ask('registerHandler', 'moonPhase');
    await ask('registerHandler', 'themeChange');
    expect(unhandled).toEqual(['brew.coffee', 'registerHandler moonPhase']);
    expect([frame.registered('themeChange'), frame.registered('moonPhase')]).toEqual([true, false]);
  });

  it('holds the answer to a dialog until it is closed', async () => {
    let close: (ended: { readonly result: unknown } | undefined) => void = () => undefined;
    const { ask, posted } = frameWith({ openDialog: () => new Promise((resolve) => (close = resolve)) });
    const asked = ask('tasks.startTask', { url: 'https://x.example/' });
    await Promise.resolve();
    expect(posted).toEqual([]);
    close({ result: 3 });
    expect(await asked).toEqual([null, 3]);
  });
});
