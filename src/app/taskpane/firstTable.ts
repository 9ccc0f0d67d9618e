import { dayAt } from '../../domain/days';
import { lookupsFor, partnerKeysOf, successorKeysOf } from '../../domain/panel/lookups';
import { mayShow } from '../../domain/panel/mayShow';
import { recognise } from '../../domain/panel/recognise';
import { DEFAULT_SETTINGS } from '../../domain/panel/settingDefaults';
import { readSettings, settingKey, type PanelSettings } from '../../domain/panel/settings';
import { tableOf } from '../../domain/panel/table';
import { shortNameOf } from '../../domain/partner';
import type { SeenItem, SeenPerson } from '../../domain/seenItem';
import { contacts, type ContactRow } from '../../lists/contacts';
import { mailDomains, type MailDomainRow } from '../../lists/mailDomains';
import { partners, type PartnerRow } from '../../lists/partners';
import { settings, type SettingRow } from '../../lists/settings';
import type { Configuration } from '../../ports/configuration';
import type { LookBy } from '../../replica/firstLook';

/** Who sits at the table, as far as can be told without asking anybody: the count of parties, and partners by name. */
export interface FirstTable {
  readonly parties: number;
  readonly names: readonly string[];
}

type Ours = Pick<Configuration, 'ownDomains' | 'ownPartner'>;

/** What the first table is made of. */
export interface FirstRows {
  readonly settings: readonly SettingRow[];
  readonly domains: readonly MailDomainRow[];
  readonly contacts: readonly ContactRow[];
  readonly partners: readonly PartnerRow[];
}

/** The lists that it reads. */
export const FIRST_LISTS = [settings, mailDomains, contacts, partners] as const;

/** Looks up by index, in the browser's own copy, what belongs to these people. */
export async function firstRows(by: LookBy, people: readonly SeenPerson[], { ownPartner }: Ours): Promise<FirstRows> {
  const { domains, addresses } = lookupsFor(people);
  const [settingRows, domainRows, contactRows] = await Promise.all([
    by(settings, 'key', SETTING_KEYS),
    by(mailDomains, 'domain', domains),
    by(contacts, 'mail', addresses),
  ]);
  const keys = partnerKeysOf({ domains: domainRows, contacts: contactRows, ownPartner });
  return { settings: settingRows, domains: domainRows, contacts: contactRows, partners: await partnersOf(by, keys) };
}

/**
 * The first fact, by the panel's own rules. It says nothing about absences or afspraken: those hang on what colleagues
 * attached, which is looked up under a key that only Graph knows. Undefined where a rule shuts the item out or nobody of a
 * partner is recognised; then the panel says why.
 */
export function firstTable(rows: FirstRows, item: SeenItem, { ownDomains, ownPartner }: Ours, now: number): FirstTable | undefined {
  const read = readSettings(rows.settings).settings;
  if (!mayShow(item, read).show) return undefined;
  const recognition = recognise(item.people, { ...rows, ownDomains, ownPartner, settings: read, today: dayAt(now, read.timeZone) });
  if (recognition.partners.length === 0) return undefined;
  return { parties: tableOf(recognition).parties, names: recognition.partners.map(shortNameOf) };
}

// The defaults have every setting, so their names are the names of all.
const SETTING_KEYS = (Object.keys(DEFAULT_SETTINGS) as (keyof PanelSettings)[]).map(settingKey);

async function partnersOf(by: LookBy, keys: readonly string[]): Promise<readonly PartnerRow[]> {
  const found: PartnerRow[] = [];
  const asked = new Set<string>();
  for (let next = keys; next.length > 0; next = successorKeysOf(found).filter((key) => !asked.has(key))) {
    next.forEach((key) => asked.add(key));
    found.push(...(await by(partners, 'key', next)));
  }
  return found;
}
