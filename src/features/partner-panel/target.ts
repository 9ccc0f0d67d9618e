import { snapshotOf } from '../../domain/panel/snapshot';
import type { Circle } from '../../domain/panel/circle';
import type { Target } from '../../domain/panel/writes';
import type { ContextReach } from '../../domain/vocabulary';
import { awaitedId, awaitedIdentifier, awaitedKey, keysOf } from './identity';
import type { OpenPanel } from './PanelContext';

export interface Choice {
  readonly circle: Circle;
  /** Absent: as narrow as it can be. */
  readonly reach?: ContextReach;
  /** Only asked for a private item: whether its subject may be stored. */
  readonly storeSubject?: boolean;
}

/** The narrow circle isn't offered to somebody who can't see it, whatever the default says: the server would refuse the row. */
export const firstCircle = ({ view, state }: Pick<OpenPanel, 'view' | 'state'>): Circle => (state.contexts.narrowRefused ? 'programma' : view.defaultCircle);

export interface Aimed {
  readonly target: Target;
  /** Absent when the item is known and the change can go at once. */
  readonly waitsFor?: string;
}

/** Where context about this item goes. While the item has no identity, the change waits under an id of ours. */
export function aimAt({ item, view, state }: Pick<OpenPanel, 'item' | 'view' | 'state'>, choice: Choice): Aimed {
  const about = { circle: choice.circle, ...(view.isPrivate && !choice.storeSubject ? {} : storable(item, view)) };
  const keys = keysOf(state.identity);
  const key = keys.find(({ reach }) => reach === choice.reach) ?? keys[0];
  if (key) return { target: { key: key.key, identifier: key.identifier, reach: key.reach, ...about } };
  const waitsFor = awaitedId(item, state.draft);
  return { target: { key: awaitedKey(waitsFor), identifier: awaitedIdentifier(waitsFor), reach: awaitedReach(item), ...about }, waitsFor };
}

/** What may be stored of the item itself; of a private one nothing, unless its owner chooses so. */
const storable = (item: OpenPanel['item'], view: OpenPanel['view']) => ({
  ...(item.subject ? { subject: item.subject.slice(0, 255) } : {}),
  snapshot: snapshotOf(item, view.recognition),
});

function awaitedReach(item: OpenPanel['item']): ContextReach {
  if (item.kind === 'message') return 'gesprek';
  return item.isSeries ? 'reeks' : 'afspraak';
}

/** Among what somebody can choose: this time or the series, this message or the thread. */
export const reachesAt = ({ state }: Pick<OpenPanel, 'state'>): readonly ContextReach[] => [...new Set(keysOf(state.identity).map(({ reach }) => reach))];
