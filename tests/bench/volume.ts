import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Json } from '../../src/local/tenant/json';
import { EVERYTHING, type Item } from '../../src/local/tenant/store/items';
import { openStore, type Store } from '../../src/local/tenant/store/store';

/** How many rows the lists are to hold; those of the demo count. */
export interface Volume {
  readonly partners: number;
  readonly contacts: number;
  readonly moments: number;
}

export const SMALL: Volume = { partners: 0, contacts: 0, moments: 5_000 };
export const LARGE: Volume = { partners: 2_000, contacts: 20_000, moments: 1_000_000 };
export const TENTH: Volume = { partners: 200, contacts: 2_000, moments: 100_000 };

const AT_ONCE = 50_000;
const YEARS = 5;

/** Fills a tenant that stands still, straight in its file: over Graph a million rows would take a day. */
export function growTo(volume: Volume, dataDir: string, now: number): void {
  const store = openStore(join(dataDir, 'tenant.sqlite'));
  const grow = (name: string, to: number, rowOf: (index: number) => Json) => addRows(store, name, to, rowOf, now);
  grow('Partners', volume.partners, (index) => ({ Key: `big${index}`, Title: `Gemeente ${index}`, Code: `BIG${index}` }));
  const partners = rowsOf(store, 'Partners').map(({ id, fields }) => ({ Partner: id, PartnerKey: String(fields['Key']) }));
  const partnerOf = (index: number) => partners[index % partners.length] ?? { Partner: 1, PartnerKey: '' };
  grow('MailDomains', volume.partners, (index) => ({ Key: `big${index}.nl.example|big`, Domain: `big${index}.nl.example`, ...partnerOf(index) }));
  grow('Contacts', volume.contacts, (index) => ({ Key: `big${index}`, Title: `Persoon ${index}`, Mail: `persoon${index}@big${index % partners.length}.nl.example`, ...partnerOf(index) }));
  grow('ContactMoments', volume.moments, (index) => {
    const date = new Date(now - (index % (YEARS * 365)) * 86_400_000).toISOString().slice(0, 10);
    const partner = partnerOf(index);
    return { Key: `big${index}|${partner.PartnerKey}`, Group: `big${index}`, Date: `${date}T00:00:00Z`, PartnerYear: `${partner.PartnerKey}-${date.slice(0, 4)}`, ...partner };
  });
  store.db.close();
}

function listOf(store: Store, name: string) {
  const row = store.db.first('SELECT id FROM lists WHERE name = ?', name);
  const list = row && store.lists.byId(String(row['id']));
  if (!list) throw new Error(`the tenant has no list ${name}`);
  return list;
}

const rowsOf = (store: Store, name: string): readonly Item[] => store.items.select(listOf(store, name), EVERYTHING, 'id', 1_000_000);

/** New rows are like one of the demo's, apart from what says which they are. */
function addRows(store: Store, name: string, to: number, rowOf: (index: number) => Json, now: number): void {
  const list = listOf(store, name);
  const [like] = store.items.select(list, EVERYTHING, 'id DESC', 1);
  if (!like) throw new Error(`${name} has no row to be like`);
  for (let from = store.items.count(list); from < to; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, to - from) }, (_, index) => ({ guid: randomUUID(), fields: { ...like.fields, ...rowOf(from + index) } }));
    store.items.addMany(list, rows, like.author, now);
  }
}
