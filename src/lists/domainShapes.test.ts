/** @jest-environment node */
import type { Collaboration, Opgave, Participation, RoleMoment } from '../domain/collaboration';
import type { BusyDate, DateOption, DateVote, NetworkDay } from '../domain/networkDay/day';
import type { Proposal, Room, SessionPlace, Slot, Support } from '../domain/networkDay/agenda';
import type { Agreement, ItemContext, OurMeeting, Setting, Signal } from '../domain/journal';
import type { Contact, ContactMoment, HolderTenure, LastContact, MailDomain, Partner } from '../domain/partner';
import type { AgendaProposalRow } from './agendaProposals';
import type { AgreementRow } from './agreements';
import type { BusyDateRow } from './busyDates';
import type { CollaborationRow } from './collaborations';
import type { ContactMomentRow } from './contactMoments';
import type { ContactRow } from './contacts';
import type { DateOptionRow } from './dateOptions';
import type { DateVoteRow } from './dateVotes';
import type { HolderHistoryRow } from './holderHistory';
import type { ItemContextRow } from './itemContexts';
import type { LastContactRow } from './lastContacts';
import type { MailDomainRow } from './mailDomains';
import type { NetworkDayRow } from './networkDays';
import type { OpgaveRow } from './opgaven';
import type { OurMeetingRow } from './ourMeetings';
import type { ParticipationRow } from './participations';
import type { PartnerRow } from './partners';
import type { PlacementRow } from './placements';
import type { RoleMomentRow } from './roleMoments';
import type { RoomRow } from './rooms';
import type { SettingRow } from './settings';
import type { SignalRow } from './signals';
import type { SlotRow } from './slots';
import type { SupportRow } from './supports';

type Fits<Row, Shape> = Row extends Shape ? 'fits' : never;

/** Compiling is the test: a column that is renamed or changes its kind makes its line `never`. */
const rowsFit: {
  partner: Fits<PartnerRow, Partner>;
  mailDomain: Fits<MailDomainRow, MailDomain>;
  contact: Fits<ContactRow, Contact>;
  holder: Fits<HolderHistoryRow, HolderTenure>;
  lastContact: Fits<LastContactRow, LastContact>;
  contactMoment: Fits<ContactMomentRow, ContactMoment>;
  collaboration: Fits<CollaborationRow, Collaboration>;
  participation: Fits<ParticipationRow, Participation>;
  roleMoment: Fits<RoleMomentRow, RoleMoment>;
  opgave: Fits<OpgaveRow, Opgave>;
  agreement: Fits<AgreementRow, Agreement>;
  signal: Fits<SignalRow, Signal>;
  itemContext: Fits<ItemContextRow, ItemContext>;
  ourMeeting: Fits<OurMeetingRow, OurMeeting>;
  setting: Fits<SettingRow, Setting>;
  networkDay: Fits<NetworkDayRow, NetworkDay>;
  dateOption: Fits<DateOptionRow, DateOption>;
  dateVote: Fits<DateVoteRow, DateVote>;
  busyDate: Fits<BusyDateRow, BusyDate>;
  proposal: Fits<AgendaProposalRow, Proposal>;
  support: Fits<SupportRow, Support>;
  room: Fits<RoomRow, Room>;
  slot: Fits<SlotRow, Slot>;
  place: Fits<PlacementRow, SessionPlace>;
} = {
  partner: 'fits',
  mailDomain: 'fits',
  contact: 'fits',
  holder: 'fits',
  lastContact: 'fits',
  contactMoment: 'fits',
  collaboration: 'fits',
  participation: 'fits',
  roleMoment: 'fits',
  opgave: 'fits',
  agreement: 'fits',
  signal: 'fits',
  itemContext: 'fits',
  ourMeeting: 'fits',
  setting: 'fits',
  networkDay: 'fits',
  dateOption: 'fits',
  dateVote: 'fits',
  busyDate: 'fits',
  proposal: 'fits',
  support: 'fits',
  room: 'fits',
  slot: 'fits',
  place: 'fits',
};

describe('the rules of the domain', () => {
  it('take the rows of the lists as they are', () => {
    expect(Object.values(rowsFit).every((fit) => fit === 'fits')).toBe(true);
  });
});
