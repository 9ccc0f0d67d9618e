/** A person on an invitation or a mail, as the host shows them. */
export interface SeenPerson {
  readonly name: string;
  /** Lower case; absent where the host gives none (a resource, a directory entry without mail). */
  readonly address?: string;
  readonly part: 'organizer' | 'required' | 'optional' | 'from' | 'to' | 'cc' | 'bcc';
  readonly response?: 'none' | 'organizer' | 'tentative' | 'accepted' | 'declined';
  /** A distribution list: whoever is behind it can't be known here. */
  readonly isList?: true;
}

/** What the host tells of the item beside the pane. Everything but kind and mode may be missing. */
export interface SeenItem {
  readonly kind: 'appointment' | 'message' | 'meetingRequest';
  readonly mode: 'read' | 'compose';
  /** The host's id of this copy, already in the form that Graph takes; absent while a new item has not been saved. */
  readonly id?: string;
  readonly subject?: string;
  /** Moments in UTC. */
  readonly start?: string;
  readonly end?: string;
  readonly isAllDay?: boolean;
  readonly location?: string;
  /** Outlook's categories, where the host tells them; a rule may shut an item out by one. */
  readonly categories?: readonly string[];
  readonly people: readonly SeenPerson[];
  /** Private, personal or confidential: nothing of it is stored unless the owner chooses so. */
  readonly isPrivate: boolean;
  /** The mailbox that owns the item, where it isn't the person's own (delegation, shared mailbox). */
  readonly owner?: string;
  readonly isSeries?: boolean;
  readonly isOccurrence?: boolean;
  /** A mail that is being written to pass another one on. */
  readonly isForward?: boolean;
  readonly internetMessageId?: string;
  readonly conversationId?: string;
  /** What the host should have told and didn't, by name, for the words "niet bekend". */
  readonly missing: readonly string[];
}
