import { inBody, query, textOf, valuesOf } from '../../graph/call';
import { unless, unlessSame, type Check } from './check';
import type { Scratch } from './scratch';

/** The path of a link that Graph gave, as we may ask it again. */
const pathOf = (link: string | undefined) => (link ?? '').replace(/^https:\/\/[^/]+\/v1\.0/, '');

async function deltaLink(scratch: Scratch, options: Readonly<Record<string, string | number>>): Promise<string> {
  let { body } = await scratch.ask('GET', `${scratch.list}/items/delta${query(options)}`);
  for (let next = textOf(inBody(body, '@odata.nextLink')); next !== undefined; next = textOf(inBody(body, '@odata.nextLink'))) {
    body = (await scratch.ask('GET', pathOf(next))).body;
  }
  return pathOf(textOf(inBody(body, '@odata.deltaLink')));
}

/** How lists are found and how their changes are told. */
export const LIST_CHECKS: readonly Check[] = [
  {
    behaviour: "a list keeps the internal name that it was made with when its title changes",
    from: 'our own reading',
    differs: async (scratch) => {
      const { body } = await scratch.ask('GET', scratch.list);
      return unlessSame([inBody(body, 'name'), inBody(body, 'displayName')], [scratch.name, scratch.displayName]);
    },
  },
  {
    behaviour: 'a list is found by its title',
    from: 'list-get',
    differs: async (scratch) => unless(await scratch.ask('GET', `${scratch.site}/lists/${encodeURIComponent(scratch.displayName)}`), 200),
  },
  {
    behaviour: 'a column made with an index and a unique key has them',
    from: 'columndefinition',
    differs: async (scratch) => {
      const { body } = await scratch.ask('GET', `${scratch.list}/columns`);
      const key = valuesOf(body).find(({ name }) => name === 'Key');
      return unlessSame([key?.['indexed'], key?.['enforceUniqueValues']], [true, true]);
    },
  },
  {
    behaviour: 'delta takes $top, $select and $expand of named columns',
    from: 'listitem-delta',
    differs: async (scratch) => unless(await scratch.ask('GET', `${scratch.list}/items/delta${query({ $select: 'id,eTag,lastModifiedDateTime', $expand: 'fields($select=Key)', $top: 2000 })}`), 200),
  },
  {
    behaviour: 'delta with a token tells a new row, and after that a deleted one',
    from: 'listitem-delta',
    differs: async (scratch) => {
      const link = await deltaLink(scratch, {});
      const { id } = await scratch.add({ Title: 'delta', Key: 'd1' });
      const first = await scratch.ask('GET', link);
      await scratch.ask('DELETE', `${scratch.list}/items/${id}`);
      const second = await scratch.ask('GET', pathOf(textOf(inBody(first.body, '@odata.deltaLink'))));
      const gone = valuesOf(second.body).find((item) => item['id'] === id);
      return unlessSame([valuesOf(first.body).map((item) => item['id']), gone?.['deleted'] !== undefined], [[id], true]);
    },
  },
  {
    behaviour: 'the token of a delta link can be put into an address of our own, with $expand',
    from: 'our own reading',
    differs: async (scratch) => {
      const token = new URL(`https://x${await deltaLink(scratch, {})}`).searchParams.get('token');
      return token === null ? 'no token in the link' : unless(await scratch.ask('GET', `${scratch.list}/items/delta${query({ token, $expand: 'fields($select=Key)' })}`), 200);
    },
  },
  {
    behaviour: 'a list made under a name that is taken is refused with 409',
    from: 'our own reading; provisioning goes by it after a lost answer',
    differs: async (scratch) => unless(await scratch.ask('POST', `${scratch.site}/lists`, { displayName: scratch.displayName, list: { template: 'genericList' } }), 409),
  },
];
