import { arrayOf } from '../json';
import { numberIn, textIn, type Database } from './database';

export type MailReason = 'invited' | 'updated' | 'cancelled' | 'removed' | 'answered' | 'message';

/** One mail that left the tenant, and why: what a test of "adding one person mails nobody else" looks at. */
export interface Mailed {
  readonly at: number;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly reason: MailReason;
  readonly subject: string;
}

const REASONS: readonly MailReason[] = ['invited', 'updated', 'cancelled', 'removed', 'answered', 'message'];

export function outboxStore(db: Database) {
  return {
    add: ({ at, sender, recipients, reason, subject }: Mailed): void => {
      if (recipients.length === 0) return;
      db.run(
        'INSERT INTO outbox (at, sender, recipients, reason, subject) VALUES (?, ?, ?, ?, ?)',
        at, sender, JSON.stringify(recipients), reason, subject,
      );
    },
    all: (): Mailed[] =>
      db.all('SELECT * FROM outbox ORDER BY number').map((row) => ({
        at: numberIn(row, 'at'),
        sender: textIn(row, 'sender'),
        recipients: arrayOf(JSON.parse(textIn(row, 'recipients'))).map(String),
        reason: REASONS.find((reason) => reason === textIn(row, 'reason')) ?? 'message',
        subject: textIn(row, 'subject'),
      })),
    clear: (): void => db.exec('DELETE FROM outbox'),
  };
}

export type OutboxStore = ReturnType<typeof outboxStore>;
