/** The words of network days as they stand in the lists; what a person reads goes through the word lists. */
export const DAY_STATUSES = ['in voorbereiding', 'datum gekozen', 'uitgenodigd', 'geweest', 'vervallen'] as const;
export type DayStatus = (typeof DAY_STATUSES)[number];

/** One switch makes a day hybrid or online; capacity, seating and invitations follow (S20). */
export const DAY_FORMS = ['op locatie', 'hybride', 'online'] as const;
export type DayForm = (typeof DAY_FORMS)[number];

export const DATE_STATUSES = ['voorgesteld', 'gekozen', 'vervallen'] as const;
export type DateStatus = (typeof DATE_STATUSES)[number];

export const DATE_ANSWERS = ['ja', 'misschien', 'nee'] as const;
export type DateAnswer = (typeof DATE_ANSWERS)[number];

/**
 * Why a date is a bad one, or (kans) a good one: others already meet there that day. Holidays don't stand among them; a
 * library knows those.
 */
export const BUSY_KINDS = ['raadsvergadering', 'ab-vergadering', 'reces', 'schoolvakantie', 'verkiezingen', 'biddag of dankdag', 'congres', 'kans'] as const;
export type BusyKind = (typeof BUSY_KINDS)[number];

/** What became of a proposal for the agenda. The word to its proposer is a person's to send (N6). */
export const PROPOSAL_STATUSES = ['ingediend', 'aangenomen', 'samengevoegd', 'afgewezen'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const SESSION_FORMS = ['gesprek', 'werkplaats', 'veldverhaal', "dilemma's", 'spreekuur', 'intervisie', 'anders'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** What a part of the day is for; only sessions are planned into, so meeting time can't be (N21). */
export const SLOT_KINDS = ['sessies', 'plenair', 'ontmoeten'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];
