import { asProblem } from '../../../domain/problem';
import type { RunScript } from '../launch/runHandler';
import type { Mailbox } from '../mailbox/mailbox';
import type { TextStore } from '../../hosts/browserStore';
import type { HostServices } from '../protocol/hostServices';
import type { OpenItem } from '../protocol/item';
import type { Notifications } from '../protocol/notifications';
import type { Directory } from '../../hosts/directory';
import type { Options } from './options';
import type { PageState } from './pageState';
import type { Store } from '../../hosts/store';

export interface OutlookParts {
  readonly options: Options;
  readonly directory: Directory;
  readonly mailboxOf: (me: string, owner: string) => Mailbox;
  readonly loadAddIn: (address: string) => Promise<unknown>;
  readonly store: TextStore;
  readonly now: () => number;
  readonly newId: () => string;
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly runScript: RunScript;
}

/** What the rooms of the page share: its state, its mailbox, and the host that add-ins talk to. */
export interface Desk {
  readonly parts: OutlookParts;
  readonly state: Store<PageState>;
  readonly notifications: Notifications;
  readonly host: HostServices;
  /** The mailbox that is shown, or the one that an open item stands in. */
  readonly mailbox: (item?: OpenItem) => Mailbox;
}

/** Runs what a button does; a failure becomes a line on the page. */
export async function attempt(desk: Desk, work: () => Promise<void>): Promise<void> {
  try {
    desk.state.change({ message: null });
    await work();
  } catch (thrown) {
    desk.state.change({ busy: null, message: { kind: 'failed', text: asProblem(thrown).code } });
  }
}
