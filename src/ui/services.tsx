import { createContext, useContext } from 'react';
import type { Calendars } from '../ports/calendars';
import type { Clock, NewId } from '../ports/clock';
import type { Configuration } from '../ports/configuration';
import type { Host } from '../ports/host';
import type { ItemKeys } from '../ports/itemKeys';
import type { KeptDrafts } from '../ports/keptDrafts';
import type { PrivateNotes } from '../ports/notes';
import type { Planner, SeatingPlanner } from '../ports/planner';
import type { DatePolls } from '../ports/datePolls';
import type { LiveDays } from '../ports/liveDays';
import type { Registrations } from '../ports/registrations';
import type { Seatings } from '../ports/seatings';
import type { Replica } from '../ports/replica';
import type { Device } from './device';

/** How a list's column is called on screen, and whether it holds long text (two versions of which can be kept together). */
export type DescribeColumn = (list: string, column: string) => { readonly label: string; readonly isLong: boolean } | undefined;

/** Everything that a screen needs from outside, made once by the composition root. */
export interface Services {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly replica: Replica;
  readonly itemKeys: ItemKeys;
  readonly privateNotes: PrivateNotes;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly device: Device;
  readonly describeColumn: DescribeColumn;
  /** Absent on pages whose drafts are gone with them. */
  readonly drafts?: KeptDrafts;
  /** Where programmes are worked out; absent on pages that have none. */
  readonly planner?: Planner;
  /** When colleagues are free; absent on pages that don't ask. */
  readonly calendars?: Calendars;
  /** Where seatings are worked out; absent likewise. */
  readonly seatingPlanner?: SeatingPlanner;
  /** Absent where no service was installed. */
  readonly seatings?: Seatings;
  /** Absent where no service was installed. */
  readonly registrations?: Registrations;
  /** Absent where no service was installed: a colleague's work then shows upon *Nu bijwerken*. */
  readonly liveDays?: LiveDays;
  /** Absent where no doors' service was installed. */
  readonly datePolls?: DatePolls;
  /** Asks the person to sign in; only after a click, because a browser blocks windows that nobody asked for. */
  signIn(): Promise<void>;
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices needs a <ServicesProvider> above it');
  return services;
}
