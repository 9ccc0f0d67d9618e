/**
 * Tells a screen, within seconds, in which lists something changed about a network day; what changed it reads itself, with its own
 * rights. Missing a message does no harm beyond an older screen.
 */
export interface LiveDays {
  /** `onChange` gets names of lists. The answer ends it. Never throws: where the service can't be reached it tries again later. */
  watch(day: string, onChange: (lists: readonly string[]) => void): () => void;
}
