import { partners, type PartnerRow } from '../../lists/partners';
import type { Write } from '../../ports/replica';

/** An empty text takes the wishes back. */
export const changedWishes = (partner: PartnerRow, wishes: string): Write => ({
  kind: 'update',
  list: partners.name,
  key: partner.key,
  changes: { wishes: wishes.trim() || null },
  seen: partner,
});
