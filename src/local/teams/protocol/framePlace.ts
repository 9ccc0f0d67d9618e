import type { Loose } from '../../hosts/fields';

/** teams-js's names for where a page of an app stands. */
export const FRAME_CONTEXTS = ['content', 'settings', 'remove', 'task', 'sidePanel', 'meetingStage', 'authentication'] as const;
export type FrameContext = (typeof FRAME_CONTEXTS)[number];

/** Where one frame stands and what it may know of it. */
export interface FramePlace {
  /** Names the frame among those of the page; one that is shown again keeps its name. */
  readonly key: string;
  readonly frameContext: FrameContext;
  readonly around: 'personal' | 'channel' | 'meeting';
  readonly entityId: string;
  readonly subEntityId?: string;
  /** Data that the opener of a dialog gave along. */
  readonly dialogParameters?: Loose;
}
