import type { FramePlace } from '../protocol/framePlace';
import { readDeepLink } from '../protocol/deepLink';
import { withPlaceholders } from '../protocol/placeholders';
import { Refusal } from '../protocol/style';
import { here, type Desk } from './desk';
import type { PageState, Place, ShownFrame } from './pageState';

/** Teams waits no longer than this for an app that was asked to get ready for being put away. */
const UNLOAD_MS = 30_000;

/** Goes somewhere new: what lay ahead is forgotten, as in a browser. */
export async function go(desk: Desk, place: Place): Promise<void> {
  const { trail, at } = desk.state.get();
  desk.state.change({ trail: [...trail.slice(0, at + 1), place], at: trail.length === 0 ? 0 : at + 1, message: null });
  await showHere(desk);
}

/** One step along the trail; false where it ends. */
export async function step(desk: Desk, by: 1 | -1): Promise<boolean> {
  const { trail, at } = desk.state.get();
  if (!trail[at + by]) return false;
  desk.state.change({ at: at + by, message: null });
  await showHere(desk);
  return true;
}

/** Teams' own arrow: an app that keeps its own trail is asked first, and answers by `navigateBack` when it has none left. */
export async function pressBack(desk: Desk): Promise<void> {
  const frame = desk.frames.get(desk.state.get().current);
  if (frame?.registered('backButton')) frame.tell('backButtonPress', []);
  else await step(desk, -1);
}

/** Puts the frame of this place in front; one that asked to be kept is told that it is back. */
export async function showHere(desk: Desk): Promise<void> {
  await putAway(desk);
  const state = desk.state.get();
  const next = frameAt(desk, state, here(desk));
  const kept = state.frames.find(({ place }) => place.key === next?.place.key);
  desk.state.change({ current: next?.place.key ?? '', frames: next && !kept ? [...state.frames, next] : state.frames });
  if (kept) desk.frames.get(kept.place.key)?.tell('load', [{ entityId: kept.place.entityId, contentUrl: next?.url }]);
}

/** Every frame starts over: another person, another language, another awkward moment. */
export function beginAnew(desk: Desk): void {
  const { epoch } = desk.state.get();
  desk.state.change({ epoch: epoch + 1, frames: [], dialog: null, configuring: null, stage: null, people: null });
  const next = frameAt(desk, desk.state.get(), here(desk));
  desk.state.change({ current: next?.place.key ?? '', frames: next ? [next] : [] });
}

/** The app has put its things in order. */
export const readyToUnload = ({ leaving }: Desk, { key }: FramePlace): void => leaving.get(key)?.();

async function putAway(desk: Desk): Promise<void> {
  const { current } = desk.state.get();
  const frame = desk.frames.get(current);
  const keeps = frame?.registered('beforeUnload') ?? false;
  if (keeps) {
    await new Promise<void>((resolve) => {
      const cancel = desk.parts.after(UNLOAD_MS, resolve);
      desk.leaving.set(current, () => (cancel(), resolve()));
      frame?.tell('beforeUnload', []);
    });
    desk.leaving.delete(current);
  }
  if (keeps && frame?.registered('load')) return;
  desk.state.change({ frames: desk.state.get().frames.filter(({ place }) => place.key !== current) });
}

/** The page of the app that stands at a place; undefined where Teams' own words stand. */
export function frameAt(desk: Desk, state: PageState, at: Place): ShownFrame | undefined {
  const tab = at.around === 'personal' ? (state.app.tabs.find(({ entityId }) => entityId === at.tab) ?? state.app.tabs[0]) : state.pinned.find(({ id, around }) => id === at.tab && around === at.around);
  if (!tab) return undefined;
  const place: FramePlace = {
    key: [at.around, 'id' in tab ? tab.id : tab.entityId, at.inCall ? 'call' : '', at.subPage ?? '', state.epoch].join('|'),
    frameContext: at.inCall ? 'sidePanel' : 'content',
    around: at.around,
    entityId: tab.entityId,
    ...(at.subPage === undefined ? {} : { subEntityId: at.subPage }),
  };
  return { place, url: withPlaceholders(tab.contentUrl, desk.page.context(place)), title: tab.name };
}

/** Opens any link as Teams would: its own app here, other parts of Teams by name, the rest in a browser. */
export function openLink(desk: Desk, link: string): void {
  const { app, pinned } = desk.state.get();
  const found = readDeepLink(link, location.host);
  if (!found) throw new Refusal('invalid', `no address: ${link}`);
  if (found.kind !== 'entity') return desk.page.elsewhere(found.kind === 'web' ? 'web' : found.what, { url: found.url });
  if (found.appId !== app.id) return desk.page.elsewhere('otherApp', { url: link });
  const subPage = found.subEntityId === undefined ? {} : { subPage: found.subEntityId };
  const tab = found.inChannel ? pinned.find(({ around, entityId }) => around === 'channel' && entityId === found.entityId) : undefined;
  void go(desk, tab ? { around: 'channel', tab: tab.id, ...subPage } : { around: 'personal', tab: found.entityId, ...subPage });
}
