import { contactMoments } from '../lists/contactMoments';
import type { Records } from '../ports/records';
import type { Replica } from '../ports/replica';
import { lookedUp } from './lookedUp';

const row = { key: 'g|gm0331', partner: 'gm0331', partnerYear: 'gm0331-2026', date: '2026-11-23', layer: 'management', form: 'bezoek', group: 'g' } as const;

it('learns the id of the row that a lookup points at from the browser’s own copy, once', async () => {
  const asked: string[] = [];
  const replica = { by: async (_: unknown, __: string, keys: readonly string[]) => (asked.push(...keys), [{ item: { id: '12' } }]) } as unknown as Pick<Replica, 'by'>;
  const looked = lookedUp();
  const seen: (string | undefined)[] = [];
  const records = looked.over({ create: async () => void seen.push(looked.ids('Partners', 'gm0331')) } as unknown as Records, () => replica);
  await records.create(contactMoments, row);
  await records.create(contactMoments, row);
  expect(seen).toEqual(['12', '12']);
  expect(asked).toEqual(['gm0331']);
});

it('lets a row go without its lookup where the copy does not know it', async () => {
  const looked = lookedUp();
  const replica = { by: async () => [] } as unknown as Pick<Replica, 'by'>;
  const records = looked.over({ create: async () => undefined } as unknown as Records, () => replica);
  await records.create(contactMoments, row);
  expect(looked.ids('Partners', 'gm0331')).toBeUndefined();
});
