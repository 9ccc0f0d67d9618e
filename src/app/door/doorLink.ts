import { DOORS, type Door } from '../../domain/doors/vocabulary';

export interface DoorLink {
  readonly door: Door;
  /** The sealed text, which only the service can open. */
  readonly text: string;
}

/** What stands behind `#` in the address: the door's name, a point, and the sealed text. Undefined for anything else. */
export function doorLinkIn(hash: string): DoorLink | undefined {
  const [, name = '', text = ''] = /^#([a-z-]+)\.([\w.-]+)$/.exec(hash) ?? [];
  const door = DOORS.find((one) => one === name);
  return door && { door, text };
}
