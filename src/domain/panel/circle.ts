import { readAddress } from '../mailAddress';
import type { SeenItem } from '../seenItem';
import type { PanelSettings } from './settings';

/** Who sees what is attached: every account holder, or the narrow circle (A8). */
export type Circle = 'programma' | 'bestuurlijk';

/** The list that holds a circle's context; rights are per list. */
export const CONTEXT_LISTS: Readonly<Record<Circle, string>> = { programma: 'ItemContexts', bestuurlijk: 'ItemContextsBestuurlijk' };

/** Items of the secretariat, or from a mailbox that isn't the person's own, default to the narrow circle. */
export function defaultCircle(item: SeenItem, settings: PanelSettings, me: string): Circle {
  const secretariats = new Set(settings.secretariats.map(normal));
  const senders = item.people.filter(({ part }) => part === 'organizer' || part === 'from').map(({ address }) => normal(address));
  const others = item.owner !== undefined && normal(item.owner) !== normal(me);
  return others || [normal(item.owner), ...senders].some((address) => address !== undefined && secretariats.has(address)) ? 'bestuurlijk' : 'programma';
}

const normal = (address: string | undefined) => readAddress(address)?.address;
