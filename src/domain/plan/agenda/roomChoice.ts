import type { AgendaModel } from './agendaModel';
import { attendanceOf, type Attendance } from './attendance';

export interface RoomChoice {
  readonly value: number;
  /** A room per item, in the order of the items. */
  readonly rooms: readonly number[];
}

/**
 * The best rooms for sessions that run side by side: `allowed` holds each item's rooms as bits. Undefined where they don't fit. Whoever
 * knows that they can't be worth more than `atMost` says so: the search ends there.
 */
export type ChooseRooms = (items: readonly number[], allowed: readonly number[], atMost?: number) => RoomChoice | undefined;

/**
 * Tries the ways to hand out rooms, the fullest session to the largest room first. A way is skipped when the slopes of one tried
 * before show that it can't be better: what people gain is concave in the seats, so most slots need one or two looks.
 */
export function roomChooser(model: AgendaModel): ChooseRooms {
  const serve = attendanceOf(model);
  const byCapacity = model.capacities.map((_, room) => room).sort((one, other) => model.capacities[other]! - model.capacities[one]!);
  const unlimited = new Array<number>(32).fill(Number.POSITIVE_INFINITY);
  return (items, allowed, atMost = Number.POSITIVE_INFINITY) => {
    const open = serve(items, unlimited);
    const order = items.map((_, place) => place).sort((one, other) => open.load[other]! - open.load[one]!);
    const tried: { readonly seats: readonly number[]; readonly found: Attendance }[] = [];
    const rooms = new Array<number>(items.length).fill(-1);
    let best: RoomChoice | undefined;
    const look = (): void => {
      const seats = rooms.map((room) => model.capacities[room]!);
      const hopeless = best && tried.some((one) => one.found.value + slope(one.found.prices, one.seats, seats) <= best!.value);
      if (hopeless) return;
      const found = serve(items, seats);
      tried.push({ seats, found });
      if (!best || found.value > best.value) best = { value: found.value, rooms: [...rooms] };
    };
    const handOut = (turn: number, taken: number): void => {
      if (best && best.value >= Math.min(open.value, atMost)) return;
      const place = order[turn];
      if (place === undefined) return look();
      for (const room of byCapacity) {
        if (!((allowed[place]! & ~taken) & (1 << room))) continue;
        rooms[place] = room;
        handOut(turn + 1, taken | (1 << room));
      }
    };
    handOut(0, 0);
    return best;
  };
}

const slope = (prices: Float64Array, from: readonly number[], to: readonly number[]): number =>
  prices.reduce((sum, price, q) => sum + (price === 0 ? 0 : price * (to[q]! - from[q]!)), 0);
