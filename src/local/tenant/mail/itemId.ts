import { createHash } from 'node:crypto';

/** What an Outlook item id stands for. `day` names one occurrence of a series, in days since 1970; 0 for anything else. */
export interface ItemRef {
  readonly kind: 'event' | 'message';
  /** The mailbox owner's number in the directory. */
  readonly mailbox: number;
  readonly number: number;
  readonly day: number;
}

/** The three spellings: Graph's default, Graph's immutable one (`Prefer: IdType`), and what Office.js on the web gives. */
export type IdForm = 'rest' | 'immutable' | 'ews';

const LENGTH = 57;
const MARK: Record<'rest' | 'immutable', number> = { rest: 0x00, immutable: 0x01 };

/**
 * Builds the id of an item. It can be read back without a table, looks the part, and its EWS spelling holds `/` and `+`, which
 * `convertToRestId` turns into `-` and `_`: the step that a product forgets when ids are made of letters alone.
 */
export function writeItemId(ref: ItemRef, form: IdForm = 'rest'): string {
  const bytes = Buffer.alloc(LENGTH);
  bytes[0] = MARK[form === 'immutable' ? 'immutable' : 'rest'];
  bytes[1] = ref.kind === 'event' ? 1 : 2;
  bytes.writeUInt32BE(ref.mailbox, 2);
  bytes.writeUInt32BE(ref.number, 6);
  bytes.writeUInt32BE(ref.day, 10);
  seal(bytes).copy(bytes, 14);
  const ews = `AAMkA${bytes.toString('base64')}=`;
  return form === 'ews' ? ews : toRestId(ews);
}

/** Reads an id in Graph's spelling; undefined for one that isn't ours, the EWS spelling included. Ids are case-sensitive. */
export function readItemId(id: string): ItemRef | undefined {
  if (!id.startsWith('AAMkA') || /[/+]/.test(id)) return undefined;
  const bytes = Buffer.from(id.slice(5, -1).replaceAll('-', '/').replaceAll('_', '+'), 'base64');
  if (bytes.length !== LENGTH || !bytes.subarray(14).equals(seal(bytes))) return undefined;
  return {
    kind: bytes[1] === 1 ? 'event' : 'message',
    mailbox: bytes.readUInt32BE(2),
    number: bytes.readUInt32BE(6),
    day: bytes.readUInt32BE(10),
  };
}

/** What `Office.context.mailbox.convertToRestId` does to an id. */
export const toRestId = (ews: string): string => ews.replaceAll('/', '-').replaceAll('+', '_');

function seal(bytes: Buffer): Buffer {
  const digest = createHash('sha512').update(bytes.subarray(0, 14)).digest();
  // 0xFF 0xEF 0xBE spell `/+++` or the like wherever they fall, so that every id needs converting.
  return Buffer.concat([Buffer.from([0xff, 0xef, 0xbe, 0xfb, 0xef, 0xff]), digest]).subarray(0, LENGTH - 14);
}
