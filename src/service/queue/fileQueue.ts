import Sqlite from 'libsql';
import type { Message, Queue, Taken } from './queue';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS messages (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    free_from INTEGER NOT NULL DEFAULT 0,
    lease INTEGER NOT NULL DEFAULT 0,
    in_hand INTEGER NOT NULL DEFAULT 0
  )`;

export interface FileQueueNeeds {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long a worker may take before the message is given to another, in milliseconds. */
  readonly leaseMs: number;
  /** Nobody else works on this file: what a process that died had in hand is free at once, instead of after its lease. */
  readonly alone?: boolean;
}

export interface FileQueue extends Queue {
  close(): void;
}

interface Row {
  readonly place: number;
  readonly id: string;
  readonly body: string;
  readonly tries: number;
  /** Rises each time that the message is taken: a worker with an older one has lost it. */
  readonly lease: number;
}

/**
 * The queue of one service, in a file beside it. Several services on several machines need a queue in the cloud instead:
 * a file on a network drive has no locks that hold.
 *
 * `synchronous = FULL`: an answered `put` survives a loss of power, not only the end of the process.
 */
export function fileQueue({ file, now, leaseMs, alone = false }: FileQueueNeeds): FileQueue {
  const database = new Sqlite(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000');
  database.exec(SCHEMA);
  if (alone) database.exec('UPDATE messages SET free_from = 0, in_hand = 0 WHERE in_hand = 1');
  const put = database.prepare('INSERT INTO messages (id, body) VALUES (?, ?) ON CONFLICT (id) DO NOTHING');
  const take = database.prepare(`
    UPDATE messages SET tries = tries + 1, free_from = ?, lease = lease + 1, in_hand = 1
    WHERE place = (SELECT place FROM messages WHERE free_from <= ? ORDER BY place LIMIT 1)
    RETURNING place, id, body, tries, lease`);
  const done = database.prepare('DELETE FROM messages WHERE place = ? AND lease = ?');
  const later = database.prepare('UPDATE messages SET free_from = ?, in_hand = 0 WHERE place = ? AND lease = ?');
  const count = database.prepare('SELECT COUNT(*) AS size FROM messages');

  const taken = ({ place, id, body, tries, lease }: Row): Taken => ({
    id,
    body,
    tries,
    done: async () => void done.run(place, lease),
    later: async (ms) => void later.run(now() + ms, place, lease),
  });

  return {
    put: async ({ id, body }: Message) => void put.run(id, body),
    async take() {
      // The driver types rows as unknown; the columns are those of RETURNING.
      const row = take.get(now() + leaseMs, now()) as Row | undefined;
      return row && taken(row);
    },
    // As above: the one column of the count.
    size: async () => (count.get() as { readonly size: number }).size,
    close: () => void database.close(),
  };
}
