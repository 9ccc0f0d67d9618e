import { refused, type Answer } from '../answer';
import type { Loose } from '../../../hosts/fields';
import type { HostServices } from '../hostServices';
import { isCompose, type OpenItem } from '../item';

export interface Call {
  readonly params: Loose;
  readonly item: OpenItem | null;
  readonly host: HostServices;
}

export type Method = (call: Call) => Answer | Promise<Answer>;

/** Methods by office.js's DispatchId. */
export type MethodTable = Readonly<Record<number, Method>>;

export interface ItemCall extends Call {
  readonly item: OpenItem;
}

/** A method of whichever item is open; without one it is refused. */
export const onItem =
  (method: (call: ItemCall) => Answer | Promise<Answer>): Method =>
  (call) =>
    call.item === null ? refused('notSupportedHere') : method({ ...call, item: call.item });

/** A method that only an item being composed has. */
export const onDraft = (method: (call: ItemCall) => Answer | Promise<Answer>): Method =>
  onItem((call) => (isCompose(call.item.kind) ? method(call) : refused('notSupportedHere')));
