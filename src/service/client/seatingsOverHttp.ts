import { packed, unpacked } from '../../domain/networkDay/seating/daySeating';
import { Problem } from '../../domain/problem';
import type { Seatings } from '../../ports/seatings';
import type { ServiceCalls } from '../../ports/serviceCalls';
import { textIn } from './answers';

/** Seatings by the service's routes below `seating`. */
export function seatingsOverHttp(calls: ServiceCalls): Seatings {
  return {
    async of(day) {
      const answer = await calls.ask('seating/open', { day });
      if (answer['seating'] === undefined) return undefined;
      const seating = unpacked(day, answer['seating']);
      // Shown as none it would be written over.
      if (!seating) throw new Problem('badData', 'seating/open: a seating of another version');
      return { seating, seen: textIn(answer, 'seen'), byName: textIn(answer, 'byName') };
    },
    keep: async (day, seating, seen = '') => textIn(await calls.ask('seating/keep', { day, seen, seating: packed(day, seating) }), 'seen'),
    forget: async (day, seen) => void (await calls.ask('seating/forget', { day, seen })),
  };
}
