import type { AddIn, LaunchEventName, SendMode } from '../launch/addIn';
import type { CalendarEntry, Folder, MailEntry } from '../mailbox/mailbox';
import type { InlineDialog } from '../protocol/addInFrame';
import type { Unhandled } from '../protocol/dispatch';
import type { Switches } from '../protocol/hostServices';
import type { OpenItem } from '../protocol/item';
import type { Language, ThemeName } from '../../hosts/appearance';
import type { Account } from '../../hosts/directory';
import type { PaneWidth } from './options';

export interface SmartAlert {
  readonly kind: 'refused' | 'timedOut';
  readonly message: string;
  readonly cancelLabel: string;
  readonly commandId: string;
  readonly sendMode: SendMode;
}

export interface PageState {
  readonly accounts: readonly Account[];
  readonly me: Account;
  /** Whose calendar or inbox is shown. */
  readonly owner: string;
  readonly addIn: AddIn;
  readonly module: 'mail' | 'calendar';
  readonly view: 'week' | 'list';
  /** Monday of the week shown, in milliseconds. */
  readonly week: number;
  readonly folder: Folder;
  readonly entries: readonly CalendarEntry[];
  readonly mails: readonly MailEntry[];
  readonly item: OpenItem | null;
  /** The user organises the open meeting. */
  readonly isOrganizer: boolean;
  /** Changes whenever the pane must begin anew. */
  readonly pane: number;
  readonly paneOpen: boolean;
  readonly pinned: boolean;
  readonly dialog: InlineDialog | null;
  readonly alert: SmartAlert | null;
  readonly busy: 'sending' | null;
  /** A word key of what just happened or went wrong. */
  readonly message: { readonly kind: 'done' | 'failed'; readonly text: string } | null;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly width: PaneWidth;
  readonly switches: Switches;
  readonly hiddenMs: number;
  readonly unhandled: readonly Unhandled[];
  /** Each launch event that was raised, with how its handler ended. */
  readonly launches: readonly { readonly event: LaunchEventName; readonly outcome: string }[];
}
