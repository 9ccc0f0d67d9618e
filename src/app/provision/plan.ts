import { graphColumns, type GraphColumn } from '../../lists/graphColumns';
import type { ListSchema } from '../../lists/schema';
import { choicesMissing, indexMissing, misfitOfColumn, type ColumnMisfit } from './columnFit';
import type { FoundColumn, FoundList, FoundSite } from './site';

/** One change to a site's lists. Nothing here ever takes a list, column or row away. */
export type Step =
  | { readonly kind: 'makeList'; readonly list: ListSchema }
  /** A list is made under its internal name, because its address comes of it, and then gets its Dutch one. */
  | { readonly kind: 'nameList'; readonly list: ListSchema }
  | { readonly kind: 'addColumn'; readonly list: ListSchema; readonly column: GraphColumn }
  /** SharePoint's own Title column, which can be renamed only. */
  | { readonly kind: 'nameTitle'; readonly list: ListSchema; readonly label: string }
  | { readonly kind: 'indexColumn'; readonly list: ListSchema; readonly column: GraphColumn }
  | { readonly kind: 'addChoices'; readonly list: ListSchema; readonly column: GraphColumn; readonly choices: readonly string[]; readonly missing: readonly string[] };

/** Something that a person has to look at: it is said and left as it is. */
export interface Remark {
  readonly list: ListSchema;
  readonly column: string;
  readonly what: ColumnMisfit | { readonly kind: 'lateIndex' };
}

export interface SitePlan {
  readonly steps: readonly Step[];
  readonly remarks: readonly Remark[];
}

/** Lists that lack an index and so must be counted before the plan can be made. */
export const listsToCount = (found: FoundSite, wanted: readonly ListSchema[]): readonly FoundList[] =>
  found.lists.filter((list) => {
    const schema = wanted.find(({ name }) => name === list.name);
    return schema !== undefined && graphColumns(schema).some((column) => indexMissing(column, columnOf(list, column.name)));
  });

/**
 * What has to be done to a site, in order. Columns come before rows and with their indexes: SharePoint refuses an index on
 * a list with more than 5,000 rows (`large`, ids of lists), so there it is a remark.
 */
export function planSite(found: FoundSite, wanted: readonly ListSchema[], large: ReadonlySet<string>): SitePlan {
  const plans = wanted.map((list) => {
    const there = found.lists.find(({ name }) => name === list.name);
    return there ? changes(list, there, large.has(there.id)) : { steps: fresh(list), remarks: [] };
  });
  return { steps: plans.flatMap(({ steps }) => steps), remarks: plans.flatMap(({ remarks }) => remarks) };
}

const columnOf = (list: FoundList, name: string): FoundColumn | undefined => list.columns.find((column) => column.name === name);

function fresh(list: ListSchema): readonly Step[] {
  const columns = graphColumns(list).map((column): Step => ({ kind: 'addColumn', list, column }));
  return [{ kind: 'makeList', list }, ...columns, ...titleStep(list, 'Title'), { kind: 'nameList', list }];
}

function changes(list: ListSchema, there: FoundList, large: boolean): SitePlan {
  const steps: Step[] = [];
  const remarks: Remark[] = [];
  for (const column of graphColumns(list)) {
    const found = columnOf(there, column.name);
    const misfit = found && misfitOfColumn(column, found.definition);
    if (!found) steps.push({ kind: 'addColumn', list, column });
    else if (misfit) remarks.push({ list, column: column.name, what: misfit });
    else steps.push(...choiceSteps(list, column, found));
    if (!misfit && indexMissing(column, found)) {
      if (large) remarks.push({ list, column: column.name, what: { kind: 'lateIndex' } });
      else steps.push({ kind: 'indexColumn', list, column });
    }
  }
  steps.push(...titleStep(list, columnOf(there, 'Title')?.displayName));
  if (there.displayName === there.name && list.label !== there.name) steps.push({ kind: 'nameList', list });
  return { steps, remarks };
}

function choiceSteps(list: ListSchema, column: GraphColumn, found: FoundColumn): readonly Step[] {
  const { choices, missing } = choicesMissing(column, found.definition);
  return missing.length === 0 ? [] : [{ kind: 'addChoices', list, column, choices, missing }];
}

/** Only while it still has SharePoint's own name: a name that an administrator gave stays. */
function titleStep(list: ListSchema, name: string | undefined): readonly Step[] {
  const label = list.columns['title']?.label;
  return label !== undefined && (name === 'Title' || name === 'Titel') && label !== name ? [{ kind: 'nameTitle', list, label }] : [];
}
