import type { Collaboration, RoleMoment } from '../collaboration';
import { addDays } from '../days';
import { groupedBy, textsIn } from '../fitting';
import type { Agreement, Signal } from '../journal';
import { descending } from '../order';
import type { Contact, HolderTenure, LastContact, Partner } from '../partner';
import type { Phase } from '../vocabulary';
import { isGovernanceBehind } from './phase';
import type { PanelSettings } from './settings';

/** Something that changed, on a day. */
export type Change = { readonly on: string } & (
  | { readonly kind: 'phase'; readonly collaboration: Collaboration; readonly phase: Phase; readonly governanceBehind: boolean }
  | { readonly kind: 'governance'; readonly collaboration: Collaboration }
  | { readonly kind: 'role'; readonly collaboration: Collaboration; readonly partner?: Partner; readonly moment: RoleMoment }
  | { readonly kind: 'agreement'; readonly agreement: Agreement }
  | { readonly kind: 'agreementConfirmed'; readonly agreement: Agreement }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'contactCame'; readonly contact: Contact; readonly partner: Partner }
  | { readonly kind: 'contactLeft'; readonly contact: Contact; readonly partner: Partner }
  | { readonly kind: 'holder'; readonly tenure: HolderTenure; readonly partner: Partner }
);

export interface SinceLastTime {
  /** The day that the changes of the whole table are counted from. */
  readonly since: string;
  /** The newest contact with any of these partners; absent where none is recorded. */
  readonly lastContact?: LastContact;
  /** Newest first. */
  readonly changes: readonly Change[];
}

export interface SinceInput {
  readonly partners: readonly Partner[];
  readonly collaborations: readonly Collaboration[];
  readonly lastContacts: readonly LastContact[];
  readonly roleMoments: readonly RoleMoment[];
  readonly agreements: readonly Agreement[];
  readonly signals: readonly Signal[];
  readonly contacts: readonly Contact[];
  readonly holderHistory: readonly HolderTenure[];
  readonly settings: PanelSettings;
  readonly today: string;
  /** Day of the meeting: a contact on it is this one, not the time before. */
  readonly on: string;
}

/**
 * What changed since the last contact (A14).
 *
 * Each partner's own changes count from the last contact with it. What concerns the whole table counts from the partner
 * that was spoken to longest ago, because somebody there hasn't heard it yet; always at least and at most so far back as
 * the settings say.
 */
export function sinceLastTime(input: SinceInput): SinceLastTime {
  const lasts = lastByPartner(input);
  const clamp = clampFor(input);
  const days = input.partners.map(({ key }) => clamp(lasts.get(key)?.date));
  const since = days.sort()[0] ?? clamp(undefined);
  const sinceOf = (key: string) => clamp(lasts.get(key)?.date);
  const changes = [...collaborationChanges(input), ...matterChanges(input)].filter(({ on }) => on > since);
  const own = partnerChanges(input).filter(({ on, partner }) => on > sinceOf(partner.key));
  const lastContact = [...lasts.values()].sort(descending(({ date }) => date))[0];
  return { since, ...(lastContact ? { lastContact } : {}), changes: [...changes, ...own].filter(({ on }) => on <= input.today).sort(descending(({ on }) => on)) };
}

function clampFor({ today, settings }: SinceInput): (day: string | undefined) => string {
  const [earliest, latest] = [addDays(today, -settings.sinceDays.most), addDays(today, -settings.sinceDays.least)];
  return (day) => (day === undefined || day > latest ? latest : day < earliest ? earliest : day);
}

function lastByPartner({ partners, lastContacts, on }: SinceInput): ReadonlyMap<string, LastContact> {
  const here = new Set(partners.map(({ key }) => key));
  const lasts = new Map<string, LastContact>();
  for (const last of lastContacts) {
    const known = lasts.get(last.partner);
    if (here.has(last.partner) && last.date < on && (!known || last.date > known.date)) lasts.set(last.partner, last);
  }
  return lasts;
}

function collaborationChanges({ collaborations, roleMoments, partners }: SinceInput): readonly Change[] {
  const moments = groupedBy(roleMoments, ({ collaboration }) => collaboration);
  const byKey = new Map(partners.map((partner) => [partner.key, partner]));
  return collaborations.flatMap((collaboration): readonly Change[] => [
    ...(collaboration.phase && collaboration.phaseSince ? [{ kind: 'phase' as const, on: collaboration.phaseSince, collaboration, phase: collaboration.phase, governanceBehind: isGovernanceBehind(collaboration) }] : []),
    ...(collaboration.governanceOn ? [{ kind: 'governance' as const, on: collaboration.governanceOn, collaboration }] : []),
    ...(moments.get(collaboration.key) ?? []).map((moment) => roleChange(moment, collaboration, byKey.get(moment.partner ?? ''))),
  ]);
}

function roleChange(moment: RoleMoment, collaboration: Collaboration, partner: Partner | undefined): Change {
  return { kind: 'role', on: moment.date, collaboration, moment, ...(partner ? { partner } : {}) };
}

/** Agreements and hick-ups that touch the table. */
function matterChanges({ agreements, signals, partners, collaborations }: SinceInput): readonly Change[] {
  const here = new Set([...partners.map(({ key }) => `partner|${key}`), ...collaborations.map(({ key }) => `samenwerkingsverband|${key}`)]);
  const made = agreements.filter(({ aboutKind, about }) => here.has(`${aboutKind}|${about}`));
  const raised = signals.filter((signal) => here.has(`samenwerkingsverband|${signal.collaboration ?? ''}`) || textsIn(signal.partners).some((key) => here.has(`partner|${key}`)));
  return [
    ...made.flatMap((agreement) => (agreement.agreedOn ? [{ kind: 'agreement' as const, on: agreement.agreedOn, agreement }] : [])),
    ...made.flatMap((agreement) => (agreement.confirmedOn ? [{ kind: 'agreementConfirmed' as const, on: agreement.confirmedOn, agreement }] : [])),
    ...raised.map((signal) => ({ kind: 'signal' as const, on: signal.reportedOn, signal })),
  ];
}

type PartnerChange = Extract<Change, { readonly kind: 'contactCame' | 'contactLeft' | 'holder' }>;

function partnerChanges({ partners, contacts, holderHistory }: SinceInput): readonly PartnerChange[] {
  const byKey = new Map(partners.map((partner) => [partner.key, partner]));
  const people = contacts.flatMap((contact): readonly PartnerChange[] => {
    const partner = byKey.get(contact.partner);
    if (!partner) return [];
    const came = contact.since ? [{ kind: 'contactCame' as const, on: contact.since, contact, partner }] : [];
    const left = contact.until ? [{ kind: 'contactLeft' as const, on: contact.until, contact, partner }] : [];
    return [...came, ...left];
  });
  const holders = holderHistory.flatMap((tenure) => {
    const partner = byKey.get(tenure.partner);
    return partner ? [{ kind: 'holder' as const, on: tenure.from, tenure, partner }] : [];
  });
  return [...people, ...holders];
}
