import type { Loose } from '../../hosts/fields';
import type { HostToken, TokenWish } from '../../hosts/tokens';
import type { FramePlace } from './framePlace';

/** The awkward moments that a person or a test can switch on. */
export interface Switches {
  /** `silent`: the bridge is there and never answers. */
  readonly nestedAppAuth: 'present' | 'absent' | 'silent';
}

export interface DialogWish {
  readonly url: string;
  readonly title: string;
  /** Pixels, or teams-js's `small`, `medium` and `large`. */
  readonly width: number | string;
  readonly height: number | string;
}

/** What a tab says about itself while it is configured. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly removeUrl?: string;
  readonly suggestedDisplayName?: string;
}

export interface Meeting {
  readonly id: string;
  readonly chatId: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly joinUrl: string;
  readonly organizerId: string;
}

export interface ChosenPerson {
  readonly objectId: string;
  readonly displayName: string;
  readonly email: string;
}

export type Confirmation = 'save' | 'remove';

/** What Teams' page does for an app; the protocol knows neither React nor the tenant. Each may throw a `Refusal`. */
export interface PageServices {
  switches(): Switches;
  profile(): { readonly displayName: string; readonly address: string };
  token(wish: TokenWish): Promise<HostToken>;
  context(place: FramePlace): Loose;
  tenantUser(): Loose;

  openLink(link: string): void;
  goTo(entityId: string, subEntityId: string | undefined): void;
  goBack(): boolean;
  showInFrame(place: FramePlace, url: string): void;
  tabs(): readonly Loose[];
  openTab(tab: Loose): boolean;
  shareLink(place: FramePlace, link: { readonly subEntityId: string; readonly label: string; readonly webUrl: string }): void;
  loaded(place: FramePlace, how: { readonly kind: 'loaded' | 'ready' | 'failed'; readonly reason?: string }): void;
  readyToUnload(place: FramePlace): void;
  leaveFrame(place: FramePlace, forwards: boolean): void;

  /** Answers when the dialog is closed: with its result, or undefined where the person closed it. */
  openDialog(opener: FramePlace, wish: DialogWish): Promise<{ readonly result: unknown } | undefined>;
  completeDialog(result: unknown): void;
  resizeDialog(size: Pick<DialogWish, 'width' | 'height'>): void;
  tellOpener(message: unknown): void;
  tellDialog(message: unknown): void;
  authenticate(url: string, size: { readonly width: number; readonly height: number }): Promise<string>;
  authenticated(outcome: { readonly result: string } | { readonly failure: string }): void;

  setValidity(valid: boolean): void;
  keepSettings(settings: TabSettings): void;
  settingsOf(place: FramePlace): Loose;
  confirmed(what: Confirmation, failure?: string): void;

  meeting(): Meeting;
  stage(): { readonly url: string; readonly protocol: string } | undefined;
  setStage(url: string | undefined, protocol: string): void;
  /** Another part of Teams, or a web page, that this host doesn't play: said on screen and remembered. */
  elsewhere(what: string, details: Loose): void;
  choosePeople(wish: { readonly title: string; readonly single: boolean }): Promise<readonly ChosenPerson[]>;
  clipboard: { read(): Promise<string>; write(text: string): Promise<void> };

  unhandled(func: string): void;
}
