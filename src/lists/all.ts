import { agendaProposals } from './agendaProposals';
import { agreements } from './agreements';
import { busyDates } from './busyDates';
import { collaborations } from './collaborations';
import { contactMoments } from './contactMoments';
import { contacts } from './contacts';
import { dateOptions } from './dateOptions';
import { dateVotes } from './dateVotes';
import { doorAnswers } from './doorAnswers';
import { doorLinks } from './doorLinks';
import { holderHistory } from './holderHistory';
import { itemContexts, itemContextsBestuurlijk } from './itemContexts';
import { lastContacts } from './lastContacts';
import { mailDomains } from './mailDomains';
import { needs } from './needs';
import { networkDays } from './networkDays';
import { opgaven } from './opgaven';
import { ourMeetings } from './ourMeetings';
import { participations } from './participations';
import { partners } from './partners';
import { placements } from './placements';
import { roleMoments } from './roleMoments';
import { registrations } from './registrations';
import { releases } from './releases';
import { rooms } from './rooms';
import type { ListSchema } from './schema';
import { seatings } from './seatings';
import { settings } from './settings';
import { signals } from './signals';
import { slots } from './slots';
import { supports } from './supports';

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
  agendaProposals,
  supports,
  rooms,
  slots,
  placements,
  releases,
  itemContexts,
  itemContextsBestuurlijk,
  registrations,
  needs,
  seatings,
  doorLinks,
  doorAnswers,
] as const satisfies readonly ListSchema[];
