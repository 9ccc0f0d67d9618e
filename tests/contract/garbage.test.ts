import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/domain/panel/settingDefaults';
import { viewOf } from '../../src/domain/panel/view';
import type { SeenItem } from '../../src/domain/seenItem';
import { readRows } from '../../src/features/partner-panel/panelRows';
import { misfitsOf } from '../../src/lists/checks';
import { collaborations } from '../../src/lists/collaborations';
import { partners } from '../../src/lists/partners';
import type { ListSchema } from '../../src/lists/schema';
import { settings } from '../../src/lists/settings';
import { bend, bent, WHOLE } from '../support/bentRows';
import { panelChain, WRITER, type PanelChain } from '../support/panelChain';
import { item, person } from '../support/panelRows';

/** Ten thousand in the soak, else a seeded tenth; the drawn panels (`badInput.test.tsx`) try as many again in the soak. */
const BENT = process.env['SOAK'] === '1' ? 10_000 : 1_000;
const A_SITE = 500;

const seen = (people: number): SeenItem =>
  item({ subject: 'RES U16', people: [person('a@lopik.nl.example'), ...Array.from({ length: people - 1 }, (_, index) => person(`p${index}@${index % 7 === 0 ? 'lopik.nl.example' : `d${index}.example`}`))] });

/** The panel as its screen would be drawn, from the copy alone. */
async function shown(chain: PanelChain, replica: Parameters<typeof readRows>[0], about = seen(3)) {
  const now = chain.clock.now();
  const rows = await readRows(replica, { people: about.people, keys: ['k'], ownPartner: 'pv26', now, settings: DEFAULT_SETTINGS });
  const view = viewOf({ item: about, rows, ownDomains: ['provincie-utrecht.nl.example'], ownPartner: 'pv26', me: WRITER, now });
  if (view.kind !== 'open') throw new Error('shut out');
  return view;
}

async function copied(chain: PanelChain) {
  const { replica, close } = await chain.openWindow();
  await chain.clock.until(replica.refresh({ force: true }));
  return { replica, close };
}

/**
 * Past every check but one: a list never holds a Key twice (the column is unique), so a row bent onto the key of another is that row.
 * `Fields` of the tenant are JSON; a half surrogate can't be, and stays as the text that JSON makes of it.
 */
function store(chain: PanelChain, list: ListSchema, fields: object): void {
  const kept = JSON.parse(JSON.stringify(fields)) as Record<string, never>;
  const keyOf = (held: Readonly<Record<string, unknown>>) => (typeof held['Key'] === 'string' && held['Key'] !== '' ? held['Key'].toLowerCase() : undefined);
  const key = keyOf(kept);
  const there = key === undefined ? undefined : chain.items(list).find((each) => keyOf(each.fields) === key);
  if (there) chain.change(list, there, kept);
  else chain.add(list, kept);
}

async function withWhole(who?: string): Promise<PanelChain> {
  const chain = await panelChain(who === undefined ? {} : { who });
  for (const { list, fields } of WHOLE) store(chain, list, fields);
  return chain;
}

it(`${BENT} rows that somebody bent are left out and reported, each of them, and the whole rows beside them are shown`, async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(bend, { minLength: A_SITE, maxLength: A_SITE, size: 'max' }), async (bends) => {
      const chain = await withWhole();
      bends.map(bent).forEach(({ list, fields }) => store(chain, list, fields));
      const { replica, close } = await copied(chain);
      expect(replica.freshness().kind).not.toBe('failed');
      for (const { list, key } of WHOLE) {
        const rows = await replica.all(list);
        expect(rows.map((each) => each.key)).toContain(key);
        expect(rows.filter((each) => misfitsOf(list, each).length > 0)).toEqual([]);
        const reported = replica.bent().filter((each) => each.list === list.name);
        const open = list.copying.as === 'open' ? chain.items(list).filter(({ fields }) => fields['Open'] === 'ja') : chain.items(list);
        const keys = new Set(rows.map((each) => each.item.id));
        // None goes by unseen: what is not shown is told by its id, and nothing is both.
        expect(open.map(({ id }) => `${id}`).filter((id) => !keys.has(id) && !reported.some((each) => each.id === id))).toEqual([]);
        expect(reported.filter(({ id }) => keys.has(id))).toEqual([]);
      }
      const view = await shown(chain, replica);
      expect(view.recognition.partners.map(({ key }) => key)).toContain('gm0331');
      tried += bends.length;
      close();
      chain.close();
    }),
    { numRuns: BENT / A_SITE, seed: 20261123, endOnFailure: true },
  );
  expect(tried).toBe(BENT);
}, 600_000);

it('a text of 1 MB and a setting that is no JSON are reported, and the panel goes by what it knows', async () => {
  const chain = await withWhole();
  store(chain, settings, { Key: 'table-max', Title: 'Grens', Value: '{"half' });
  store(chain, partners, { Key: 'gm1', Title: 'x'.repeat(1_000_000), Kind: 'gemeente' });
  store(chain, collaborations, { Key: 'c', Title: 'C', WorkingStyle: '<script>alert(1)</script>'.repeat(40_000) });
  const { replica, close } = await copied(chain);
  expect(replica.bent().map(({ list, misfits }) => [list, misfits.map(({ column, why }) => `${column} ${why}`)]).sort()).toEqual([
    ['Collaborations', ['WorkingStyle tooLong']],
    ['Partners', ['Title tooLong']],
    ['Settings', ['Value wrongType']],
  ]);
  expect((await shown(chain, replica)).recognition.partners.map(({ key }) => key)).toEqual(['gm0331']);
  close();
  chain.close();
});

it('a person without rights on the site is told so, and sees a panel without rows', async () => {
  for (const emptyWhenForbidden of [false, true]) {
    const chain = await withWhole('Lieke');
    await chain.trouble('none', { emptyWhenForbidden });
    const { replica, close } = await copied(chain);
    expect(replica.freshness()).toMatchObject({ kind: 'failed', problem: { code: 'notAllowed' } });
    expect(await replica.all(collaborations)).toEqual([]);
    expect((await shown(chain, replica)).recognition.partners).toEqual([]);
    close();
    chain.close();
  }
});

it('a token that has run out is renewed, and an empty site gives an empty panel', async () => {
  const chain = await panelChain();
  chain.useToken(await chain.tokenOf({ expired: true }));
  const { replica, close } = await copied(chain);
  expect(chain.wire.met.get('tokenRefused')).toBeGreaterThan(0);
  expect(replica.bent()).toEqual([]);
  expect((await shown(chain, replica)).table.groups).toEqual([]);
  close();
  chain.close();
});

it('500 attendees are read, and the partner among them is found', async () => {
  const chain = await withWhole();
  const { replica, close } = await copied(chain);
  const view = await shown(chain, replica, seen(500));
  expect(view.recognition.partners.map(({ key }) => key)).toEqual(['gm0331']);
  expect(view.headline.parts.length).toBeGreaterThan(0);
  close();
  chain.close();
});
