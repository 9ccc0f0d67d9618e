import { hexToBase64, newMeetingId } from '../tenant/mail/globalObjectId';

/** A fixed creation time, so that a demo meeting has the same id on whatever day the demonstration is made. */
const MADE = Date.UTC(2026, 0, 5);

/** The meeting's clean global object id in hex, from its name in the demonstration (`res-u16`). */
export const meetingId = (name: string): string => newMeetingId(`demo ${name}`, MADE);

/** The same as Graph gives it in the extended property, which is what rows about the meeting are keyed by. */
export const meetingIdentifier = (name: string): string => hexToBase64(meetingId(name));
