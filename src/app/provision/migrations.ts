import { Problem } from '../../domain/problem';
import { inBody, isRecord, query, textOf, valuesOf } from '../../graph/call';
import type { Graph } from '../../graph/graph';
import { persistently, type Wait } from './persistently';

type Fields = Readonly<Record<string, unknown>>;

/** A step that brings the rows of an older version forward; its columns have been added before it runs. */
export interface Migration {
  /** The version that the lists have afterwards. */
  readonly to: number;
  /** What it does, in Dutch, for the plan. */
  readonly what: string;
  readonly list: string;
  /**
   * What to change in a row, by internal names; undefined where it is as it should be, so that a migration that was
   * stopped can be run again. Rows come as they are stored, unchecked: those of an older version needn't fit this one.
   */
  readonly change: (fields: Fields) => Fields | undefined;
}

/** None yet: version 1 is the first that was ever provisioned. */
export const MIGRATIONS: readonly Migration[] = [];

/** The migrations between a site's version and ours. Throws `notSupported` for a site that a newer version made. */
export function migrationsFrom(version: number, ours: number, all: readonly Migration[]): readonly Migration[] {
  if (version > ours) throw new Problem('notSupported', `de site is ingericht met een nieuwere versie (${version}) dan deze (${ours})`);
  return all.filter(({ to }) => to > version && to <= ours).sort((one, other) => one.to - other.to);
}

/** Brings the rows of one list forward and answers how many it changed; `list` is its path. */
export async function migrate(graph: Graph, list: string, migration: Migration, wait: Wait): Promise<number> {
  const { bodies } = await persistently(() => graph.pages({ method: 'GET', path: `${list}/items${query({ $expand: 'fields', $top: 2000 })}` }), wait);
  let changed = 0;
  for (const item of bodies.flatMap(valuesOf)) {
    const fields = item['fields'];
    const change = isRecord(fields) ? migration.change(fields) : undefined;
    if (change === undefined) continue;
    const headers = { 'If-Match': textOf(inBody(item, 'eTag')) ?? textOf(item['@odata.etag']) ?? '*' };
    await persistently(() => graph.call({ method: 'PATCH', path: `${list}/items/${String(item['id'])}/fields`, headers, body: change }), wait);
    changed += 1;
  }
  return changed;
}
