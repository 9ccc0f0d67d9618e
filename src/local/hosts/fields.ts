/** Readers of what another page sent: anything may be missing or of another type. */
export type Loose = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): Loose => (isRecord(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

export const numberOf = (value: unknown, otherwise = 0): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise);

export const textsOf = (value: unknown): string[] => listOf(value).filter((entry): entry is string => typeof entry === 'string');

/** A JSON text's object, or an empty one. */
export function jsonRecord(text: string | undefined): Loose {
  if (!text) return {};
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}
