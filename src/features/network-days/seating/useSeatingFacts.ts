import { useCallback, useMemo } from 'react';
import { acquaintances, type Acquaintance, type Guest } from '../../../domain/networkDay/seating/acquainted';
import { usualSeating, type DaySeating } from '../../../domain/networkDay/seating/daySeating';
import { seatingProblemOf, standingFor, takingPart, type Standing } from '../../../domain/networkDay/seating/seatingProblem';
import { reviewSeating, type SeatingReview } from '../../../domain/networkDay/seating/seatingReview';
import type { SeatingProblem } from '../../../domain/plan/seating/seating';
import { collaborations, type CollaborationRow } from '../../../lists/collaborations';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { participations, type ParticipationRow } from '../../../lists/participations';
import { partners, type PartnerRow } from '../../../lists/partners';
import type { Participants, Registrations } from '../../../ports/registrations';
import type { Replica } from '../../../ports/replica';
import type { KeptSeating, Seatings } from '../../../ports/seatings';
import { useLoaded, type Loaded } from '../../../ui/useLoaded';
import { useReplica } from '../../../ui/useReplica';

export interface SeatingDoors {
  readonly registrations: Registrations;
  readonly seatings: Seatings;
}

/** What the service knows for the tables of a day. */
export interface SeatingSources {
  readonly participants: Participants;
  readonly kept: KeptSeating | undefined;
  readonly earlier: KeptSeating | undefined;
}

/** Everything about the tables of one day, as the screen shows it. */
export interface OpenSeating {
  readonly day: NetworkDayRow;
  /** Who is registered for the venue, by name. */
  readonly comers: readonly Guest[];
  /** Those of them who are seated. */
  readonly people: readonly Guest[];
  readonly seating: DaySeating;
  readonly known: readonly Acquaintance[];
  readonly problem: SeatingProblem;
  readonly standing: Standing;
  readonly review: SeatingReview;
  /** Whether anybody was ever seated. */
  readonly isSeated: boolean;
  readonly partners: readonly PartnerRow[];
  readonly collaborations: readonly CollaborationRow[];
}

/** Who comes, who sits where and who sat where last time; asked again with another `turn`. */
export function useSeatingSources(day: NetworkDayRow, { registrations, seatings }: SeatingDoors, turn: number): Loaded<SeatingSources> {
  const { key, previous } = day;
  return useLoaded(
    useCallback(async () => {
      void turn;
      const [participants, kept, earlier] = await Promise.all([
        registrations.of(key),
        seatings.of(key),
        // Only tells who met last time, and is gone some weeks after that.
        previous === undefined ? undefined : seatings.of(previous).catch(() => undefined),
      ]);
      return { participants, kept, earlier };
    }, [registrations, seatings, key, previous, turn]),
  );
}

export const comersIn = ({ people }: Participants): readonly Guest[] => people.filter(({ status, attendance }) => status === 'aangemeld' && attendance === 'op locatie').sort((one, other) => one.name.localeCompare(other.name, 'nl'));

/** The seating in the light of who comes and who knows whom; `seating` is as the organiser has it now, absent where nobody began. */
export function useOpenSeating(day: NetworkDayRow, today: string, sources: SeatingSources | undefined, seating: DaySeating | undefined): OpenSeating | undefined {
  const register = useReplica(useCallback(async (copy: Replica) => ({ partners: await copy.all(partners), participations: await copy.all(participations), collaborations: await copy.all(collaborations) }), []));
  const comers = useMemo(() => sources && comersIn(sources.participants), [sources]);
  const known = useMemo(() => comers && register && acquaintances({ people: comers, participations: register.participations satisfies readonly ParticipationRow[], on: day.date ?? today, ...(sources?.earlier && day.previous ? { earlier: { day: day.previous, seated: sources.earlier.seating.seated } } : {}) }), [comers, register, sources, day, today]);
  return useMemo(() => {
    if (!comers || !register || !known) return undefined;
    const wanted = seating ?? usualSeating(comers.length);
    const people = takingPart(comers, wanted);
    const problem = seatingProblemOf({ people, seating: wanted, known, connected: NOBODY });
    const standing = standingFor(wanted, people);
    return { day, comers, people, seating: wanted, known, problem, standing, review: reviewSeating(problem, standing.seated), isSeated: standing.seated.some((tables) => tables.some((keys) => keys.length > 0)), partners: register.partners, collaborations: register.collaborations };
  }, [day, comers, register, known, seating]);
}

const NOBODY: ReadonlySet<string> = new Set();

