import { createHash } from 'node:crypto';

/** MS-OXOCAL 2.2.1.27: the same sixteen bytes open every global object id. */
const OPENING = Buffer.from('040000008200E00074C5B7101A82E008', 'hex');

/** A new meeting's clean global object id in upper-case hex, made from a text that is unique to the meeting. */
export function newMeetingId(seed: string, createdAt: number): string {
  const data = createHash('sha256').update(seed).digest().subarray(0, 16);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([OPENING, Buffer.alloc(4), fileTime(createdAt), Buffer.alloc(8), size, data]).toString('hex').toUpperCase();
}

/** Windows time: ticks of 100 ns since 1601. */
function fileTime(milliseconds: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Math.trunc(milliseconds)) + 11_644_473_600_000n) * 10_000n);
  return bytes;
}

/** The id of one occurrence: the clean id with the occurrence's original date in it. */
export function withDate(meeting: string, day: number): string {
  const date = new Date(day * 86_400_000);
  const bytes = Buffer.from(meeting, 'hex');
  bytes.writeUInt16BE(date.getUTCFullYear(), 16);
  bytes[18] = date.getUTCMonth() + 1;
  bytes[19] = date.getUTCDate();
  return bytes.toString('hex').toUpperCase();
}

export const hexToBase64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
