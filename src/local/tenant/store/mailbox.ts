import { parseJson, type Json } from '../json';
import { numberIn, textIn, type Database, type Row } from './database';

export type EventType = 'singleInstance' | 'seriesMaster' | 'exception';

/** One mailbox's own copy of a meeting. Occurrences of a series have no row until they differ from it. */
export interface EventRow {
  readonly number: number;
  /** Id of the user whose mailbox it is. */
  readonly mailbox: string;
  /** The clean global object id in hex: the same in each mailbox, for the series and each of its instances. */
  readonly meeting: string;
  readonly type: EventType;
  /** An exception's series in the same mailbox; absent for somebody invited to this one occurrence. */
  readonly series: number | undefined;
  /** Which occurrence an exception replaces, in days since 1970. */
  readonly originalDay: number | undefined;
  readonly start: number;
  readonly finish: number;
  /** Graph doesn't find it before this instant. */
  readonly hiddenUntil: number;
  readonly transactionId: string | undefined;
  readonly data: Json;
}

const asEvent = (row: Row): EventRow => ({
  number: numberIn(row, 'number'),
  mailbox: textIn(row, 'mailbox'),
  meeting: textIn(row, 'meeting'),
  type: eventType(textIn(row, 'type')),
  series: row['series'] === null ? undefined : numberIn(row, 'series'),
  originalDay: row['original_day'] === null ? undefined : numberIn(row, 'original_day'),
  start: numberIn(row, 'start'),
  finish: numberIn(row, 'finish'),
  hiddenUntil: numberIn(row, 'hidden_until'),
  transactionId: row['transaction_id'] === null ? undefined : textIn(row, 'transaction_id'),
  data: parseJson(textIn(row, 'data')),
});

const eventType = (text: string): EventType => (text === 'seriesMaster' || text === 'exception' ? text : 'singleInstance');

export function eventStore(db: Database) {
  const many = (sql: string, ...values: readonly (string | number)[]) => db.all(sql, ...values).map(asEvent);
  return {
    isEmpty: (): boolean => db.first('SELECT 1 AS one FROM events LIMIT 1') === undefined,
    find: (number: number): EventRow | undefined => many('SELECT * FROM events WHERE number = ?', number)[0],
    ofMailbox: (mailbox: string): EventRow[] => many('SELECT * FROM events WHERE mailbox = ? ORDER BY start, number', mailbox),
    /** Each mailbox's copies of a meeting, its exceptions included. */
    ofMeeting: (meeting: string): EventRow[] => many('SELECT * FROM events WHERE meeting = ? ORDER BY number', meeting),
    exceptions: (series: number): EventRow[] => many('SELECT * FROM events WHERE series = ? ORDER BY original_day', series),
    byTransaction: (mailbox: string, transaction: string): EventRow | undefined =>
      many('SELECT * FROM events WHERE mailbox = ? AND transaction_id = ?', mailbox, transaction)[0],
    add: (event: Omit<EventRow, 'number'>): EventRow => {
      const number = db.run(
        `INSERT INTO events (mailbox, meeting, type, series, original_day, start, finish, hidden_until, transaction_id, data)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        event.mailbox, event.meeting, event.type, event.series ?? null, event.originalDay ?? null, event.start, event.finish,
        event.hiddenUntil, event.transactionId ?? null, JSON.stringify(event.data),
      );
      return { ...event, number };
    },
    change: (event: EventRow): void =>
      void db.run(
        'UPDATE events SET type = ?, start = ?, finish = ?, hidden_until = ?, data = ? WHERE number = ?',
        event.type, event.start, event.finish, event.hiddenUntil, JSON.stringify(event.data), event.number,
      ),
    remove: (number: number): void => void db.run('DELETE FROM events WHERE number = ? OR series = ?', number, number),
  };
}

export type EventStore = ReturnType<typeof eventStore>;

export interface MessageRow {
  readonly number: number;
  readonly mailbox: string;
  readonly folder: 'inbox' | 'sentitems' | 'drafts';
  readonly received: number;
  readonly internetId: string;
  readonly data: Json;
}

const asMessage = (row: Row): MessageRow => ({
  number: numberIn(row, 'number'),
  mailbox: textIn(row, 'mailbox'),
  folder: folderNamed(textIn(row, 'folder')),
  received: numberIn(row, 'received'),
  internetId: textIn(row, 'internet_id'),
  data: parseJson(textIn(row, 'data')),
});

const folderNamed = (text: string) => (text === 'sentitems' || text === 'drafts' ? text : 'inbox');

export function messageStore(db: Database) {
  return {
    find: (number: number): MessageRow | undefined => db.all('SELECT * FROM messages WHERE number = ?', number).map(asMessage)[0],
    ofMailbox: (mailbox: string): MessageRow[] =>
      db.all('SELECT * FROM messages WHERE mailbox = ? ORDER BY received DESC, number DESC', mailbox).map(asMessage),
    add: ({ mailbox, folder, received, internetId, data }: Omit<MessageRow, 'number'>): number =>
      db.run(
        'INSERT INTO messages (mailbox, folder, received, internet_id, data) VALUES (?, ?, ?, ?, ?)',
        mailbox, folder, received, internetId, JSON.stringify(data),
      ),
    change: (number: number, data: Json): void =>
      void db.run('UPDATE messages SET data = ? WHERE number = ?', JSON.stringify(data), number),
    remove: (number: number): void => void db.run('DELETE FROM messages WHERE number = ?', number),
  };
}

export type MessageStore = ReturnType<typeof messageStore>;
