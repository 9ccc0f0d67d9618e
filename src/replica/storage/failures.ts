/** Storage's own failures are DOMExceptions, told apart by name; a fault in our code has none of these names. */
const nameOf = (thrown: unknown): string => (typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : '');

/** The database is closed, or has no such list (any more). */
export const isClosed = (thrown: unknown): boolean => ['InvalidStateError', 'NotFoundError'].includes(nameOf(thrown));

/** The disk is full, or doesn't take what is written for a reason of its own. */
export const isFull = (thrown: unknown): boolean => ['QuotaExceededError', 'UnknownError', 'AbortError'].includes(nameOf(thrown));
