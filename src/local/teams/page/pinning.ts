import { jsonRecord, listOf, recordOf, textOf } from '../../hosts/fields';
import type { FramePlace } from '../protocol/framePlace';
import { withPlaceholders } from '../protocol/placeholders';
import type { Confirmation, TabSettings } from '../protocol/pageServices';
import { here, type Desk } from './desk';
import { go } from './going';
import type { Configuring, PinnedTab, ShownFrame } from './pageState';

const STORED = 'pinned';

/** Tabs stay on the channel and the meeting for everybody, so this browser keeps them whoever is at it. */
export const readPinned = ({ parts }: Pick<Desk, 'parts'>): PinnedTab[] =>
  listOf(jsonRecord(parts.store.get(STORED))['tabs']).map(recordOf).flatMap((tab) => {
    const { id, around, name, entityId, contentUrl, websiteUrl, removeUrl } = tab;
    if ((around !== 'channel' && around !== 'meeting') || !textOf(contentUrl)) return [];
    return [{ id: textOf(id), around, name: textOf(name), entityId: textOf(entityId), contentUrl: textOf(contentUrl), websiteUrl: textOf(websiteUrl), removeUrl: textOf(removeUrl) }];
  });

function keep({ parts, state }: Desk, pinned: readonly PinnedTab[]): void {
  parts.store.set(STORED, JSON.stringify({ tabs: pinned }));
  state.change({ pinned });
}

/** Opens the app's own page for adding a tab here, or for changing one. */
export function configure(desk: Desk, around: 'channel' | 'meeting', tab?: PinnedTab): void {
  const { app } = desk.state.get();
  if (app.configurable) desk.state.change({ configuring: opened(desk, 'save', around, app.configurable.configurationUrl, tab) });
}

/** Takes a tab away; an app that has a page for that is asked first. */
export function unpin(desk: Desk, tab: PinnedTab): void {
  if (tab.removeUrl) desk.state.change({ configuring: opened(desk, 'remove', tab.around, tab.removeUrl, tab) });
  else removed(desk, tab);
}

function opened(desk: Desk, what: Confirmation, around: 'channel' | 'meeting', address: string, tab?: PinnedTab): Configuring {
  const { epoch } = desk.state.get();
  const place: FramePlace = { key: `configure|${epoch}|${desk.parts.newId()}`, frameContext: what === 'save' ? 'settings' : 'remove', around, entityId: tab?.entityId ?? '' };
  const frame: ShownFrame = { place, url: withPlaceholders(address, desk.page.context(place)), title: desk.state.get().app.name };
  return { what, around, frame, valid: what === 'remove', ...(tab ? { tab } : {}) };
}

/** The person pressed Save or Remove: the app hears it and answers with its settings, then with success. */
export function confirm(desk: Desk): void {
  const { configuring } = desk.state.get();
  if (configuring) desk.frames.get(configuring.frame.place.key)?.tell(`settings.${configuring.what}`, configuring.what === 'save' ? [{ webhookUrl: '' }] : []);
}

export function confirmed(desk: Desk, what: Confirmation, failure?: string): void {
  const { configuring } = desk.state.get();
  if (configuring?.what !== what) return;
  if (failure !== undefined) return desk.state.change({ message: { kind: 'failed', word: 'configureFailed', values: { why: failure } } });
  desk.state.change({ configuring: null });
  if (what === 'remove' && configuring.tab) removed(desk, configuring.tab);
  if (what === 'save' && configuring.settings) saved(desk, configuring, configuring.settings);
}

function saved(desk: Desk, { around, tab }: Configuring, settings: TabSettings): void {
  const name = settings.suggestedDisplayName ?? tab?.name ?? desk.state.get().app.name;
  const made: PinnedTab = { ...settings, id: tab?.id ?? desk.parts.newId(), around, name };
  const others = desk.state.get().pinned.filter(({ id }) => id !== made.id);
  keep(desk, [...others, made]);
  void go(desk, { around, tab: made.id });
}

function removed(desk: Desk, tab: PinnedTab): void {
  keep(desk, desk.state.get().pinned.filter(({ id }) => id !== tab.id));
  if (here(desk).tab === tab.id) void go(desk, { around: tab.around, tab: '' });
}
