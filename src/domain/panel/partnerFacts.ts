import { addDays, daysBetween } from '../days';
import { descending } from '../order';
import type { HolderTenure, LastContact, Partner } from '../partner';
import { LAYERS, type Layer } from '../vocabulary';
import type { PanelSettings } from './settings';

export interface Holder {
  readonly account: string;
  readonly name: string;
  /** "U". */
  readonly isMe: boolean;
}

/** What stands on a partner's card beside who is there. */
export interface PartnerFacts {
  readonly partner: Partner;
  /** Absent: "niemand". Organisations outside the province have none by design (`expectsHolder` false). */
  readonly holder?: Holder;
  readonly deputy?: Holder;
  readonly expectsHolder: boolean;
  /** The one before, where the account changed hands within a year. */
  readonly previousHolder?: HolderTenure;
  readonly wishes?: string;
  /** Newest first, one per layer. */
  readonly lastContacts: readonly LastContact[];
  /** Layers that we had contact with and that have been silent too long (H2), a fact about the partner. */
  readonly quiet: readonly { readonly layer: Layer; readonly weeks: number }[];
  /** H3: contact at the top and at the bottom, none between for so many months; `undefined` months: never. */
  readonly gap?: { readonly months: number | undefined };
}

export interface PartnerFactRows {
  readonly lastContacts: readonly LastContact[];
  readonly holderHistory: readonly HolderTenure[];
  readonly settings: PanelSettings;
  /** The person's account, lower case. */
  readonly me: string;
  readonly today: string;
}

const YEAR = 365;
const MONTH = 365 / 12;

/** The rows may be those of this partner alone or of the whole table. */
export function partnerFacts(partner: Partner, rows: PartnerFactRows): PartnerFacts {
  const lasts = rows.lastContacts.filter((last) => last.partner === partner.key && last.date <= rows.today).sort(descending(({ date }) => date));
  const holder = holderOf(partner.accountHolder, partner.accountHolderName, rows.me);
  const deputy = holderOf(partner.deputy, partner.deputyName, rows.me);
  const previous = previousHolder(partner, rows);
  return {
    partner,
    ...(holder ? { holder } : {}),
    ...(deputy ? { deputy } : {}),
    expectsHolder: partner.inProvince !== false,
    ...(previous ? { previousHolder: previous } : {}),
    ...(partner.wishes ? { wishes: partner.wishes } : {}),
    lastContacts: lasts,
    quiet: quietLayers(lasts, rows),
    ...contactGap(lasts, rows),
  };
}

function holderOf(account: string | undefined, name: string | undefined, me: string): Holder | undefined {
  return account ? { account, name: name ?? account, isMe: account.toLowerCase() === me } : undefined;
}

function previousHolder({ key, accountHolder }: Partner, { holderHistory, today }: PartnerFactRows): HolderTenure | undefined {
  const yearAgo = addDays(today, -YEAR);
  return holderHistory
    .filter(({ partner, role, holder, until }) => partner === key && role === 'accounthouder' && holder !== accountHolder && until !== undefined && until >= yearAgo && until <= today)
    .sort(descending(({ until }) => until ?? ''))[0];
}

function quietLayers(lasts: readonly LastContact[], { settings, today }: PartnerFactRows): PartnerFacts['quiet'] {
  return LAYERS.flatMap((layer) => {
    const most = settings.quietWeeks[layer];
    const days = daysBetween(lasts.find((last) => last.layer === layer)?.date, today);
    return most !== undefined && days !== undefined && days > most * 7 ? [{ layer, weeks: Math.floor(days / 7) }] : [];
  });
}

/** The plan's own gap: contact jumps from execution straight to the board, and nobody speaks with the management. */
function contactGap(lasts: readonly LastContact[], { settings, today }: PartnerFactRows): Pick<PartnerFacts, 'gap'> {
  const daysOf = (layer: Layer) => daysBetween(lasts.find((last) => last.layer === layer)?.date, today);
  const [top, middle, bottom] = [daysOf('bestuurder'), daysOf('management'), daysOf('ambtenaar')];
  const jumps = top !== undefined && top <= YEAR && bottom !== undefined && bottom <= YEAR;
  if (!jumps || (middle !== undefined && middle < settings.gapMonths * MONTH)) return {};
  return { gap: { months: middle === undefined ? undefined : Math.floor(middle / MONTH) } };
}
