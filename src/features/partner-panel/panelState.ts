import type { Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import type { Services } from '../../ui/services';
import type { Identity } from './identity';
import type { PanelRowsStored } from './panelRows';

/** Whether the rows of context have come, per circle. */
export interface ContextsState {
  readonly kind: 'none' | 'asking' | 'ready' | 'failed';
  readonly problem?: Problem;
  /** The person isn't in the narrow circle, or has no right on its site. */
  readonly narrowRefused: boolean;
}

export interface PanelState {
  /** Goes up with each other item; a form being filled in belongs to one turn. */
  readonly turn: number;
  readonly item: SeenItem | null | undefined;
  readonly itemProblem?: Problem;
  /** A rule that shuts this item out, known before anything was asked about it. */
  readonly shutOutBy?: string;
  readonly identity: Identity;
  readonly contexts: ContextsState;
  /** Id of the form being written, under which changes wait. */
  readonly draft: string;
  readonly rows?: PanelRowsStored;
}

export type SessionServices = Pick<Services, 'host' | 'replica' | 'itemKeys' | 'clock' | 'newId' | 'configuration'>;

/** The panel's state as the parts of a session share it. */
export interface Stand {
  state(): PanelState;
  show(more: Partial<PanelState>): void;
  /** Whether the item of that turn is still the one beside the pane; what comes for another is dropped. */
  isAt(turn: number): boolean;
}
