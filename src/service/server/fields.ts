import { Problem } from '../../domain/problem';
import type { Json } from '../../lists/schema';
import type { Fields } from '../../ports/serviceCalls';

/** Reads a form that somebody sent, field by field. Each throws `badData` that names the field and never what stood in it. */
export interface FormReader {
  text(name: string, how: { readonly max: number; readonly optional?: true }): string;
  oneOf<const T extends string>(name: string, choices: readonly T[]): T;
  number(name: string, how: { readonly min: number; readonly max: number }): number;
  /** Whatever was sent; whoever asks checks it. */
  json(name: string): Json | undefined;
  /** Each of a list, by its own reader. */
  each<T>(name: string, how: { readonly most: number }, read: (one: FormReader) => T): readonly T[];
}

export function formOf(fields: Fields): FormReader {
  const wrong = (name: string): Problem => new Problem('badData', `field ${name}`);
  return {
    text(name, { max, optional }) {
      const value = fields[name];
      if (value === undefined && optional) return '';
      if (typeof value !== 'string' || value.length > max) throw wrong(name);
      const trimmed = value.trim();
      if (trimmed === '' && !optional) throw wrong(name);
      return trimmed;
    },
    oneOf(name, choices) {
      const found = choices.find((choice) => choice === fields[name]);
      if (found === undefined) throw wrong(name);
      return found;
    },
    number(name, { min, max }) {
      const value = fields[name];
      if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max) throw wrong(name);
      return value;
    },
    json: (name) => fields[name],
    each(name, { most }, read) {
      const value = fields[name];
      if (!Array.isArray(value) || value.length > most) throw wrong(name);
      return value.map((one) => {
        if (!isFields(one)) throw wrong(name);
        return read(formOf(one));
      });
    },
  };
}

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
