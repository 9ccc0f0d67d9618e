import { agreements } from './agreements';
import { busyDates } from './busyDates';
import { collaborations } from './collaborations';
import { contactMoments } from './contactMoments';
import { contacts } from './contacts';
import { dateOptions } from './dateOptions';
import { dateVotes } from './dateVotes';
import { holderHistory } from './holderHistory';
import { itemContexts, itemContextsBestuurlijk } from './itemContexts';
import { lastContacts } from './lastContacts';
import { mailDomains } from './mailDomains';
import { networkDays } from './networkDays';
import { opgaven } from './opgaven';
import { ourMeetings } from './ourMeetings';
import { participations } from './participations';
import { partners } from './partners';
import { roleMoments } from './roleMoments';
import type { ListSchema } from './schema';
import { settings } from './settings';
import { signals } from './signals';

/** Every list of the product, in the order in which they can be made: a list stands after those that it looks up. */
export const allLists = [
  partners,
  collaborations,
  opgaven,
  mailDomains,
  contacts,
  participations,
  roleMoments,
  holderHistory,
  settings,
  agreements,
  signals,
  contactMoments,
  lastContacts,
  ourMeetings,
  networkDays,
  dateOptions,
  dateVotes,
  busyDates,
  itemContexts,
  itemContextsBestuurlijk,
] as const satisfies readonly ListSchema[];
