import { Problem } from '../domain/problem';
import { readItems } from '../lists/items';
import { partners } from '../lists/partners';
import type { ListSchema } from '../lists/schema';
import type { Delta, DeltaToken } from '../ports/records';
import { query, textOf, valuesOf } from './call';
import type { Graph } from './graph';
import type { ListAddresses } from './listAddresses';
import { lost, PAGE, wholeItem } from './listItems';

/**
 * Copies a list, or what changed in it since a token.
 *
 * The token is taken out of Graph's delta link and put into an address of our own, because the link doesn't carry
 * `$expand`, and without it a changed item comes without its columns.
 */
export function listDelta(graph: Graph, addresses: ListAddresses) {
  return async <L extends ListSchema>(list: L, since?: DeltaToken): Promise<Delta<L>> => {
    const path = await addresses.of(list);
    const token = since === undefined ? '' : `&${tokenOption(list, since)}`;
    const address = `${path}/items/delta${query({ ...wholeItem(list), $top: PAGE })}${token}`;
    const { bodies, deltaLink } = await graph.pages({ method: 'GET', path: address }).catch((thrown: unknown) => lost(addresses, list, thrown));
    const items = lastOfEach(bodies.flatMap(valuesOf));
    if (since === undefined && items.length === 0 && list.name === partners.name) await mustShow(addresses, list);
    const isGone = (item: Item) => item['deleted'] !== undefined;
    return {
      ...readItems(list, items.filter((item) => !isGone(item))),
      removed: since === undefined ? [] : items.filter(isGone).flatMap(({ id }) => textOf(id) ?? []),
      next: tokenOf(list, deltaLink),
    };
  };
}

type Item = Readonly<Record<string, unknown>>;

/** The same item may come twice while people work in the list; the last holds. */
function lastOfEach(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item['id'], item])).values()];
}

/**
 * Where rights are missing Graph may answer 200 and nothing; whether the site shows the list at all tells that apart. Only
 * the partners are worth a question: other lists may well be empty, and whoever sees no partner sees nothing.
 */
async function mustShow(addresses: ListAddresses, list: ListSchema): Promise<void> {
  if (!(await addresses.shows(list))) throw new Problem('notAllowed', `${list.name} is empty and not visible`);
}

/** `Partners token=…`: bound to its list, so that a mix-up is found here; still encoded as the link had it. */
function tokenOf(list: ListSchema, deltaLink = ''): DeltaToken {
  const [, option] = /[?&](\$?(?:delta)?token=[^&]+)/i.exec(deltaLink) ?? [];
  if (option === undefined) throw new Problem('serverFailed', `${list.name}: a delta without a link`);
  return `${list.name} ${option}`;
}

function tokenOption(list: ListSchema, since: DeltaToken): string {
  const [of, option] = since.split(' ');
  if (of !== list.name || option === undefined) throw new Problem('startAgain', `${list.name}: not a token of ours`);
  return option;
}
