import { query, valuesOf } from '../../graph/call';
import { unless, unlessSame, type Check } from './check';
import type { Scratch } from './scratch';

const items = (scratch: Scratch, options: Readonly<Record<string, string | number>>, headers?: Readonly<Record<string, string>>) =>
  scratch.ask('GET', `${scratch.list}/items${query(options)}`, undefined, headers);

/** How many rows a filter finds, or what was answered instead. */
async function finds(scratch: Scratch, $filter: string, count: number): Promise<string | undefined> {
  const answer = await items(scratch, { $select: 'id', $filter });
  return unless(answer, 200) ?? unlessSame(valuesOf(answer.body).length, count);
}

const FACTS = 'listitem-list and reports';

/** What `$filter` and its neighbours do on a list with the rows `f1` (week 01) and `f2` (week 02). */
export const FILTER_CHECKS: readonly Check[] = [
  {
    behaviour: 'a filter on a column without an index is refused with 400, on a tiny list too',
    from: 'microsoft-graph-docs#2279',
    differs: async (scratch) => unless(await items(scratch, { $filter: "fields/Plain eq 'x'" }), 400, /not indexed/i),
  },
  {
    behaviour: 'the Prefer header lets that filter through on a small list',
    from: 'the same',
    differs: async (scratch) => unless(await items(scratch, { $filter: "fields/Plain eq 'x'" }, { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }), 200),
  },
  {
    behaviour: 'a bare column name in a filter is refused with 400',
    from: 'microsoft-graph-docs#7040',
    differs: async (scratch) => unless(await items(scratch, { $filter: "Week eq '2026-w01'" }), 400),
  },
  { behaviour: 'eq on an indexed text column finds its row', from: FACTS, differs: (scratch) => finds(scratch, "fields/Key eq 'f1'", 1) },
  { behaviour: 'or of several values of one indexed column works', from: 'our own reading', differs: (scratch) => finds(scratch, "fields/Key eq 'f1' or fields/Key eq 'f2'", 2) },
  { behaviour: 'ge and le on one indexed text column work together', from: 'our own reading', differs: (scratch) => finds(scratch, "fields/Week ge '2026-w01' and fields/Week le '2026-w01'", 1) },
  { behaviour: 'eq ignores letter case', from: 'our own reading', differs: (scratch) => finds(scratch, "fields/Key eq 'F1'", 1) },
  { behaviour: 'an indexed choice column can be filtered', from: FACTS, differs: (scratch) => finds(scratch, "fields/Kind eq 'een'", 1) },
  {
    behaviour: '$count is refused',
    from: 'pnpjs#2432',
    differs: async (scratch) => unless(await items(scratch, { $count: 'true' }), 400),
  },
  {
    behaviour: '$select of item properties goes together with $expand of named columns and $top',
    from: 'our own reading',
    differs: async (scratch) => unless(await items(scratch, { $select: 'id,eTag,lastModifiedDateTime', $expand: 'fields($select=Key,Week)', $top: 2000 }), 200),
  },
];
