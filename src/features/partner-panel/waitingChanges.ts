import type { SeenItem } from '../../domain/seenItem';
import { awaitedId, DRAFT_SETTING, PRIVATE_COLUMNS, releaseValues } from './identity';
import type { PanelState, SessionServices } from './panelState';

/** The id under which changes wait for a form that has no identity yet; the form itself remembers it. */
export async function draftId({ host, newId }: SessionServices, { draft: known }: PanelState): Promise<string> {
  const kept = await host.readDraft(DRAFT_SETTING).catch(() => undefined);
  if (kept) return kept;
  const draft = known || newId();
  await host.saveDraft(DRAFT_SETTING, draft).catch(() => undefined);
  return draft;
}

/** Lets go what waited for this item: under its own id, and under the form that it was written in. */
export async function releaseWaiting({ replica, host }: SessionServices, { identity, draft }: PanelState, item: SeenItem): Promise<void> {
  if (identity.kind !== 'known') return;
  const kept = draft || (item.mode === 'compose' ? await host.readDraft(DRAFT_SETTING).catch(() => undefined) : undefined);
  const awaited = [awaitedId(item, ''), ...(kept ? [kept] : [])];
  const waits = new Set(replica.outbox.entries().map(({ state }) => (state.kind === 'waiting' ? state.waitsFor : undefined)));
  for (const id of awaited.filter((one) => waits.has(one))) {
    const values = releaseValues(identity.known, id);
    if (values) await replica.outbox.release(id, values, { without: identity.known.isPrivate || item.isPrivate ? PRIVATE_COLUMNS : [] });
  }
}
