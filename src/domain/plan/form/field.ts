import { Problem } from '../../problem';

export interface NumberLimits {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

/**
 * A value somewhere in a planning file, that knows where it stands. Whatever is wrong is a `badData` problem whose message starts with
 * that place (`rooms[2].capacity: …`), so that a person finds the line without reading our code.
 */
export class Field {
  constructor(
    private readonly value: unknown,
    readonly path: string,
  ) {}

  fail(why: string): never {
    throw new Problem('badData', `${this.path || 'het bestand'}: ${why}`);
  }

  /** The fields of an object; a name that isn't in the list is a slip of the pen, and said. */
  object(names: readonly string[]): void {
    const unknown = Object.keys(this.record()).find((name) => !names.includes(name));
    if (unknown !== undefined) this.in(unknown).fail(`dit veld bestaat niet; wel: ${names.join(', ')}`);
  }

  at(name: string): Field {
    return this.maybe(name) ?? this.in(name).fail('ontbreekt');
  }

  maybe(name: string): Field | undefined {
    const record = this.record();
    return Object.hasOwn(record, name) ? this.in(name) : undefined;
  }

  entries(): readonly (readonly [string, Field])[] {
    return Object.keys(this.record()).map((name) => [name, this.in(name)]);
  }

  list({ least, most }: { readonly least: number; readonly most: number }): readonly Field[] {
    if (!Array.isArray(this.value)) this.fail('moet een lijst zijn');
    const values: readonly unknown[] = this.value;
    if (values.length < least) this.fail(`minstens ${least}`);
    if (values.length > most) this.fail(`hooguit ${most}; het zijn er ${values.length}`);
    return values.map((value, place) => new Field(value, `${this.path}[${place}]`));
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') this.fail('moet een tekst zijn');
    if (this.value.length > 255) this.fail('hooguit 255 tekens');
    return this.value;
  }

  number({ least, most, whole = false }: NumberLimits): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isFinite(value)) this.fail('moet een getal zijn');
    if (whole && !Number.isInteger(value)) this.fail('moet een heel getal zijn');
    if (value < least || value > most) this.fail(`moet van ${least} tot en met ${most} zijn`);
    return value;
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail('moet true of false zijn');
  }

  oneOf<T extends string>(values: readonly T[]): T {
    return values.find((value) => value === this.value) ?? this.fail(`moet een van deze zijn: ${values.join(', ')}`);
  }

  time(): string {
    return typeof this.value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(this.value) ? this.value : this.fail('moet een tijd zijn, als 09:30');
  }

  date(): string {
    const { value } = this;
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) this.fail('moet een datum zijn, als 2027-04-15');
    const there = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(there.getTime()) || there.toISOString().slice(0, 10) !== value) this.fail(`${value} bestaat niet`);
    return value;
  }

  /** One of the ids of a list elsewhere in the file. */
  reference(ids: ReadonlySet<string>, list: string): string {
    const id = this.text();
    return ids.has(id) ? id : this.fail(`"${id}" staat niet in ${list}`);
  }

  private in(name: string): Field {
    return new Field(this.record()[name], this.path === '' ? name : `${this.path}.${name}`);
  }

  private record(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.fail('moet een object zijn');
    // Checked just above: a JSON object.
    return this.value as Readonly<Record<string, unknown>>;
  }
}

/** The ids of a list, each once. */
export function distinctIds(fields: readonly Field[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const field of fields) {
    const id = field.at('id').text();
    const before = first.get(id);
    if (before !== undefined) field.at('id').fail(`"${id}" staat al in ${before}`);
    first.set(id, field.path);
  }
  return new Set(first.keys());
}

/** A pair of two different ids. */
export function pairOf(field: Field, ids: ReadonlySet<string>, list: string): readonly [string, string] {
  const [one, other] = field.list({ least: 2, most: 2 }).map((part) => part.reference(ids, list));
  if (one === undefined || other === undefined || one === other) return field.fail('noemt twee keer hetzelfde');
  return [one, other];
}

/** A field that may be absent, read where it is there; made for spreading into an object. */
export function optional<K extends string, T>(field: Field, name: K, read: (value: Field) => T): { readonly [key in K]?: T } {
  const found = field.maybe(name);
  // The computed key is exactly `K`, which TypeScript widens to string.
  return found ? ({ [name]: read(found) } as { readonly [key in K]?: T }) : {};
}
