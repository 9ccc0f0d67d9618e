/**
 * The programme's own words as they stand in the lists. They are data, so they stay Dutch in both languages of the
 * interface's storage; what a person reads goes through the word lists (`ui/words`).
 */
export const PARTNER_KINDS = ['gemeente', 'waterschap', 'provincie', 'rijk', 'koepel', 'samenwerkingsorgaan', 'maatschappelijk'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Layers of an organisation, from board to execution. The plan sees a gap between the first and the last (H3). */
export const LAYERS = ['bestuurder', 'volksvertegenwoordiger', 'management', 'ambtenaar', 'griffie'] as const;
export type Layer = (typeof LAYERS)[number];

export const BODIES = ['raad', 'college', 'dagelijks bestuur', 'algemeen bestuur', 'provinciale staten', 'gedeputeerde staten', 'organisatie'] as const;
export type Body = (typeof BODIES)[number];

/** Why somebody holds a function for the time being (H9). */
export const ACTING = ['waarnemend', 'tijdelijk vervanger', 'demissionair'] as const;
export type Acting = (typeof ACTING)[number];

/** The hats that a provincial attendee can wear at one table (R10). */
export const HATS = ['partner', 'bevoegd gezag', 'toezichthouder', 'subsidieverlener', 'opdrachtgever'] as const;
export type Hat = (typeof HATS)[number];

/** The plan's phases of a collaboration. */
export const PHASES = ['initiatie', 'groei', 'stabilisatie'] as const;
export type Phase = (typeof PHASES)[number];

/** Van der Steen's quadrants in the programme's words; several may hold at once. */
export const QUADRANTS = ['rechtmatig', 'presterend', 'samenwerkend', 'responsief'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Legal forms: the Wgr's codes as the register of government organisations (ROO) has them, and forms outside it. */
export const LEGAL_FORMS = [
  'OL openbaar lichaam',
  'GO gemeenschappelijk orgaan',
  'BVO bedrijfsvoeringsorganisatie',
  'CC centrumconstructie',
  'RZM regeling zonder meer',
  'netwerksamenwerking',
  'bestuursconvenant',
  'stichting',
  'vereniging',
  'coöperatie',
  'NV',
  'BV',
  'onbekend',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const CONTACT_FORMS = ['overleg', 'mail', 'telefoon', 'bezoek'] as const;
export type ContactForm = (typeof CONTACT_FORMS)[number];

export const AGREEMENT_KINDS = ['rol', 'werkwijze', 'houding', 'informatie'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** A raadslid can't bind the raad: an agreement is intended until a body has confirmed it (R6). */
export const AGREEMENT_STATUSES = ['voorgenomen', 'open', 'bekrachtigd', 'vervallen'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const SIGNAL_KINDS = ['onduidelijke rol', 'dubbele vraag', 'te laat betrokken', 'grens', 'anders'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export const SIGNAL_STATUSES = ['gemeld', 'opgepakt', 'gekoppeld', 'opgelost'] as const;
export type SignalStatus = (typeof SIGNAL_STATUSES)[number];

/** What a row of context, an agreement or a signal is about. */
export const ABOUT_KINDS = ['partner', 'samenwerkingsverband', 'opgave'] as const;
export type AboutKind = (typeof ABOUT_KINDS)[number];

/** What a row attached to a meeting or mail says. */
export const CONTEXT_KINDS = ['koppeling', 'notitie', 'vertegenwoordiging', 'niet aanwezig', 'petten'] as const;
export type ContextKind = (typeof CONTEXT_KINDS)[number];

/** How far a row of context reaches: the series and all its occurrences, one occurrence, one mail, a whole thread. */
export const CONTEXT_REACHES = ['reeks', 'afspraak', 'bericht', 'gesprek'] as const;
export type ContextReach = (typeof CONTEXT_REACHES)[number];
