/**
 * A meeting's identifier, the same in every mailbox that holds it ([MS-OXOCAL] 2.2.1.27 and 2.2.1.28). Graph gives it in
 * base64. Bytes 16 to 19 hold the year, month and day of one occurrence, or zeroes for a single meeting and a series.
 */
const YEAR = 16;
const SHORTEST = 40;

/** Two extended properties of one event: of the item itself, and of its series (the "clean" one). */
export const ITEM_ID = 'Binary {6ED8DA90-450B-101B-98DA-00AA003F1305} Id 0x3';
export const SERIES_ID = 'Binary {6ED8DA90-450B-101B-98DA-00AA003F1305} Id 0x23';

/** Whether it names one occurrence of a series. */
export const namesOccurrence = (identifier: string): boolean => {
  const bytes = bytesOf(identifier);
  return bytes !== undefined && bytes.slice(YEAR, YEAR + 4).some((byte) => byte !== 0);
};

/** The identifier of one occurrence, made from its series' and the day on which it was first planned (UTC). */
export function ofOccurrence(series: string, originalStart: string): string | undefined {
  const bytes = bytesOf(series);
  const day = new Date(originalStart);
  if (!bytes || Number.isNaN(day.getTime())) return undefined;
  const year = day.getUTCFullYear();
  bytes.set([year >> 8, year & 255, day.getUTCMonth() + 1, day.getUTCDate()], YEAR);
  return btoa(String.fromCharCode(...bytes));
}

function bytesOf(identifier: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(identifier), (sign) => sign.charCodeAt(0));
    return bytes.length >= SHORTEST ? bytes : undefined;
  } catch {
    return undefined;
  }
}
