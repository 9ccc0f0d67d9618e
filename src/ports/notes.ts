/** A note that stands in the person's own OneDrive app folder and in no list. */
export interface PrivateNote {
  readonly text: string;
  /** UTC. */
  readonly savedOn: string;
  readonly etag: string;
}

/** The person's private notes, one per item key. Failures as in `Records`; `full` when OneDrive is. */
export interface PrivateNotes {
  read(itemKey: string): Promise<PrivateNote | undefined>;
  /** `etag` of what was read, absent for a first note. Throws `changedMeanwhile` when another window saved first. */
  write(itemKey: string, text: string, etag?: string): Promise<PrivateNote>;
  remove(itemKey: string, etag: string): Promise<void>;
}
