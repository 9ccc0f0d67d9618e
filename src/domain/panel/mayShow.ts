import { cleanItem } from '../cleanItem';
import { readAddress } from '../mailAddress';
import type { SeenItem } from '../seenItem';
import { phraseFinder } from '../words';
import type { PanelSettings, ShutOutRule } from './settings';

export type MayShow = { readonly show: true } | { readonly show: false; readonly rule: string };

/**
 * Whether the product may look at this item at all (G9); asked before anything is read or written.
 *
 * Some meetings are not the province's own: those of the Commissaris van de Koning as rijksorgaan first. The rules are the
 * province's to set, and any part of any rule is enough.
 */
export function mayShow(seen: SeenItem, settings: PanelSettings): MayShow {
  const item = cleanItem(seen);
  const finds = phraseFinder(item.subject ?? '');
  const owners = addressesOf([item.owner, ...item.people.filter(({ part }) => part === 'organizer' || part === 'from').map(({ address }) => address)]);
  const people = addressesOf(item.people.map(({ address }) => address));
  const categories = new Set((item.categories ?? []).map((category) => category.trim().toLowerCase()));
  const hit = settings.shutOut.find(
    (rule: ShutOutRule) =>
      rule.owners.some((owner) => owners.has(normal(owner))) ||
      rule.attendees.some((attendee) => people.has(normal(attendee))) ||
      rule.categories.some((category) => categories.has(category.trim().toLowerCase())) ||
      rule.subjectWords.some(finds),
  );
  return hit ? { show: false, rule: hit.name } : { show: true };
}

const normal = (address: string) => readAddress(address)?.address ?? '-';
const addressesOf = (addresses: readonly (string | undefined)[]) => new Set(addresses.flatMap((address) => readAddress(address)?.address ?? []));
