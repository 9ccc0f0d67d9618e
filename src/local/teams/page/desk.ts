import type { Directory } from '../../hosts/directory';
import type { Store } from '../../hosts/store';
import type { TextStore } from '../../hosts/browserStore';
import type { TeamsFrame } from '../protocol/frame';
import type { PageServices } from '../protocol/pageServices';
import type { Options } from './options';
import type { PageState, Place } from './pageState';

export interface TeamsParts {
  readonly options: Options;
  readonly directory: Directory;
  readonly loadApp: (address: string) => Promise<unknown>;
  readonly store: TextStore;
  readonly now: () => number;
  readonly newId: () => string;
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly openWindow: (url: string, size: { readonly width: number; readonly height: number }) => Window | null;
  readonly clipboard: PageServices['clipboard'];
}

/** What the rooms of the page share: its state and the frames that speak with it, by their keys. */
export interface Desk {
  readonly parts: TeamsParts;
  readonly state: Store<PageState>;
  readonly frames: Map<string, TeamsFrame>;
  /** Frames that were asked to get ready for being put away, and what goes on once they are. */
  readonly leaving: Map<string, () => void>;
  readonly page: PageServices;
}

const START: Place = { around: 'personal', tab: '' };

export const here = ({ state }: Pick<Desk, 'state'>): Place => {
  const { trail, at } = state.get();
  return trail[at] ?? START;
};

/** Tells news to each frame that asked for it. */
export function tellAll({ frames }: Pick<Desk, 'frames'>, name: string, args: readonly unknown[]): void {
  for (const frame of frames.values()) if (frame.registered(name)) frame.tell(name, args);
}
