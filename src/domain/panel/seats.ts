import type { Participation } from '../collaboration';
import { holdsOn } from '../days';

/** Seats that are held on the day of the meeting. */
export const heldSeats = (participations: readonly Participation[], on: string): readonly Participation[] => participations.filter(({ since, until }) => holdsOn(on, since, until));
