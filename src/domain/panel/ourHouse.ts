import type { OurMeeting } from '../journal';
import type { Partner } from '../partner';
import type { SeenItem } from '../seenItem';
import type { PanelSettings } from './settings';
import type { Recognition } from './recognition';

/** One line of "Ook van ons": what our house does with these partners in one week. */
export interface HouseLine {
  readonly week: string;
  readonly partners: readonly Partner[];
  /** By start. One without a subject says "onderwerp niet opgeslagen". */
  readonly meetings: readonly OurMeeting[];
  /** Distinct names of departments, else of people; two make one line, not two. */
  readonly departments: readonly string[];
  readonly when: 'past' | 'today' | 'ahead';
}

export declare function ourHouse(meetings: readonly OurMeeting[], around: {
  readonly partners: readonly Partner[];
  /** Keys of the item beside the pane, which isn't news. */
  readonly itemKeys: readonly string[];
  readonly settings: PanelSettings;
  readonly now: number;
}): readonly HouseLine[];

/** Range of `week` to read, both ends included. */
export declare function weeksAround(now: number, settings: PanelSettings): { readonly from: string; readonly to: string };

/** What the panel writes ahead for the person's own meeting; undefined for private items, mail, and where no partner is. */
export declare function ourMeetingRow(input: {
  readonly item: SeenItem;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  readonly key: string;
  readonly recognition: Recognition;
  readonly collaboration?: string;
  readonly storeSubject: boolean;
  readonly me: { readonly account: string; readonly name: string; readonly department?: string };
  readonly settings: PanelSettings;
}): OurMeetingRow | undefined;

/** A row of OurMeetings as it is written. */
export type OurMeetingRow = {
  readonly key: string;
  readonly week: string;
  readonly start: string;
  readonly end?: string;
  readonly partners: readonly string[];
  readonly subject?: string;
  readonly collaboration?: string;
  readonly department?: string;
  readonly by: string;
  readonly byName?: string;
  readonly cancelled?: boolean;
};
