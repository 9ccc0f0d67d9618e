import type { LinearColumn, LinearRow, LinearSolver, WholeAnswer, WholeProgram } from '../linearSolver';
import type { AgendaModel } from './agendaModel';
import type { Draft } from './slotTable';

/** The whole programme as one mixed-integer program: item x slot x room, and who is where. */
export interface PlainModel {
  readonly program: WholeProgram;
  /** Item, slot and room of each of the first columns. */
  readonly places: readonly { readonly item: number; readonly slot: number; readonly room: number }[];
}

/** Rows by what they say, made when first asked for. */
function rowBook() {
  const rows: LinearRow[] = [];
  const known = new Map<string, number>();
  const row = (key: string, limits: LinearRow): number => {
    const place = known.get(key) ?? rows.push(limits) - 1;
    known.set(key, place);
    return place;
  };
  return { rows, row };
}

/**
 * The textbook model. It is right but its relaxation is weak (people spread over sessions in fractions), so it is only used where there
 * are too many patterns, and as the measure to compare the real method with.
 */
export function plainModel(model: AgendaModel): PlainModel {
  const book = rowBook();
  const places = possiblePlaces(model);
  const columns: LinearColumn[] = places.map((place) => placeColumn(model, book, place));
  const whole = columns.map(() => true);
  for (let track = 0; track < model.roomTracks; track++) {
    model.capacities.forEach((_, room) => {
      const held = places.flatMap(({ item, slot, room: at }) => (at === room && model.roomTrack[item] === track ? [book.row(`held ${item} ${slot} ${room}`, { most: 0 })] : []));
      columns.push({ gain: 0, rows: [book.row(`track ${track}`, { most: 1 }), ...held], coefficients: [1, ...held.map(() => -1)], most: 1 });
      whole.push(true);
    });
  }
  for (let slot = 0; slot < model.slots; slot++) {
    const cells = [...model.capacities.keys()].map((room) => book.row(`opens ${slot} ${room}`, { most: 0 }));
    columns.push({ gain: 0, rows: [book.row('minutes', { most: model.minutesAllowed }), ...cells], coefficients: [model.minutes[slot]!, ...cells.map(() => -1)], most: 1 });
    whole.push(true);
  }
  const given = new Set(places.map(({ item, slot }) => `${item} ${slot}`));
  for (const [item, gains] of model.wants.entries()) {
    for (const [group, gain] of gains.entries()) {
      if (gain <= 0) continue;
      for (let slot = 0; slot < model.slots; slot++) {
        if (!given.has(`${item} ${slot}`)) continue;
        const most = model.people[group]!;
        columns.push({ gain, rows: [book.row(`at ${group} ${slot}`, { most }), book.row(`seats ${item} ${slot}`, { most: 0 }), book.row(`held back ${group} ${item}`, { most: 0 })] });
        whole.push(false);
      }
    }
  }
  // An item's seats open for a group only where it stands: these entries belong to the place columns, made before the rows were known.
  const complete = columns.map((column, index) => (places[index] ? withGroups(model, book, column, places[index]) : column));
  for (const [item, required] of model.required.entries()) if (required) requireOnce(book, item);
  return { program: { rows: book.rows, columns: complete, whole }, places };
}

type RowBook = ReturnType<typeof rowBook>;

function possiblePlaces(model: AgendaModel): PlainModel['places'] {
  const all: { item: number; slot: number; room: number }[] = [];
  for (let item = 0; item < model.items; item++) {
    for (let slot = 0; slot < model.slots; slot++) {
      for (let room = 0; room < model.capacities.length; room++) {
        if (model.slotsOf[item]! & (1 << slot) && model.roomsOf[item]! & model.openRooms[slot]! & (1 << room)) all.push({ item, slot, room });
      }
    }
  }
  return all;
}

function placeColumn(model: AgendaModel, book: RowBook, { item, slot, room }: PlainModel['places'][number]): LinearColumn {
  const apart = [...model.required.keys()].filter((other) => model.apart[item * model.items + other]);
  const pairs = apart.map((other) => book.row(`apart ${Math.min(item, other)} ${Math.max(item, other)} ${slot}`, { most: 1 }));
  const held = model.roomTrack[item]! < 0 ? [] : [book.row(`held ${item} ${slot} ${room}`, { most: 0 })];
  const rows = [book.row(`once ${item}`, { most: 1 }), book.row(`cell ${slot} ${room}`, { most: 1 }), book.row(`opens ${slot} ${room}`, { most: 0 }), ...pairs, ...held];
  return { gain: 0, rows, coefficients: rows.map(() => 1), most: 1 };
}

function withGroups(model: AgendaModel, book: RowBook, column: LinearColumn, { item, slot, room }: PlainModel['places'][number]): LinearColumn {
  const supporters = [...model.people.keys()].filter((group) => model.wants[item]![group]! > 0);
  const seats = supporters.length > 0 ? [{ row: book.row(`seats ${item} ${slot}`, { most: 0 }), coefficient: -model.capacities[room]! }] : [];
  const groups = supporters.map((group) => ({ row: book.row(`held back ${group} ${item}`, { most: 0 }), coefficient: -model.people[group]! }));
  const more = [...seats, ...groups];
  return { ...column, rows: [...column.rows, ...more.map(({ row }) => row)], coefficients: [...(column.coefficients ?? []), ...more.map(({ coefficient }) => coefficient)] };
}

function requireOnce(book: RowBook, item: number): void {
  book.rows[book.row(`once ${item}`, { most: 1 })] = { least: 1, most: 1 };
}

/** The plain model's own answer, as a draft of the programme. */
export function plainAnswer(model: AgendaModel, solver: LinearSolver, shouldStop: () => boolean): { readonly draft?: Draft; readonly bound: number; readonly impossible: boolean } {
  const { program, places } = plainModel(model);
  const answer = solver.solveWhole(program, { shouldStop, within: 0.999 });
  return { ...(answer.values ? { draft: draftOf(model, places, answer.values) } : {}), bound: answer.bound, impossible: answer.status === 'impossible' };
}

function draftOf(model: AgendaModel, places: PlainModel['places'], values: NonNullable<WholeAnswer['values']>): Draft {
  const taken = places.filter((_, column) => (values[column] ?? 0) > 0.5);
  const slots = [...model.minutes.keys()].map((slot) => taken.filter((place) => place.slot === slot).map(({ item }) => item));
  const trackRooms = Array.from({ length: model.roomTracks }, (_, track) => taken.find(({ item }) => model.roomTrack[item] === track)?.room ?? -1);
  return { slots, trackRooms };
}
