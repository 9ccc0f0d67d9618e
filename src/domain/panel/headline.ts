/** One part of the sentence that the panel opens with; words are the UI's. */
export type HeadlinePart =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nobodyRecognised'; readonly unknown: number }
  | { readonly kind: 'parties'; readonly count: number }
  | { readonly kind: 'elected'; readonly count: number }
  | { readonly kind: 'toAsk'; readonly count: number }
  | { readonly kind: 'notAtTable'; readonly count: number }
  /** Members whose absence nobody has confirmed. */
  | { readonly kind: 'absenceToAsk'; readonly count: number }
  | { readonly kind: 'represented'; readonly count: number }
  | { readonly kind: 'phaseChanged' }
  | { readonly kind: 'openAgreements'; readonly count: number }
  | { readonly kind: 'reviewDue'; readonly count: number }
  | { readonly kind: 'openSignals'; readonly count: number }
  | { readonly kind: 'hats' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'differsFromSeries' };

/** In the order of the sentence. `short` marks the four that fit a first glance. */
export interface Headline {
  readonly parts: readonly HeadlinePart[];
  readonly short: readonly HeadlinePart[];
}
