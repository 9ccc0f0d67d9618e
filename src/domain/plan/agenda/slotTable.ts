import type { AgendaModel } from './agendaModel';
import { roomChooser, type RoomChoice } from './roomChoice';

/** A programme while it is being made: the items of each slot, and the room that each shared track keeps to. */
export interface Draft {
  readonly slots: readonly (readonly number[])[];
  readonly trackRooms: readonly number[];
}

export interface SlotTable {
  /** The best a slot can be worth with these items; undefined where they can't run side by side there. */
  readonly choose: (slot: number, items: readonly number[], trackRooms: readonly number[]) => RoomChoice | undefined;
  /** Units of the whole draft; undefined where it breaks a hard rule. */
  readonly worth: (draft: Draft) => number | undefined;
}

/** Remembers every slot that was looked at: a local search asks for the same ones again and again. */
export function slotTable(model: AgendaModel): SlotTable {
  const chooseRooms = roomChooser(model);
  const known = new Map<string, RoomChoice | undefined>();

  const choose = (slot: number, items: readonly number[], trackRooms: readonly number[]): RoomChoice | undefined => {
    if (items.length === 0) return { value: 0, rooms: [] };
    if (!fitsTogether(model, slot, items)) return undefined;
    const allowed = items.map((item) => allowedRooms(model, slot, item, trackRooms));
    const key = `${items.join()}|${allowed.join()}`;
    if (known.has(key)) return known.get(key);
    const choice = chooseRooms(items, allowed);
    known.set(key, choice);
    return choice;
  };

  const worth = ({ slots, trackRooms }: Draft): number | undefined => {
    if (minutesUsed(model, slots) > model.minutesAllowed) return undefined;
    let sum = 0;
    for (const [slot, items] of slots.entries()) {
      const choice = choose(slot, items, trackRooms);
      if (!choice) return undefined;
      sum += choice.value;
    }
    return sum;
  };
  return { choose, worth };
}

export function allowedRooms(model: AgendaModel, slot: number, item: number, trackRooms: readonly number[]): number {
  const track = model.roomTrack[item]!;
  const rooms = model.openRooms[slot]! & model.roomsOf[item]!;
  return track < 0 || trackRooms[track]! < 0 ? rooms : rooms & (1 << trackRooms[track]!);
}

export const minutesUsed = ({ minutes }: AgendaModel, slots: readonly (readonly number[])[]): number =>
  slots.reduce((sum, items, slot) => sum + (items.length > 0 ? minutes[slot]! : 0), 0);

/** Whether each may be in the slot and none must stay apart; rooms are another matter. */
function fitsTogether(model: AgendaModel, slot: number, items: readonly number[]): boolean {
  return items.every((item, place) => (model.slotsOf[item]! & (1 << slot)) !== 0 && !items.some((other, before) => before < place && model.apart[item * model.items + other]));
}
