import { dayAt } from '../../domain/days';
import { lookupsFor, partnerKeysOf, successorKeysOf } from '../../domain/panel/lookups';
import { mayShow } from '../../domain/panel/mayShow';
import { recognise } from '../../domain/panel/recognise';
import { DEFAULT_SETTINGS } from '../../domain/panel/settingDefaults';
import { readSettings, settingKey, type PanelSettings } from '../../domain/panel/settings';
import { tableOf } from '../../domain/panel/table';
import { shortNameOf } from '../../domain/partner';
import type { SeenItem } from '../../domain/seenItem';
import { contacts } from '../../lists/contacts';
import { mailDomains } from '../../lists/mailDomains';
import { partners, type PartnerRow } from '../../lists/partners';
import { settings } from '../../lists/settings';
import type { Configuration } from '../../ports/configuration';
import type { FirstLook } from '../../replica/firstLook';

/** Who sits at the table, as far as can be told without asking anybody: the count of parties, and partners by name. */
export interface FirstTable {
  readonly parties: number;
  readonly names: readonly string[];
}

type Look = Pick<FirstLook, 'by'>;

/**
 * The first fact, from the browser's own copy and by the panel's own rules. It says nothing about absences or afspraken:
 * those hang on what colleagues attached, which is looked up under a key that only Graph knows. Undefined where a rule shuts the
 * item out or nobody of a partner is recognised; then the panel says why.
 */
export async function firstTable(look: Look, item: SeenItem, configuration: Pick<Configuration, 'ownDomains' | 'ownPartner'>, now: number): Promise<FirstTable | undefined> {
  const { domains, addresses } = lookupsFor(item.people);
  const [settingRows, domainRows, contactRows] = await Promise.all([
    look.by(settings, 'key', SETTING_KEYS),
    look.by(mailDomains, 'domain', domains),
    look.by(contacts, 'mail', addresses),
  ]);
  const read = readSettings(settingRows).settings;
  if (!mayShow(item, read).show) return undefined;
  const { ownDomains, ownPartner } = configuration;
  const partnerRows = await partnersOf(look, partnerKeysOf({ domains: domainRows, contacts: contactRows, ownPartner }));
  const today = dayAt(now, read.timeZone);
  const recognition = recognise(item.people, { ownDomains, ownPartner, domains: domainRows, contacts: contactRows, partners: partnerRows, settings: read, today });
  if (recognition.partners.length === 0) return undefined;
  return { parties: tableOf(recognition).parties, names: recognition.partners.map(shortNameOf) };
}

// The defaults have every setting, so their names are the names of all.
const SETTING_KEYS = (Object.keys(DEFAULT_SETTINGS) as (keyof PanelSettings)[]).map(settingKey);

async function partnersOf(look: Look, keys: readonly string[]): Promise<readonly PartnerRow[]> {
  const found: PartnerRow[] = [];
  const asked = new Set<string>();
  for (let next = keys; next.length > 0; next = successorKeysOf(found).filter((key) => !asked.has(key))) {
    next.forEach((key) => asked.add(key));
    found.push(...(await look.by(partners, 'key', next)));
  }
  return found;
}
