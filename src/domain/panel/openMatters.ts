import type { Collaboration, Opgave } from '../collaboration';
import { daysBetween } from '../days';
import { textsIn } from '../fitting';
import type { Agreement, Signal } from '../journal';
import { ascending, descending } from '../order';
import { shortNameOf, type Partner } from '../partner';
import type { AboutKind } from '../vocabulary';
import type { PanelSettings } from './settings';

/** What an agreement or a hick-up is about, as far as it is at this table. */
export type About =
  | { readonly kind: 'partner'; readonly partner: Partner }
  | { readonly kind: 'samenwerkingsverband'; readonly collaboration: Collaboration }
  | { readonly kind: 'opgave'; readonly opgave: Opgave };

/** What a person calls it. */
export function nameOfAbout(about: About): string {
  switch (about.kind) {
    case 'partner':
      return shortNameOf(about.partner);
    case 'samenwerkingsverband':
      return about.collaboration.title;
    case 'opgave':
      return about.opgave.title;
  }
}

export interface OpenAgreement {
  readonly agreement: Agreement;
  readonly about: About;
  /** Days until the review; negative once it has passed. */
  readonly reviewIn?: number;
  readonly review: 'none' | 'later' | 'soon' | 'overdue';
}

export interface OpenSignal {
  readonly signal: Signal;
  readonly about: readonly About[];
  readonly daysOpen: number;
  /** This person brokers it. */
  readonly mine: boolean;
}

export interface AtTheTable {
  readonly partners: readonly Partner[];
  readonly collaborations: readonly Collaboration[];
  readonly opgaven: readonly Opgave[];
  readonly today: string;
}

/** Open agreements with whoever is at the table (A15), those to review first. */
export function openAgreements(agreements: readonly Agreement[], at: AtTheTable & { readonly settings: PanelSettings }): readonly OpenAgreement[] {
  const find = aboutFinder(at);
  const found = agreements.flatMap((agreement) => {
    const about = agreement.open === 'ja' ? find(agreement.aboutKind, agreement.about) : undefined;
    return about ? [{ agreement, about, ...reviewOf(agreement, at) }] : [];
  });
  return found.sort(ascending(({ agreement }) => agreement.title)).sort(ascending(({ reviewIn }) => reviewIn ?? Infinity));
}

/** Open hick-ups with whoever is at the table (H5), longest open first. */
export function openSignals(signals: readonly Signal[], at: AtTheTable & { readonly me: string }): readonly OpenSignal[] {
  const find = aboutFinder(at);
  const found = signals.flatMap((signal) => {
    const about = [find('samenwerkingsverband', signal.collaboration), ...textsIn(signal.partners).map((key) => find('partner', key))].filter((one) => one !== undefined);
    if (signal.open !== 'ja' || about.length === 0) return [];
    return [{ signal, about, daysOpen: Math.max(0, daysBetween(signal.reportedOn, at.today) ?? 0), mine: signal.broker?.toLowerCase() === at.me }];
  });
  return found.sort(ascending(({ signal }) => signal.title)).sort(descending(({ daysOpen }) => daysOpen));
}

function aboutFinder({ partners, collaborations, opgaven }: AtTheTable): (kind: AboutKind, key: string | undefined) => About | undefined {
  const found = new Map<string, About>([
    ...partners.map((partner) => [`partner|${partner.key}`, { kind: 'partner', partner }] as const),
    ...collaborations.map((collaboration) => [`samenwerkingsverband|${collaboration.key}`, { kind: 'samenwerkingsverband', collaboration }] as const),
    ...opgaven.map((opgave) => [`opgave|${opgave.key}`, { kind: 'opgave', opgave }] as const),
  ]);
  return (kind, key) => found.get(`${kind}|${key ?? ''}`);
}

function reviewOf({ reviewOn }: Agreement, { today, settings }: { readonly today: string; readonly settings: PanelSettings }): Pick<OpenAgreement, 'reviewIn' | 'review'> {
  const reviewIn = daysBetween(today, reviewOn);
  if (reviewIn === undefined) return { review: 'none' };
  return { reviewIn, review: reviewIn < 0 ? 'overdue' : reviewIn <= settings.reviewSoonDays ? 'soon' : 'later' };
}
