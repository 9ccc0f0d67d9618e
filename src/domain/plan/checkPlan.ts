import { minutesOf, type AgendaItem, type AgendaProblem, type Placement } from './agenda/agenda';

/** A hard rule that a programme breaks: which, and the items that it is about. */
export interface Breach {
  readonly rule:
    | 'unknown' | 'twice' | 'sameRoom' | 'blocked' | 'tooLong' | 'itemSlot' | 'itemRoom' | 'presenterAway' | 'presenterTwice'
    | 'conflict' | 'trackSlot' | 'trackParallel' | 'trackRoom' | 'fixed' | 'required' | 'meetingTime';
  readonly items: readonly string[];
}

/**
 * Every hard rule that the placements break. Written from the rules alone and sharing nothing with the solver, so that the two can't
 * make the same mistake; it also judges what a person moved by hand.
 */
export function checkPlan(problem: AgendaProblem, placements: readonly Placement[]): readonly Breach[] {
  const strange = placements.filter(({ item, slot, room }) => !has(problem.items, item) || !has(problem.slots, slot) || !has(problem.rooms, room));
  if (strange.length > 0) return [{ rule: 'unknown', items: strange.map(({ item }) => item) }];
  return [
    ...placements.flatMap((placement) => alone(problem, placement)),
    ...placements.flatMap((one, index) => placements.slice(index + 1).flatMap((other) => together(problem, one, other))),
    ...wishes(problem, placements),
    ...(keepsMeetingTime(problem, placements) ? [] : [{ rule: 'meetingTime', items: [] } as const]),
  ];
}

const has = (list: readonly { readonly id: string }[], id: string): boolean => list.some((one) => one.id === id);
const itemOf = ({ items }: AgendaProblem, id: string): AgendaItem | undefined => items.find((item) => item.id === id);

function alone(problem: AgendaProblem, { item: id, slot, room }: Placement): readonly Breach[] {
  const item = itemOf(problem, id);
  const times = problem.slots.find((one) => one.id === slot);
  if (!item || !times) return [];
  const away = item.presenters.some((name) => problem.presenters.find((one) => one.id === name)?.slots?.includes(slot) === false);
  const rules: readonly (readonly [Breach['rule'], boolean])[] = [
    ['blocked', problem.blocked.some((block) => block.slot === slot && (block.room === undefined || block.room === room))],
    ['tooLong', item.minutes > minutesOf(times.end) - minutesOf(times.start)],
    ['itemSlot', item.slots?.includes(slot) === false],
    ['itemRoom', item.rooms?.includes(room) === false],
    ['presenterAway', away],
    ['trackSlot', problem.tracks.find((track) => track.id === item.track)?.slots?.includes(slot) === false],
  ];
  return rules.flatMap(([rule, broken]) => (broken ? [{ rule, items: [id] }] : []));
}

function together(problem: AgendaProblem, one: Placement, other: Placement): readonly Breach[] {
  const [first, second] = [itemOf(problem, one.item), itemOf(problem, other.item)];
  if (!first || !second) return [];
  const items = [one.item, other.item];
  if (one.item === other.item) return [{ rule: 'twice', items }];
  const track = problem.tracks.find(({ id }) => id === first.track && id === second.track);
  const parallel = one.slot === other.slot;
  const rules: readonly (readonly [Breach['rule'], boolean])[] = [
    ['sameRoom', parallel && one.room === other.room],
    ['presenterTwice', parallel && first.presenters.some((name) => second.presenters.includes(name))],
    ['conflict', parallel && problem.conflicts.some((pair) => pair.includes(first.id) && pair.includes(second.id))],
    ['trackParallel', parallel && track !== undefined],
    ['trackRoom', track?.keep === 'room' && one.room !== other.room],
  ];
  return rules.flatMap(([rule, broken]) => (broken ? [{ rule, items }] : []));
}

function wishes({ fixed, items }: AgendaProblem, placements: readonly Placement[]): readonly Breach[] {
  const misplaced = fixed.filter((pin) => !placements.some(({ item, slot, room }) => item === pin.item && slot === pin.slot && (pin.room ?? room) === room));
  const missing = items.filter(({ id, required }) => required && !placements.some(({ item }) => item === id));
  return [...misplaced.map(({ item }) => ({ rule: 'fixed', items: [item] }) as const), ...missing.map(({ id }) => ({ rule: 'required', items: [id] }) as const)];
}

function keepsMeetingTime({ day, meetingShare, slots }: AgendaProblem, placements: readonly Placement[]): boolean {
  const length = minutesOf(day.end) - minutesOf(day.start);
  const inUse = slots.filter(({ id }) => placements.some(({ slot }) => slot === id)).reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0);
  return inUse <= length * (1 - meetingShare) + 1e-9;
}
