/** The five ways in which Outlook shows an item to an add-in; the number is what office.js expects in `itemType`. */
export const ITEM_TYPE = { messageRead: 1, appointmentRead: 2, meetingRequest: 3, messageCompose: 4, appointmentCompose: 5 } as const;
export type ItemKind = keyof typeof ITEM_TYPE;

/** In the order of office.js's numbers 0 to 4. */
export const RESPONSES = ['none', 'organizer', 'tentative', 'accepted', 'declined'] as const;
/** In the order of office.js's numbers 0 to 3. */
export const RECIPIENT_TYPES = ['other', 'list', 'user', 'external'] as const;

export interface Person {
  readonly name: string;
  readonly address: string;
  readonly response?: (typeof RESPONSES)[number];
  readonly type?: (typeof RECIPIENT_TYPES)[number];
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly isInline: boolean;
  /** Base64, where the host has it: what was attached here, or what was fetched. */
  readonly content?: string;
}

export interface Place {
  readonly type: 'room' | 'custom';
  /** A room's address, or the text of the place. */
  readonly id: string;
  readonly name: string;
}

/** Recurrence in office.js's own words (`Office.Recurrence`), with its times in `seriesTimeJson`. */
export type Recurrence = Readonly<Record<string, unknown>>;

export interface ItemFields {
  /** The Graph id; empty until the item is saved for the first time. */
  readonly id: string;
  /** Whose mailbox it stands in; differs from the user in a delegated mailbox. */
  readonly owner: string;
  readonly subject: string;
  readonly body: { readonly type: 'html' | 'text'; readonly content: string };
  /** Recipients, or the required attendees. */
  readonly to: readonly Person[];
  /** Copies, or the optional attendees. */
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  /** The sender, or the organiser. */
  readonly from: Person | null;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly places: readonly Place[];
  readonly isAllDay: boolean;
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly isCancelled: boolean;
  readonly categories: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly recurrence: Recurrence | null;
  readonly seriesId: string;
  readonly conversationId: string;
  readonly internetMessageId: string;
  readonly created: number;
  readonly modified: number;
  readonly composeType: 'newMail' | 'reply' | 'forward';
  /** The message that is answered or forwarded. */
  readonly parentId: string;
  /** Passes on a meeting that somebody else organises. */
  readonly forwardsInvitation: boolean;
  readonly appendOnSend: string;
}

export const BLANK: ItemFields = {
  id: '', owner: '', subject: '', body: { type: 'html', content: '' }, to: [], cc: [], bcc: [], from: null, start: 0, end: 0, places: [],
  isAllDay: false, sensitivity: 'normal', isCancelled: false, categories: [], attachments: [], recurrence: null, seriesId: '', conversationId: '',
  internetMessageId: '', created: 0, modified: 0, composeType: 'newMail', parentId: '', forwardsInvitation: false, appendOnSend: '',
};

export type ItemWatcher = (now: ItemFields, before: ItemFields) => void;

/** One item that the user has open. The form on the page and the add-in change the same fields and both hear of it. */
export interface OpenItem {
  /** Stays the same while the item is open, also when saving gives it an id. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly fields: ItemFields;
  change(patch: Partial<ItemFields>): void;
  watch(watcher: ItemWatcher): () => void;
}

export function openItem(key: string, kind: ItemKind, start: Partial<ItemFields>): OpenItem {
  let fields: ItemFields = { ...BLANK, ...start };
  const watchers = new Set<ItemWatcher>();
  return {
    key,
    kind,
    get fields() {
      return fields;
    },
    change(patch) {
      const before = fields;
      fields = { ...before, ...patch };
      for (const watcher of [...watchers]) watcher(fields, before);
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}

export const isCompose = (kind: ItemKind): boolean => kind === 'messageCompose' || kind === 'appointmentCompose';
export const isAppointment = (kind: ItemKind): boolean => kind === 'appointmentRead' || kind === 'appointmentCompose';
export const placeText = (places: readonly Place[]): string => places.map((place) => place.name).join('; ');
