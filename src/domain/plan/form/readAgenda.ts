import { minutesOf, type AgendaItem, type AgendaProblem, type AgendaVoter } from '../agenda/agenda';
import { checkPlan, type Breach } from '../checkPlan';
import { distinctIds, optional, pairOf, type Field } from './field';

/** What fits: sets of slots and rooms are kept as bits, and an item's place in a byte. */
const MOST = { slots: 24, rooms: 16, items: 200, voters: 20_000, tracks: 50, presenters: 2000, pairs: 10_000, people: 100_000, weight: 1_000_000 } as const;
const NAMES = ['kind', 'day', 'meetingShare', 'slots', 'rooms', 'blocked', 'presenters', 'tracks', 'items', 'conflicts', 'fixed', 'voters'] as const;

/** The ids that other parts of the file refer to. */
interface Ids {
  readonly slots: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
  readonly presenters: ReadonlySet<string>;
  readonly tracks: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

/** Reads an agenda; throws `badData` that begins with the faulty field. */
export function readAgenda(file: Field): AgendaProblem {
  file.object(NAMES);
  const lists = {
    slots: file.at('slots').list({ least: 1, most: MOST.slots }),
    rooms: file.at('rooms').list({ least: 1, most: MOST.rooms }),
    presenters: maybeList(file, 'presenters', MOST.presenters),
    tracks: maybeList(file, 'tracks', MOST.tracks),
    items: file.at('items').list({ least: 1, most: MOST.items }),
  };
  const ids: Ids = { slots: distinctIds(lists.slots), rooms: distinctIds(lists.rooms), presenters: distinctIds(lists.presenters), tracks: distinctIds(lists.tracks), items: distinctIds(lists.items) };
  const voters = maybeList(file, 'voters', MOST.voters);
  distinctIds(voters);
  const fixed = maybeList(file, 'fixed', MOST.items);
  const day = readDay(file.at('day'));
  const problem: AgendaProblem = {
    day,
    meetingShare: file.maybe('meetingShare')?.number({ least: 0, most: 1 }) ?? 0,
    slots: readSlots(lists.slots, day),
    rooms: lists.rooms.map((field) => (field.object(['id', 'capacity']), { id: field.at('id').text(), capacity: field.at('capacity').number({ least: 0, most: MOST.people, whole: true }) })),
    blocked: maybeList(file, 'blocked', MOST.slots * MOST.rooms).map((field) => (field.object(['slot', 'room']), { slot: field.at('slot').reference(ids.slots, 'slots'), ...optional(field, 'room', (room) => room.reference(ids.rooms, 'rooms')) })),
    presenters: lists.presenters.map((field) => (field.object(['id', 'slots']), { id: field.at('id').text(), ...optional(field, 'slots', (slots) => slotsIn(slots, ids)) })),
    tracks: lists.tracks.map((field) => (field.object(['id', 'keep', 'slots']), { id: field.at('id').text(), keep: field.at('keep').oneOf(['room', 'apart']), ...optional(field, 'slots', (slots) => slotsIn(slots, ids)) })),
    items: lists.items.map((field) => readItem(field, ids)),
    conflicts: maybeList(file, 'conflicts', MOST.pairs).map((field) => pairOf(field, ids.items, 'items')),
    fixed: fixed.map((field) => (field.object(['item', 'slot', 'room']), { item: field.at('item').reference(ids.items, 'items'), slot: field.at('slot').reference(ids.slots, 'slots'), ...optional(field, 'room', (room) => room.reference(ids.rooms, 'rooms')) })),
    voters: voters.map((field) => readVoter(field, ids)),
  };
  refuseContradictions(problem, fixed);
  return problem;
}

const maybeList = (file: Field, name: string, most: number): readonly Field[] => file.maybe(name)?.list({ least: 0, most }) ?? [];
const slotsIn = (field: Field, ids: Ids): readonly string[] => field.list({ least: 1, most: MOST.slots }).map((slot) => slot.reference(ids.slots, 'slots'));

function readDay(field: Field): AgendaProblem['day'] {
  field.object(['date', 'start', 'end']);
  const day = { date: field.at('date').date(), start: field.at('start').time(), end: field.at('end').time() };
  if (day.end <= day.start) field.at('end').fail('moet na start liggen');
  return day;
}

/** Slots within the day, one after another: two that overlap would let a person be in two places. */
function readSlots(fields: readonly Field[], day: AgendaProblem['day']): AgendaProblem['slots'] {
  const slots = fields.map((field) => {
    field.object(['id', 'start', 'end']);
    const slot = { id: field.at('id').text(), start: field.at('start').time(), end: field.at('end').time() };
    if (slot.end <= slot.start) field.at('end').fail('moet na start liggen');
    if (slot.start < day.start) field.at('start').fail(`ligt voor het begin van de dag (${day.start})`);
    if (slot.end > day.end) field.at('end').fail(`ligt na het einde van de dag (${day.end})`);
    return slot;
  });
  slots.forEach((slot, place) => {
    const before = slots.findIndex((other, index) => index < place && other.start < slot.end && slot.start < other.end);
    if (before >= 0) fields[place]?.fail(`overlapt met slots[${before}]`);
  });
  return slots;
}

function readItem(field: Field, ids: Ids): AgendaItem {
  field.object(['id', 'title', 'minutes', 'presenters', 'slots', 'rooms', 'track', 'required']);
  field.maybe('title')?.text();
  return {
    id: field.at('id').text(),
    minutes: field.at('minutes').number({ least: 1, most: minutesOf('23:59'), whole: true }),
    presenters: field.maybe('presenters')?.list({ least: 0, most: 50 }).map((name) => name.reference(ids.presenters, 'presenters')) ?? [],
    ...optional(field, 'slots', (slots) => slotsIn(slots, ids)),
    ...optional(field, 'rooms', (rooms) => rooms.list({ least: 1, most: MOST.rooms }).map((room) => room.reference(ids.rooms, 'rooms'))),
    ...optional(field, 'track', (track) => track.reference(ids.tracks, 'tracks')),
    required: field.maybe('required')?.flag() ?? false,
  };
}

function readVoter(field: Field, ids: Ids): AgendaVoter {
  field.object(['id', 'people', 'wants']);
  const wants = field.at('wants').entries().map(([item, weight]) => {
    if (!ids.items.has(item)) weight.fail(`"${item}" staat niet in items`);
    return [item, weight.number({ least: 0, most: MOST.weight })] as const;
  });
  return { id: field.at('id').text(), people: field.maybe('people')?.number({ least: 0, most: MOST.people, whole: true }) ?? 1, wants: Object.fromEntries(wants) };
}

const BECAUSE: Partial<Record<Breach['rule'], string>> = {
  twice: 'zet hetzelfde onderdeel nog eens vast',
  sameRoom: 'staat in dezelfde zaal en tijd',
  blocked: 'staat in een geblokkeerde zaal of tijd',
  tooLong: 'past niet in de tijd: het onderdeel duurt langer',
  itemSlot: 'staat op een tijd die het onderdeel niet noemt in slots',
  itemRoom: 'staat in een zaal die het onderdeel niet noemt in rooms',
  presenterAway: 'staat op een tijd waarop een spreker niet kan',
  presenterTwice: 'laat een spreker op twee plaatsen tegelijk zijn',
  conflict: 'staat naast een onderdeel waarmee het in conflicts staat',
  trackSlot: 'staat buiten de tijden van zijn track',
  trackParallel: 'staat naast een onderdeel van dezelfde track',
  trackRoom: 'staat in een andere zaal dan de rest van zijn track',
};

/** Pins that break a rule by themselves or by two; rules about rooms only where each has one. */
function refuseContradictions(problem: AgendaProblem, fields: readonly Field[]): void {
  const anywhere = (place: number): string => `zonder zaal ${place}`;
  const pins = problem.fixed.map((pin, place) => ({ item: pin.item, slot: pin.slot, room: pin.room ?? anywhere(place) }));
  const loose = { ...problem, fixed: [], items: problem.items.map((item) => ({ ...item, required: false })), rooms: [...problem.rooms, ...pins.map(({ room }) => ({ id: room, capacity: 0 }))], meetingShare: 0 };
  pins.forEach((pin, place) => {
    pins.slice(0, place + 1).forEach((other, before) => {
      const roomless = [place, before].some((one) => problem.fixed[one]?.room === undefined);
      const broken = checkPlan(loose, before === place ? [pin] : [other, pin]).find(({ rule, items }) => {
        const about = before === place || items.length > 1;
        return about && !(roomless && (rule === 'itemRoom' || rule === 'trackRoom' || rule === 'sameRoom'));
      });
      if (broken) fields[place]?.fail(`${BECAUSE[broken.rule] ?? broken.rule}${before === place ? '' : `; zie fixed[${before}]`}`);
    });
  });
}
