import type { Partner } from '../partner';
import type { OpenAgreement } from './openMatters';
import type { Recognition } from './recognition';

/** Lines that anybody may read: name, kind, region, account holder; no notes, agreements or hick-ups. */
export interface SafeSummary {
  readonly title: string;
  readonly facts: readonly { readonly kind: 'kind' | 'region' | 'holder' | 'deputy'; readonly value: string }[];
}

export declare function safeSummary(partner: Partner): SafeSummary;

/** Text for a body, under the visible line that the send handler seeks. */
export declare function internalText(input: { readonly recognition: Recognition; readonly agreements: readonly OpenAgreement[]; readonly notes: readonly string[] }): string;
