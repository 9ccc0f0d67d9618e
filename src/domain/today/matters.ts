import type { Collaboration, Opgave, Participation } from '../collaboration';
import { holdsOn } from '../days';
import { textsIn } from '../fitting';
import type { Agreement, Signal } from '../journal';
import { ascending } from '../order';
import { shortNameOf, type LastContact, type Partner } from '../partner';
import { openAgreements, openSignals, type About, type OpenAgreement, type OpenSignal } from '../panel/openMatters';
import { partnerFacts, type PartnerFacts } from '../panel/partnerFacts';
import { heldSeats } from '../panel/seats';
import type { PanelSettings } from '../panel/settings';

/** Rows as they stand in the browser's own copy; of the partners, those of the person at least. */
export interface MatterRows {
  readonly partners: readonly Partner[];
  readonly collaborations: readonly Collaboration[];
  readonly participations: readonly Participation[];
  readonly opgaven: readonly Opgave[];
  readonly agreements: readonly Agreement[];
  readonly signals: readonly Signal[];
  readonly lastContacts: readonly LastContact[];
}

export interface MattersInput {
  readonly rows: MatterRows;
  readonly settings: PanelSettings;
  /** The person's account, lower case. */
  readonly me: string;
  readonly today: string;
}

/** A thing that runs, with those of the person's partners whom it concerns. */
export type WithPartners<T> = T & { readonly partners: readonly Partner[] };

/** A partner with whom contact lapsed on some layer, jumped one, or was never noted (H2, H3): a fact about the partner. */
export type QuietPartner = Pick<PartnerFacts, 'partner' | 'quiet' | 'gap'> & { readonly never: boolean };

export interface Matters {
  /** By name: what waits longest or counts most makes no ranking of partners. */
  readonly partners: readonly Partner[];
  /** The review date has come or is near. */
  readonly due: readonly WithPartners<OpenAgreement>[];
  /** Open agreements to review later, or without a date. */
  readonly later: readonly WithPartners<OpenAgreement>[];
  readonly signals: readonly WithPartners<OpenSignal>[];
  readonly quiet: readonly QuietPartner[];
}

/** Partners whose account this person holds today. */
export const heldBy = (partners: readonly Partner[], me: string, today: string): readonly Partner[] =>
  partners.filter(({ accountHolder, validFrom, validUntil }) => accountHolder?.toLowerCase() === me && holdsOn(today, validFrom, validUntil)).sort(ascending(shortNameOf));

/** What needs an account holder today: agreements to review, hick-ups, and partners whom nobody has spoken for long. */
export function mattersOf({ rows, settings, me, today }: MattersInput): Matters {
  const mine = heldBy(rows.partners, me, today);
  const seats = heldSeats(rows.participations, today);
  const around = { partners: mine, ...gatheringsOf(mine, rows, seats), today };
  const concerned = concernedBy(mine, seats);
  const agreements = openAgreements(rows.agreements, { ...around, settings }).map((open) => ({ ...open, partners: concerned([open.about]) }));
  return {
    partners: mine,
    due: agreements.filter(({ review }) => review === 'overdue' || review === 'soon'),
    later: agreements.filter(({ review }) => review === 'later' || review === 'none'),
    signals: openSignals(rows.signals, { ...around, me }).map((open) => ({ ...open, partners: concerned(open.about) })),
    quiet: mine.flatMap((partner) => quietPartner(partner, { rows, settings, me, today })),
  };
}

/** Collaborations in which these partners have a seat today, and the tasks of those. */
function gatheringsOf(mine: readonly Partner[], rows: MatterRows, seats: readonly Participation[]) {
  const keys = new Set(mine.map(({ key }) => key));
  const joined = new Set(seats.filter(({ partner }) => keys.has(partner)).map(({ collaboration }) => collaboration));
  return {
    collaborations: rows.collaborations.filter(({ key }) => joined.has(key)),
    opgaven: rows.opgaven.filter(({ collaborations }) => textsIn(collaborations).some((key) => joined.has(key))),
  };
}

/** Which of the partners something is about: itself, or through a seat in what it is about. */
function concernedBy(mine: readonly Partner[], seats: readonly Participation[]) {
  const seated = new Set(seats.map(({ partner, collaboration }) => `${partner}|${collaboration}`));
  const isAbout = ({ key: partner }: Partner, about: About): boolean => {
    if (about.kind === 'partner') return about.partner.key === partner;
    const gatherings = about.kind === 'samenwerkingsverband' ? [about.collaboration.key] : textsIn(about.opgave.collaborations);
    return gatherings.some((collaboration) => seated.has(`${partner}|${collaboration}`));
  };
  return (abouts: readonly About[]): readonly Partner[] => mine.filter((partner) => abouts.some((about) => isAbout(partner, about)));
}

function quietPartner(partner: Partner, { rows, settings, me, today }: MattersInput): readonly QuietPartner[] {
  const facts = partnerFacts(partner, { lastContacts: rows.lastContacts, holderHistory: [], settings, me, today });
  const never = facts.lastContacts.length === 0;
  if (!never && facts.quiet.length === 0 && !facts.gap) return [];
  return [{ partner, quiet: facts.quiet, never, ...(facts.gap ? { gap: facts.gap } : {}) }];
}
