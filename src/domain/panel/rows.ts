import type { Collaboration, Opgave, Participation, RoleMoment } from '../collaboration';
import { fitting, isRecord } from '../fitting';
import type { Agreement, ItemContext, OurMeeting, Setting, Signal } from '../journal';
import type { Contact, HolderTenure, LastContact, MailDomain, Partner } from '../partner';
import {
  AGREEMENT_SHAPE,
  COLLABORATION_SHAPE,
  CONTACT_SHAPE,
  CONTEXT_SHAPE,
  LAST_CONTACT_SHAPE,
  MAIL_DOMAIN_SHAPE,
  OPGAVE_SHAPE,
  OUR_MEETING_SHAPE,
  PARTICIPATION_SHAPE,
  PARTNER_SHAPE,
  ROLE_MOMENT_SHAPE,
  SIGNAL_SHAPE,
  TENURE_SHAPE,
} from '../shapes';
import { PARTNER_KINDS } from '../vocabulary';

/** Rows as far as they are known; a list that isn't read yet is simply empty. */
export interface PanelRows {
  readonly mailDomains: readonly MailDomain[];
  readonly contacts: readonly Contact[];
  readonly partners: readonly Partner[];
  readonly collaborations: readonly Collaboration[];
  readonly participations: readonly Participation[];
  readonly opgaven: readonly Opgave[];
  readonly roleMoments: readonly RoleMoment[];
  readonly holderHistory: readonly HolderTenure[];
  readonly agreements: readonly Agreement[];
  readonly signals: readonly Signal[];
  readonly lastContacts: readonly LastContact[];
  readonly settings: readonly Setting[];
  readonly contexts: readonly ItemContext[];
  readonly narrowContexts: readonly ItemContext[];
  readonly ourMeetings: readonly OurMeeting[];
}

/** The rows that the rules can use, unchanged. A partner of a kind that nobody knows would be counted and never drawn. */
export function usableRows(given: PanelRows): PanelRows {
  const rows: Partial<PanelRows> = isRecord(given) ? given : {};
  return {
    mailDomains: fitting(rows.mailDomains, MAIL_DOMAIN_SHAPE),
    contacts: fitting(rows.contacts, CONTACT_SHAPE),
    partners: fitting(rows.partners, PARTNER_SHAPE).filter(({ kind }) => PARTNER_KINDS.includes(kind)),
    collaborations: fitting(rows.collaborations, COLLABORATION_SHAPE),
    participations: fitting(rows.participations, PARTICIPATION_SHAPE),
    opgaven: fitting(rows.opgaven, OPGAVE_SHAPE),
    roleMoments: fitting(rows.roleMoments, ROLE_MOMENT_SHAPE),
    holderHistory: fitting(rows.holderHistory, TENURE_SHAPE),
    agreements: fitting(rows.agreements, AGREEMENT_SHAPE),
    signals: fitting(rows.signals, SIGNAL_SHAPE),
    lastContacts: fitting(rows.lastContacts, LAST_CONTACT_SHAPE),
    settings: fitting(rows.settings, { key: 'text' }),
    contexts: fitting(rows.contexts, CONTEXT_SHAPE),
    narrowContexts: fitting(rows.narrowContexts, CONTEXT_SHAPE),
    ourMeetings: fitting(rows.ourMeetings, OUR_MEETING_SHAPE),
  };
}
