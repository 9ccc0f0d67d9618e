import { useCallback, useMemo } from 'react';
import { problemOf, standingIn, warningsIn, type ProgrammeParts } from '../../../domain/networkDay/programme';
import type { AgendaProblem, Placement } from '../../../domain/plan/agenda/agenda';
import { minutesOf } from '../../../domain/plan/agenda/agenda';
import { agendaProposals, type AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { newestFirst, programmeNow, type ReleasedProgramme } from '../../../domain/networkDay/release';
import { levelsIn, weighWarnings, type WarningLevels, type WeighedWarnings } from '../../../domain/networkDay/warningLevels';
import { placements, type PlacementRow } from '../../../lists/placements';
import { releases, type ReleaseRow } from '../../../lists/releases';
import { rooms, type RoomRow } from '../../../lists/rooms';
import { slots, type SlotRow } from '../../../lists/slots';
import { partners, type PartnerRow } from '../../../lists/partners';
import { supports, type SupportRow } from '../../../lists/supports';
import type { Replica } from '../../../ports/replica';
import { useServices } from '../../../ui/services';
import { useLoaded, type Loaded } from '../../../ui/useLoaded';
import { useReplica } from '../../../ui/useReplica';

export interface OpenProgramme extends ProgrammeParts<AgendaProposalRow> {
  readonly day: NetworkDayRow;
  readonly rooms: readonly RoomRow[];
  /** In time. */
  readonly slots: readonly SlotRow[];
  readonly supports: readonly SupportRow[];
  readonly partners: readonly PartnerRow[];
  readonly places: readonly PlacementRow[];
  readonly problem: AgendaProblem;
  readonly standing: readonly Placement[];
  readonly levels: WarningLevels;
  readonly warnings: WeighedWarnings;
  /** The newest first. */
  readonly releases: readonly ReleaseRow[];
  /** As it would be released. */
  readonly now: ReleasedProgramme;
}

/** All that a day's programme is made of: asked for when somebody opens it, and kept. */
export function useProgramme(day: NetworkDayRow): { readonly asked: Loaded<unknown>; readonly open: OpenProgramme | undefined } {
  const { replica } = useServices();
  const { key } = day;
  const asked = useLoaded(useCallback(() => ask(replica, key), [replica, key]));
  const kept = useReplica(useCallback((copy: Replica) => read(copy, key), [key]));
  const open = useMemo(() => kept && programmeOf(day, kept), [kept, day]);
  return { asked, open };
}

const ask = (replica: Replica, key: string) => Promise.all([agendaProposals, supports, rooms, slots, placements, releases].map((list) => replica.fetch(list, { column: 'day', values: [key] })));

async function read(copy: Replica, key: string) {
  const [proposals, given, halls, parts, places, released, everybody] = await Promise.all([
    copy.by(agendaProposals, 'day', [key]), copy.by(supports, 'day', [key]), copy.by(rooms, 'day', [key]), copy.by(slots, 'day', [key]), copy.by(placements, 'day', [key]), copy.by(releases, 'day', [key]), copy.all(partners),
  ]);
  const inTime = [...parts].sort((one, other) => minutesOf(one.start) - minutesOf(other.start));
  const byName = [...halls].sort((one, other) => other.capacity - one.capacity || one.title.localeCompare(other.title, 'nl'));
  return { proposals, supports: given, rooms: byName, slots: inTime, places, releases: newestFirst(released), partners: everybody };
}

function programmeOf(day: NetworkDayRow, kept: Awaited<ReturnType<typeof read>>): OpenProgramme {
  const parts = { ...kept, day };
  const problem = problemOf(parts);
  const standing = standingIn(problem, kept.places);
  const levels = levelsIn(day.levels);
  return { ...parts, problem, standing, levels, warnings: weighWarnings(warningsIn(problem, standing, day.buffer), levels), now: programmeNow(parts, standing) };
}
