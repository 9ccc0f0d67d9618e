/**
 * A refusal as Microsoft Graph words it. Thrown anywhere below a route and turned into the error body in one place.
 * Codes are those of the documentation's error page; messages are ours unless a product could meet them word for word.
 */
export class GraphError extends Error {
  override readonly name = 'GraphError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: { readonly inner?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
  }

  static badRequest = (message: string) => new GraphError(400, 'invalidRequest', message);
  static notFound = (message = 'The resource could not be found.') => new GraphError(404, 'itemNotFound', message);
  static denied = (message = 'Access denied') => new GraphError(403, 'accessDenied', message);
  static changed = () => new GraphError(412, 'resourceModified', "ETag does not match current item's value");
  /** Real Graph has it, the local tenant doesn't: said aloud, never answered with something empty. */
  static notBuilt = (what: string) => new GraphError(501, 'notImplemented', `The local tenant does not have ${what}.`);
  /** Outlook's own word for an id that the mailbox doesn't hold. */
  static noSuchMailItem = () =>
    new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  static mailboxDenied = () =>
    new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

/** The connection breaks: the client gets no answer at all. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}
