import type { Loose } from '../../hosts/fields';
import type { Language, ThemeName } from '../../hosts/appearance';
import type { Account } from '../../hosts/directory';
import type { TeamsApp } from '../app/readApp';
import type { FramePlace } from '../protocol/framePlace';
import type { ChosenPerson, DialogWish, Switches, TabSettings } from '../protocol/pageServices';
import type { Part, Width } from './options';
import type { Word } from './words';

/** Somewhere in Teams that one can go to and come back to. */
export interface Place {
  readonly around: Part;
  /** A tab's id; empty for the part's own first tab, which has no page of the app. */
  readonly tab: string;
  readonly subPage?: string;
  /** In a meeting: in the call, not on its details. */
  readonly inCall?: boolean;
}

/** A tab that somebody added to the channel or the meeting. */
export interface PinnedTab extends TabSettings {
  readonly id: string;
  readonly around: 'channel' | 'meeting';
  readonly name: string;
}

export interface ShownFrame {
  readonly place: FramePlace;
  readonly url: string;
  readonly title: string;
}

/** The dialog in which a tab is added, changed or taken away. */
export interface Configuring {
  readonly what: 'save' | 'remove';
  readonly around: 'channel' | 'meeting';
  readonly frame: ShownFrame;
  /** The tab that is changed or taken away; absent for a new one. */
  readonly tab?: PinnedTab;
  readonly valid: boolean;
  readonly settings?: TabSettings;
}

export interface OpenDialog extends DialogWish {
  readonly opener: FramePlace;
  readonly frame: ShownFrame;
}

export interface PeopleWish {
  readonly title: string;
  readonly single: boolean;
  readonly done: (people: readonly ChosenPerson[] | undefined) => void;
}

export interface Message {
  readonly kind: 'info' | 'failed';
  readonly word: Word;
  readonly values?: Readonly<Record<string, string>>;
}

export interface PageState {
  readonly accounts: readonly Account[];
  readonly me: Account;
  readonly app: TeamsApp;
  /** Where the person has been; `at` is where they are, which isn't the end once they went back. */
  readonly trail: readonly Place[];
  readonly at: number;
  /** Changes whenever each frame must begin anew. */
  readonly epoch: number;
  /** The frame that is shown and those that asked to be kept while they are not. */
  readonly frames: readonly ShownFrame[];
  readonly current: string;
  readonly pinned: readonly PinnedTab[];
  readonly configuring: Configuring | null;
  readonly dialog: OpenDialog | null;
  readonly people: PeopleWish | null;
  readonly stage: { readonly url: string; readonly protocol: string } | null;
  readonly sharedLink: string | null;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly width: Width;
  readonly switches: Switches;
  readonly message: Message | null;
  /** Functions and news that the app asked for and this host doesn't know. A test run fails on any. */
  readonly unhandled: readonly string[];
  /** Other parts of Teams that the app opened. */
  readonly elsewhere: readonly { readonly what: string; readonly details: Loose }[];
}
