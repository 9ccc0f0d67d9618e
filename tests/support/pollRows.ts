import { contacts } from '../../src/lists/contacts';
import { dateOptions } from '../../src/lists/dateOptions';
import { doorLinks } from '../../src/lists/doorLinks';
import { networkDays } from '../../src/lists/networkDays';
import { partners } from '../../src/lists/partners';
import type { Records } from '../../src/ports/records';
import type { Door } from '../../src/domain/doors/vocabulary';
import type { ServiceParts } from '../../src/service/server/parts';
import { momentOf } from '../../src/service/lists/writing';

export const DAY = 'netwerkdag-2027';
export const OPTIONS = ['2027-03-04', '2027-03-11'].map((date) => `${DAY}|${date}`);
const LATE = Date.parse('2027-06-01T00:00:00Z');

/** A network day with two dates and an open poll, and three people to ask. */
export async function pollRows({ create }: Pick<Records, 'create'>): Promise<void> {
  await create(partners, { key: 'gm0632', title: 'Woerden', kind: 'gemeente' });
  await create(partners, { key: 'gm0344', title: 'Utrecht', kind: 'gemeente' });
  await create(contacts, { key: 'noortje', title: 'Noortje Vlasblom', partner: 'gm0632', layer: 'bestuurder', mail: 'noortje@woerden.nl.example' });
  await create(contacts, { key: 'griffie', title: 'Griffie Woerden', partner: 'gm0632', layer: 'griffie', mail: 'griffie@woerden.nl.example' });
  await create(contacts, { key: 'linda', title: 'Linda', partner: 'gm0344', layer: 'bestuurder', mail: 'linda@utrecht.nl.example' });
  await create(networkDays, { key: DAY, title: 'Netwerkdag voorjaar', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:30', end: '16:30', place: 'Fort bij Vechten', capacity: 120, meetingShare: 34, pollUntil: '2027-02-12', by: 'jolijn@pu.example' });
  for (const option of OPTIONS) await create(dateOptions, { key: option, day: DAY, date: option.slice(-10), status: 'voorgesteld', by: 'jolijn@pu.example' });
}

/** A link of Noortje's, as the service makes one; answers its text. */
export async function pollLink(parts: ServiceParts, id = 'l1', how: { readonly door?: Door; readonly until?: number; readonly holder?: string; readonly unlisted?: true } = {}): Promise<string> {
  const { door = 'datumprikker', until = LATE, holder = 'noortje' } = how;
  if (!how.unlisted) await parts.records.create(doorLinks, { key: id, door, about: DAY, holder, partner: 'gm0632', layer: 'bestuurder', until: momentOf(until), status: 'geldig', mail: 'verzonden', by: 'jolijn@pu.example' });
  return parts.links.seal({ id, door, holder, until });
}

const letter = (name: string) => ({ [`${name}Subject`]: 'Wanneer kunt u?', [`${name}Text`]: 'Geef hier aan wanneer u kunt: {link}' });

/** An organiser's order for the three. */
export const pollOrder = (id = 'order-1') => ({
  id, day: DAY, ...letter('direct'), ...letter('griffie'),
  to: [
    { contact: 'noortje', partner: 'gm0632', layer: 'bestuurder', letter: 'direct' },
    { contact: 'griffie', partner: 'gm0632', layer: 'volksvertegenwoordiger', letter: 'griffie' },
    { contact: 'linda', partner: 'gm0344', layer: 'bestuurder', letter: 'direct' },
  ],
});
