/** A mail from the functional mailbox to one recipient, so that nobody sees who else was written to. */
export interface OutgoingMail {
  readonly to: { readonly name?: string; readonly address: string };
  readonly subject: string;
  /** Plain text: what a person reads on any client, and where nothing can hide. Addresses in it become links. */
  readonly text: string;
}

/**
 * Mail from the functional mailbox (PD 17).
 *
 * Graph takes a mail with no key of ours, so a lost answer leaves open whether it went. `busy`, `notAllowed` and `badRequest`
 * say that it did not; after `offline`, `timedOut` or `serverFailed` nobody knows, and a person decides whether to send again.
 */
export interface Mailing {
  send(mail: OutgoingMail): Promise<void>;
}
