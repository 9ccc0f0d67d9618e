import type { LinkStatus, MailState } from '../domain/doors/vocabulary';
import type { DateAnswer } from '../domain/networkDay/vocabulary';
import type { Layer } from '../domain/vocabulary';

/** A link of the poll as an organiser sees it. */
export interface PollLink {
  /** The link's number, which stands as `voter` in the answers. */
  readonly id: string;
  readonly contact: string;
  readonly partner: string;
  readonly layer: Layer;
  readonly status: LinkStatus;
  readonly mail: MailState;
}

/** One mail of those that are sent together. */
export interface PollAddress {
  readonly contact: string;
  readonly partner: string;
  readonly layer: Layer;
  readonly letter: 'direct' | 'griffie';
}

export interface Letter {
  readonly subject: string;
  /** Holds `{link}` once, where the recipient's own link comes. */
  readonly text: string;
}

export interface PollOrder {
  readonly day: string;
  /** Made by the sender once: the same order sent again mails nobody twice. */
  readonly id: string;
  readonly to: readonly PollAddress[];
  readonly letters: Readonly<Record<PollAddress['letter'], Letter>>;
}

/** The date poll from the organiser's side. Failures as in `ServiceCalls`; `notSupported` where no mailbox was installed. */
export interface DatePolls {
  links(day: string): Promise<readonly PollLink[]>;
  /** Answers once the service has the order on disk; the mails follow within its budget. */
  send(order: PollOrder): Promise<void>;
  /** The link opens nothing from now on. What was answered by it stays. */
  withdraw(day: string, link: string): Promise<void>;
}

/** The poll as whoever has a link sees it. */
export interface OpenPoll {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly place?: string;
  /** Who answers, by the organisation's name and the layer. */
  readonly organisation: string;
  readonly layer: Layer;
  readonly options: readonly { readonly key: string; readonly date: string }[];
  readonly answers: Readonly<Record<string, DateAnswer>>;
  /** When the answers were received; absent: none were yet. */
  readonly receivedOn?: string;
  readonly until: string;
  readonly isOpen: boolean;
}

export interface PollReceipt {
  readonly receivedOn: string;
  readonly answers: Readonly<Record<string, DateAnswer>>;
}

/** The date poll behind one link. */
export interface PollDoor {
  open(): Promise<OpenPoll>;
  /** Answers once it is stored durably. Sent again it changes what was answered before. */
  answer(answers: Readonly<Record<string, DateAnswer>>): Promise<PollReceipt>;
}
