/**
 * The kit from which everything about a list derives: the row's TypeScript type, the columns that provisioning makes,
 * their indexes, the checks before a write and after a read.
 *
 * A column's name here is camelCase; its internal name in SharePoint is the same with a capital (`reviewOn` →
 * `ReviewOn`). Internal names never change; `label` is the Dutch display name, which an administrator may change.
 */
interface Shared {
  readonly label: string;
  readonly required?: true;
  /** What the server filters or sorts on must be indexed: Graph refuses an unindexed column in `$filter` (400). */
  readonly indexed?: true;
}

export type Column = Shared &
  (
    | { readonly kind: 'text'; readonly maxLength?: number }
    | { readonly kind: 'note'; readonly maxLength: number }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    /** Several of the choices; with `open`, words that people add themselves too. */
    | { readonly kind: 'choices'; readonly choices: readonly string[]; readonly open?: true }
    /** A calendar day, `2026-11-23`. */
    | { readonly kind: 'date' }
    /** A moment in UTC, `2026-11-23T13:00:00Z`. */
    | { readonly kind: 'moment' }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'url' }
    /** Structured data in a multi-line column; `maxLength` counts the characters of its JSON. */
    | { readonly kind: 'json'; readonly maxLength: number }
    /**
     * A row of another list on the same site. The value is that row's `key`. It is stored twice: as a lookup for people
     * and Power BI, and as an indexed text twin (`Partner` → `PartnerKey`) for the server's filter, because an indexed
     * lookup does not save a query from the 5,000-row threshold.
     */
    | { readonly kind: 'lookup'; readonly to: string }
  );

export type Site = 'programme' | 'closed';

/**
 * How a browser keeps a list. `whole` rows are copied and kept by delta; `open` rows are those that a query finds, asked
 * again at each refresh (delta can't filter); a `journal` is read per partner and period when somebody looks.
 */
export type Copying =
  | { readonly as: 'whole'; readonly when: 'opening' | 'later' }
  | { readonly as: 'open'; readonly where: Readonly<Record<string, string>> }
  | { readonly as: 'journal' };

export interface ListSchema {
  /** The list's internal name, which is also its address. */
  readonly name: string;
  readonly label: string;
  readonly site: Site;
  readonly copying: Copying;
  /** A group of its own; absent means everybody who may read the site. */
  readonly readers?: 'bestuurlijk';
  /** Where two people write a row at once, the one with the later value in this column stays and nobody is asked. */
  readonly latestWins?: string;
  /**
   * For rows whose key says all that they say: where two people make one at once, the first one stands and nobody is asked.
   * The column holds who made it, by which a retry of one's own is told from a colleague's row.
   */
  readonly firstStands?: string;
  readonly columns: Readonly<Record<string, Column>>;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

type Value<C> = C extends { kind: 'number' }
  ? number
  : C extends { kind: 'boolean' }
    ? boolean
    : C extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : C extends { kind: 'choices'; open: true }
        ? readonly string[]
        : C extends { kind: 'choices'; choices: readonly (infer Choice)[] }
          ? readonly Choice[]
          : C extends { kind: 'json' }
            ? Json
            : string;

type Columns<L extends ListSchema> = L['columns'];
type RequiredName<L extends ListSchema> = {
  [K in keyof Columns<L>]: Columns<L>[K] extends { required: true } ? K : never;
}[keyof Columns<L>];
type OptionalName<L extends ListSchema> = Exclude<keyof Columns<L>, RequiredName<L>>;

/**
 * What a person or a screen fills in: the columns, and the `key` that the client makes (unique in the list, at most 255
 * characters, compared without regard to case), so that a retried create finds its own row instead of making a second.
 */
export type Row<L extends ListSchema> = { readonly key: string } & {
  readonly [K in RequiredName<L>]: Value<Columns<L>[K]>;
} & { readonly [K in OptionalName<L>]?: Value<Columns<L>[K]> };

/** What the server knows beyond the columns. A type, not an interface: only then does a row of any one list fit `Stored<ListSchema>`. */
export type ItemFacts = {
  /** SharePoint's item id within its list. */
  readonly id: string;
  /** Sent back as `If-Match`, so that nobody overwrites what they haven't seen. */
  readonly etag: string;
  /** UTC, when the row was last changed. */
  readonly modified: string;
}

export type Stored<L extends ListSchema> = Row<L> & { readonly item: ItemFacts };

/** The changes of an update; `null` empties a column. */
export type Changes<L extends ListSchema> = {
  readonly [K in RequiredName<L>]?: Value<Columns<L>[K]>;
} & { readonly [K in OptionalName<L>]?: Value<Columns<L>[K]> | null };

/** Keeps the literal types, so that `Row` can tell a choice from a string. */
export const defineList = <const L extends ListSchema>(list: L): L => list;

/** `reviewOn` → `ReviewOn`: the internal name of a column in SharePoint. */
export const internalName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The internal name that `$filter` and `$select` use: the indexed text twin for a lookup, else the column itself. */
export const queryName = (list: ListSchema, name: string): string =>
  list.columns[name]?.kind === 'lookup' ? `${internalName(name)}Key` : internalName(name);
