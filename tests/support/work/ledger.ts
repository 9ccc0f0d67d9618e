import type { ListSchema } from '../../../src/lists/schema';

/** What a person asked for with one entry of the outbox. */
export interface Asked {
  readonly id: string;
  readonly list: ListSchema;
  readonly key: string;
  readonly does: 'create' | 'remove' | 'update';
  /** The value that an update writes: unlike any other, so that the server's versions tell what became of it. */
  readonly value?: string;
  undone: boolean;
}

/** What was asked for and what follows from it: what the lists and the panel are held against. */
export class Ledger {
  readonly asked: Asked[] = [];
  /** Keys of rows that have to be there at the end. */
  readonly wanted = new Set<string>();
  /** Contexts that the colleague had a hand in, too. */
  readonly shared = new Set<string>();
  /** By value: what its writer saw before it, at first, and upon settling a conflict. */
  readonly holders = new Map<string, string[]>();
  /** By partner: the days of contact that anybody told of. */
  readonly days = new Map<string, string[]>();
  /** Entries and keys of which the person was told that they are stored. */
  readonly told = new Set<string>();
  /** Entries that gave way to a colleague's change. */
  readonly settledAway = new Set<string>();
  writes = 0;
  private made = 0;

  /** A text unlike any before. */
  fresh(): string {
    return `n${(this.made += 1)}`;
  }

  note(entry: Omit<Asked, 'undone'>): void {
    this.writes += 1;
    this.asked.push({ ...entry, undone: false });
    if (entry.does !== 'update') this.want(entry.key, entry.does === 'create');
  }

  want(key: string, isWanted: boolean): void {
    if (isWanted) this.wanted.add(key);
    else this.wanted.delete(key);
  }

  contactOn(partner: string, day: string): void {
    this.days.set(partner, [...(this.days.get(partner) ?? []), day]);
  }

  saw(value: string, before: string): void {
    this.holders.set(value, [...(this.holders.get(value) ?? []), before]);
  }

  /** Whether something was asked of the same row later. */
  isFollowed(one: Asked, by: (later: Asked) => boolean): boolean {
    return this.asked.slice(this.asked.indexOf(one) + 1).some((later) => later.key === one.key && by(later));
  }
}
