import { nextNumber, releaseOf } from '../../../domain/networkDay/release';
import { usualSlots, type SlotDraft } from '../../../domain/networkDay/usualSlots';
import type { Placement } from '../../../domain/plan/agenda/agenda';
import { changeCost } from '../../../domain/plan/agenda/changeCost';
import type { WarningLevels } from '../../../domain/networkDay/warningLevels';
import { networkDays } from '../../../lists/networkDays';
import { placements, type PlacementRow } from '../../../lists/placements';
import { releases } from '../../../lists/releases';
import { rooms, type RoomRow } from '../../../lists/rooms';
import { slots, type SlotRow } from '../../../lists/slots';
import type { Write } from '../../../ports/replica';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayWork } from '../useDayWork';
import type { OpenProgramme } from './useProgramme';
import { useProgrammeHistory } from './useProgrammeHistory';

/** What an organiser does with the programme; each is one entry of the outbox, so that it comes about whole or not at all. */
export function useProgrammeWork(open: OpenProgramme) {
  const { say } = useSpeech();
  const { newId, host, clock } = useServices();
  const keep = useDayWork();
  const { day, places, standing, problem } = open;
  const history = useProgrammeHistory(open);
  const offWith = (isHere: (place: PlacementRow) => boolean): readonly Write[] => places.filter(isHere).map((seen) => ({ kind: 'remove', list: placements.name, key: seen.key, seen }));
  return {
    history,
    /** Puts a session somewhere, or (without a place) takes it off; says what that costs. */
    move(item: string, title: string, to?: { readonly slot: string; readonly room: string }) {
      const after = [...standing.filter((one) => one.item !== item), ...(to ? [{ item, ...to }] : [])];
      const { before, after: now } = changeCost(problem, standing, after);
      const difference = Math.round(now - before);
      const cost = difference === 0 ? say('programme.sameWorth') : say(difference > 0 ? 'programme.gains' : 'programme.costs', { count: Math.abs(difference) });
      history.put(after, say(to ? 'history.move' : 'history.takeOff', { title }), say(to ? 'programme.moved' : 'programme.takenOff', { title, cost }));
    },
    take: (after: readonly Placement[]) => history.put(after, say('history.plan'), say('programme.taken')),
    pin: (seen: PlacementRow, title: string) => keep('what.programme', [{ kind: 'update', list: placements.name, key: seen.key, changes: { pinned: !seen.pinned }, seen }], say(seen.pinned ? 'programme.unpinned' : 'programme.pinned', { title })),
    weigh: (levels: WarningLevels, buffer: number) => keep('what.levels', [{ kind: 'update', list: networkDays.name, key: day.key, changes: { levels, buffer }, seen: day }], say('programme.levelsKept')),
    release(title: string, note: string) {
      const { account: by, displayName: byName } = host.facts;
      const row = releaseOf({ day, before: open.releases, programme: open.now, title: title.trim() || say('release.usual', { number: nextNumber(open.releases) }), note, by, byName, now: clock.now() });
      keep('what.release', [{ kind: 'create', list: releases.name, row }], say('release.done', { title: row.title }));
    },
    addRoom: (title: string, capacity: number) => keep('what.room', [{ kind: 'create', list: rooms.name, row: { key: newId(), day: day.key, title, capacity } }], say('programme.roomAdded', { title })),
    removeRoom: (seen: RoomRow) => keep('what.room', [...offWith(({ room }) => room === seen.key), { kind: 'remove', list: rooms.name, key: seen.key, seen }], say('programme.roomGone', { title: seen.title })),
    addSlot: (draft: SlotDraft, title: string) => keep('what.slot', [{ kind: 'create', list: slots.name, row: { key: newId(), day: day.key, ...draft, ...(title ? { title } : {}) } }], say('programme.slotAdded', { start: draft.start, end: draft.end })),
    addUsualSlots: () => keep('what.slot', usualSlots(day).map((draft): Write => ({ kind: 'create', list: slots.name, row: { key: newId(), day: day.key, ...draft } })), say('programme.slotsMade')),
    removeSlot: (seen: SlotRow) => keep('what.slot', [...offWith(({ slot }) => slot === seen.key), { kind: 'remove', list: slots.name, key: seen.key, seen }], say('programme.slotGone', { start: seen.start, end: seen.end })),
  };
}

export type ProgrammeWork = ReturnType<typeof useProgrammeWork>;
