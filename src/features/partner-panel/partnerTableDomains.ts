import { shortNameOf } from '../../domain/partner';
import type { PartnerDomain } from '../../domain/partnerTable';
import { lastContacts } from '../../lists/lastContacts';
import { mailDomains } from '../../lists/mailDomains';
import { partners } from '../../lists/partners';
import type { Replica } from '../../ports/replica';

/** What the launch events need of the registers: whole domains with their partners' short names, no persons. */
export async function partnerTableDomains(replica: Replica, me: string): Promise<readonly PartnerDomain[]> {
  const [domainRows, partnerRows, contactRows] = await Promise.all([replica.all(mailDomains), replica.all(partners), replica.all(lastContacts)]);
  const byKey = new Map(partnerRows.map((partner) => [partner.key, partner]));
  const latest = new Map<string, string>();
  for (const { partner, date } of contactRows) if (date > (latest.get(partner) ?? '')) latest.set(partner, date);
  const perDomain = new Map<string, string[]>();
  for (const { domain, reach, partner } of domainRows) if (reach === 'domein') perDomain.set(domain, [...(perDomain.get(domain) ?? []), partner]);
  return [...perDomain].map(([domain, keys]) => {
    const known = keys.flatMap((key) => byKey.get(key) ?? []);
    return {
      domain,
      partners: known.map(shortNameOf),
      held: known.some(({ accountHolder, deputy }) => [accountHolder, deputy].some((holder) => holder?.toLowerCase() === me)),
      lastContact: keys.map((key) => latest.get(key) ?? '').sort().at(-1) ?? '',
    };
  });
}
