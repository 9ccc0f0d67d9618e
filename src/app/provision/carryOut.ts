import { asProblem, Problem } from '../../domain/problem';
import { inBody, query, textOf, valuesOf, type GraphCall } from '../../graph/call';
import type { Graph } from '../../graph/graph';
import type { GraphColumn } from '../../lists/graphColumns';
import { persistently, type Wait } from './persistently';
import type { Step } from './plan';
import type { FoundSite } from './site';

/** Ids of a site's lists by internal name. */
export type ListIds = Readonly<Record<string, string>>;

/**
 * Makes the plan's changes one after the other and answers the ids of all our lists. Stopped halfway, the next plan holds
 * what is left: each change by itself leaves the site in a state that planning understands.
 */
export async function carryOut(graph: Graph, site: FoundSite, steps: readonly Step[], wait: Wait): Promise<ListIds> {
  const ids: Record<string, string> = Object.fromEntries(site.lists.map(({ name, id }) => [name, id]));
  const idOf = (list: string) => known(ids[list], list);
  for (const step of steps) {
    const name = step.list.name;
    if (step.kind === 'makeList') ids[name] = await persistently(() => makeList(graph, site.id, name), wait);
    else await persistently(() => change(graph, step, `/sites/${site.id}/lists/${idOf(name)}`, idOf), wait);
  }
  return ids;
}

type Change = Exclude<Step, { kind: 'makeList' }>;

async function makeList(graph: Graph, site: string, name: string): Promise<string> {
  const path = `/sites/${site}/lists`;
  try {
    const { body } = await graph.call({ method: 'POST', path, body: { displayName: name, list: { template: 'genericList' } } });
    return known(textOf(inBody(body, 'id')), name);
  } catch (thrown) {
    if (asProblem(thrown).code !== 'alreadyThere') throw thrown;
    // An earlier try made it, and its answer was lost.
    const { bodies } = await graph.pages({ method: 'GET', path: `${path}${query({ $select: 'id,name' })}` });
    return known(textOf(bodies.flatMap(valuesOf).find((list) => list['name'] === name)?.['id']), name);
  }
}

async function change(graph: Graph, step: Change, list: string, idOf: (list: string) => string): Promise<void> {
  try {
    await graph.call(await callOf(graph, step, list, idOf));
  } catch (thrown) {
    // The column of an earlier try, whose answer was lost.
    if (step.kind !== 'addColumn' || asProblem(thrown).code !== 'alreadyThere') throw thrown;
  }
}

async function callOf(graph: Graph, step: Change, list: string, idOf: (list: string) => string): Promise<GraphCall> {
  switch (step.kind) {
    case 'nameList':
      return { method: 'PATCH', path: list, body: { displayName: step.list.label } };
    case 'addColumn':
      return { method: 'POST', path: `${list}/columns`, body: withListId(step.column, idOf) };
    case 'nameTitle':
      return { method: 'PATCH', path: await columnPath(graph, list, 'Title'), body: { displayName: step.label } };
    case 'indexColumn':
      return { method: 'PATCH', path: await columnPath(graph, list, step.column.name), body: { indexed: true } };
    case 'addChoices':
      return { method: 'PATCH', path: await columnPath(graph, list, step.column.name), body: { choice: { ...choiceOf(step.column), choices: step.choices } } };
  }
}

/** A column is addressed by its id; asked anew, because it may have been made a moment ago. */
async function columnPath(graph: Graph, list: string, name: string): Promise<string> {
  const { bodies } = await graph.pages({ method: 'GET', path: `${list}/columns${query({ $select: 'id,name' })}` });
  const id = bodies.flatMap(valuesOf).find((column) => column['name'] === name)?.['id'];
  return `${list}/columns/${known(textOf(id), name)}`;
}

const choiceOf = (column: GraphColumn) => (typeof column['choice'] === 'object' ? column['choice'] : {});

/** The schema names the other list (`list:Partners`); the site knows it by an id. */
function withListId(column: GraphColumn, idOf: (list: string) => string): GraphColumn {
  const target = textOf(inBody(column['lookup'], 'listId'))?.replace(/^list:/, '');
  return target === undefined ? column : { ...column, lookup: { listId: idOf(target), columnName: 'Title' } };
}

function known(id: string | undefined, name: string): string {
  if (id === undefined) throw new Problem('notFound', `${name} heeft op de site geen kenmerk`);
  return id;
}
