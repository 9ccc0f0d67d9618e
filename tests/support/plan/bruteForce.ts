import type { AgendaProblem, Placement } from '../../../src/domain/plan/agenda/agenda';
import { checkPlan } from '../../../src/domain/plan/checkPlan';

/** The best score over every programme there is, by trying them all; undefined where none keeps the rules. For tiny problems. */
export function bruteForceScore(problem: AgendaProblem): number | undefined {
  const { items, slots, rooms } = problem;
  let best: number | undefined;
  // What is missing may still come; every other breach stays whatever is added.
  const hopeless = (placements: readonly Placement[]) => checkPlan(problem, placements).some(({ rule }) => rule !== 'fixed' && rule !== 'required');
  const place = (turn: number, placements: readonly Placement[]): void => {
    const item = items[turn];
    if (!item) {
      if (checkPlan(problem, placements).length === 0) best = Math.max(best ?? 0, bruteForceGain(problem, placements));
      return;
    }
    place(turn + 1, placements);
    for (const slot of slots) {
      for (const room of rooms) {
        const more = [...placements, { item: item.id, slot: slot.id, room: room.id }];
        if (!hopeless(more)) place(turn + 1, more);
      }
    }
  };
  place(0, []);
  return best;
}

/** What all people gain together, by trying every way in which they can spread over the sessions of each slot. */
export function bruteForceGain({ slots, rooms, voters }: AgendaProblem, placements: readonly Placement[]): number {
  const people = voters.flatMap((voter) => Array.from({ length: voter.people }, () => voter));
  return slots.reduce((sum, { id }) => {
    const sessions = placements.filter(({ slot }) => slot === id);
    const seats = sessions.map(({ room }) => rooms.find((one) => one.id === room)?.capacity ?? 0);
    const spread = (turn: number): number => {
      const person = people[turn];
      if (!person) return 0;
      let best = spread(turn + 1);
      sessions.forEach(({ item }, session) => {
        if (seats[session]! <= 0 || !(person.wants[item]! > 0)) return;
        seats[session]!--;
        best = Math.max(best, person.wants[item]! + spread(turn + 1));
        seats[session]!++;
      });
      return best;
    };
    return sum + spread(0);
  }, 0);
}
