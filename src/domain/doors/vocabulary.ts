/** What a link lets somebody do. A link for one door opens no other. */
export const DOORS = ['datumprikker', 'voorstel', 'aanmelding', 'inchecken', 'hick-up'] as const;
export type Door = (typeof DOORS)[number];

export const LINK_STATUSES = ['geldig', 'ingetrokken', 'vervangen'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/**
 * How far a mail is. `bezig` stands while it is handed over; a service that dies right then can't know whether it went, and says
 * `onzeker`, so that a person decides whether to send again.
 */
export const MAIL_STATES = ['wacht', 'bezig', 'verzonden', 'onzeker'] as const;
export type MailState = (typeof MAIL_STATES)[number];
