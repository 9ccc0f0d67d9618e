/** A JSON object whose shape is checked where it is used. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a key, or an empty one. */
export function child(value: Json, key: string): Json {
  const found = value[key];
  return isJson(found) ? found : {};
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects of an array; anything else in it is left out. */
export const objectsOf = (value: unknown): Json[] => arrayOf(value).filter(isJson);

export function parseJson(text: string): Json {
  const value: unknown = JSON.parse(text);
  return isJson(value) ? value : {};
}

/** An object without the keys whose value is undefined. */
export const defined = (value: Json): Json =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

/** Only the named keys, in the order of the names; a name that isn't there is left out. */
export const pick = (value: Json, names: readonly string[]): Json =>
  Object.fromEntries(names.filter((name) => name in value).map((name) => [name, value[name]]));
