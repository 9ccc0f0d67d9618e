import type { Collaboration, Opgave, Participation } from '../collaboration';
import { holdsOn } from '../days';
import { distinctRows, groupedBy } from '../fitting';
import type { ItemContext } from '../journal';
import type { Partner } from '../partner';
import type { SeenItem } from '../seenItem';
import { phraseFinder, plainWords } from '../words';
import { heldSeats } from './seats';
import type { PanelSettings } from './settings';

/** Why we think that this meeting is of this collaboration; words are the UI's. */
export type Because =
  | { readonly kind: 'attached'; readonly byName?: string; readonly on: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'members'; readonly present: number; readonly of: number };

export interface LinkedCollaboration {
  readonly collaboration: Collaboration;
  readonly because: Because;
}

export interface Linked {
  /** What colleagues attached. Their answer ends all guessing. */
  readonly attached: readonly LinkedCollaboration[];
  /** Only where nothing is attached: the best guess first, at most three. It is a question, never a claim. */
  readonly suggested: readonly LinkedCollaboration[];
  readonly opgaven: readonly Opgave[];
}

export interface CollaborationInput {
  readonly item: SeenItem;
  readonly contexts: readonly ItemContext[];
  /** Partners at the table, our own organisation not among them. */
  readonly partners: readonly Partner[];
  readonly ownPartner: string;
  readonly collaborations: readonly Collaboration[];
  readonly opgaven: readonly Opgave[];
  readonly participations: readonly Participation[];
  readonly settings: PanelSettings;
  /** Day of the meeting. */
  readonly on: string;
}

const MOST_SUGGESTED = 3;
/** Two partners share so many collaborations that their meeting says nothing about which. */
const FEWEST_PRESENT = 3;

/** Which collaboration a meeting or mail is of: what is attached, else a guess by the subject's words, else by who is there. */
export function collaborationAt(input: CollaborationInput): Linked {
  const attached = attachedTo(input);
  const byWords = attached.length > 0 ? [] : suggestedByWords(input);
  const suggested = attached.length > 0 ? [] : byWords.length > 0 ? byWords : suggestedByMembers(input);
  return { attached, suggested: suggested.slice(0, MOST_SUGGESTED), opgaven: attachedRows(input.contexts, 'opgave', input.opgaven).map(({ row }) => row) };
}

function attachedTo({ contexts, collaborations }: CollaborationInput): readonly LinkedCollaboration[] {
  return attachedRows(contexts, 'samenwerkingsverband', collaborations).map(({ row, context }) => ({
    collaboration: row,
    because: { kind: 'attached', on: context.on, ...(context.byName === undefined ? {} : { byName: context.byName }) },
  }));
}

/** Rows that colleagues attached, each once: a series and its occurrence may both carry it. */
export function attachedRows<R extends { readonly key: string }>(contexts: readonly ItemContext[], kind: ItemContext['aboutKind'], rows: readonly R[]) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const found = contexts.flatMap((context) => {
    const row = context.kind === 'koppeling' && context.aboutKind === kind ? byKey.get(context.about ?? '') : undefined;
    return row ? [{ key: row.key, row, context }] : [];
  });
  return distinctRows(found);
}

function suggestedByWords({ item, collaborations, on }: CollaborationInput): readonly LinkedCollaboration[] {
  const finds = phraseFinder(item.subject ?? '');
  const hits = collaborations.flatMap((collaboration) => {
    if (!holdsOn(on, collaboration.since, collaboration.until)) return [];
    const words = [collaboration.title, ...(collaboration.alsoCalled ?? [])].filter(finds).sort((one, other) => other.length - one.length)[0];
    return words === undefined ? [] : [{ collaboration, words }];
  });
  return hits
    .filter((hit) => !hits.some((other) => standsWithin(hit.words, other.words)))
    .sort((one, other) => other.words.length - one.words.length)
    .map(({ collaboration, words }) => ({ collaboration, because: { kind: 'words', words } }));
}

/** "Regio Amersfoort" within "RES Regio Amersfoort" is no hit of its own. */
const standsWithin = (words: string, longer: string) => plainWords(longer).length > plainWords(words).length && plainWords(longer).includes(plainWords(words));

function suggestedByMembers({ partners, participations, collaborations, ownPartner, settings, on }: CollaborationInput): readonly LinkedCollaboration[] {
  const here = new Set(partners.map(({ key }) => key));
  const seats = groupedBy(heldSeats(participations, on).filter(({ partner, partly }) => partner !== ownPartner && !partly), ({ collaboration }) => collaboration);
  const overlaps = collaborations.flatMap((collaboration) => {
    const members = new Set((seats.get(collaboration.key) ?? []).map(({ partner }) => partner));
    const present = [...members].filter((member) => here.has(member)).length;
    const enough = present >= FEWEST_PRESENT && present >= settings.overlapShare * members.size && holdsOn(on, collaboration.since, collaboration.until);
    // Shared over all that are on either side: ten of ten members among twenty guests fits worse than nine of ten alone.
    return enough ? [{ collaboration, present, of: members.size, fit: present / (members.size + here.size - present) }] : [];
  });
  return overlaps.sort((one, other) => other.fit - one.fit).map(({ collaboration, present, of }) => ({ collaboration, because: { kind: 'members', present, of } }));
}

/** What the rest of the panel goes by: everything attached, else the best suggestion, which the screen words as a question. */
export const shownCollaborations = ({ attached, suggested }: Linked): readonly LinkedCollaboration[] => (attached.length > 0 ? attached : suggested.slice(0, 1));
