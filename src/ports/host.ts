import type { SeenItem } from '../domain/seenItem';

export type ThemeName = 'light' | 'dark' | 'contrast';

export interface HostFacts {
  readonly name: 'outlook' | 'teams' | 'browser';
  /** The account that the host names (UPN or address, lower case); the replica opens for no other (PD: the browser's copy). */
  readonly account: string;
  readonly displayName: string;
  /** BCP 47, of the interface: `nl-NL`. */
  readonly locale: string;
  /** IANA or Windows name, as the host gives it. */
  readonly timeZone: string;
  /** Signed in at another organisation, and so without rights on any site here. */
  readonly isGuest?: boolean;
  /** What the sign-in page may fill in, where that differs from `account`. */
  readonly loginHint?: string;
  /** For "copy details": library and host version, requirement sets. No personal data. */
  readonly diagnostics: Readonly<Record<string, string>>;
}

/** What this host can do here and now; a screen hides what it can't. */
export interface HostAbilities {
  readonly insertIntoBody: boolean;
  readonly notifications: boolean;
  readonly roamingSettings: boolean;
  readonly dialogs: boolean;
}

/**
 * The application around our page: Outlook, Teams or a plain browser. The screens don't know which.
 *
 * Every method fails with a Problem: `notSupported` where the host can't, `cancelled` where the person closed something,
 * `timedOut` where the host never answered.
 */
export interface Host {
  readonly facts: HostFacts;
  readonly abilities: HostAbilities;
  theme(): ThemeName;
  onTheme(listener: (theme: ThemeName) => void): () => void;
  /** The mail or appointment beside the pane, null where none is open. Fields that a host leaves out are absent. */
  item(): Promise<SeenItem | null>;
  /** Another item, or the same one with other people or another time. */
  onItem(listener: () => void): () => void;
  /** Puts text at the cursor of a mail or invitation being written. */
  insertIntoBody(text: string): Promise<void>;
  /** Small texts that travel with the mailbox (under 32 KB in all): the launch events' table of partners. */
  saveRoaming(name: string, value: string): Promise<void>;
  readRoaming(name: string): string | undefined;
  /**
   * Small texts bound to an item that is being written and has no id yet (`sessionData`); gone when the form closes, and
   * that is said where it matters.
   */
  saveDraft(name: string, value: string): Promise<void>;
  readDraft(name: string): Promise<string | undefined>;
  /** Opens the item's own form: a new appointment with these people, for instance. */
  newAppointment?(draft: { readonly subject: string; readonly attendees: readonly string[]; readonly start?: Date }): Promise<void>;
  newMail?(draft: { readonly subject: string; readonly to: readonly string[]; readonly bodyHtml: string }): Promise<void>;
  openLink(url: string): void;
  /** The page within ours at which a link of the host opened us (`partner/gm0344`); absent where hosts have no such links. */
  readonly openedAt?: string;
  /** Hands the person a link of the host that opens this page of ours. */
  shareLink?(page: { readonly path: string; readonly label: string }): void;
  /** The host's own back button asks `goBack` first, which answers whether there was somewhere to go back to within our pages. */
  onBack?(goBack: () => boolean): void;
}
