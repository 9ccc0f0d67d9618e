/** @jest-environment node */
import fc from 'fast-check';
import { agreement, collaboration, contact, context, item, lastContact, meeting, OWN_DOMAIN, person, region, regionDomains, seat, signal } from '../../../tests/support/panelRows';
import { noteCheck } from './noteCheck';
import { lookupsFor } from './lookups';
import { DEFAULT_SETTINGS } from './settingDefaults';
import { viewOf, type PanelInput } from './view';

/** Ten thousand in all with SOAK=1, else a seeded tenth. */
const tenth = process.env['SOAK'] ? 10 : 1;
const RUNS = 600 * tenth;
const SEED = 20261123;

const whole: PanelInput = {
  item: item({ subject: 'RES U16', isOccurrence: true, people: ['a@lopik.nl.example', 'y@woerden.nl.example', 'b@vianen.nl.example', 'x@gmail.com', `h@${OWN_DOMAIN}`].map((address) => person(address)) }),
  known: { keys: [{ key: 'k' }], isCancelled: false, isPrivate: false, series: { people: ['z@zeist.nl.example'], start: '2026-01-24T13:00:00Z', end: '2026-01-24T15:00:00Z', original: '2026-11-24T13:00:00Z' } },
  ownDomains: [OWN_DOMAIN],
  ownPartner: 'pv26',
  me: `f@${OWN_DOMAIN}`,
  now: Date.parse('2026-11-23T09:00:00Z'),
  rows: {
    partners: region,
    mailDomains: regionDomains,
    contacts: [contact('a@lopik.nl.example', 'gm0331', 'bestuurder', { since: '2026-11-01' })],
    collaborations: [collaboration('res-u16', 'RES U16', { phase: 'groei', phaseSince: '2026-11-11', governanceOn: '2024-09-23', alsoCalled: ['RES'] })],
    participations: ['gm0331', 'gm0335', 'gm0632', 'pv26'].map((key) => seat('res-u16', key, { hats: ['partner', 'bevoegd gezag'], representativeMail: `h@${OWN_DOMAIN}` })),
    opgaven: [{ key: 'rep', title: 'REP' }],
    roleMoments: [{ key: 'r', collaboration: 'res-u16', quadrants: ['rechtmatig'], date: '2026-11-02' }],
    holderHistory: [{ key: 'h', partner: 'gm0331', holder: 'f@x', role: 'accounthouder', from: '2026-09-15' }],
    agreements: [agreement('stukken', { reviewOn: '2026-12-01', agreedOn: '2026-11-01' })],
    signals: [signal('te laat', { partners: ['gm0331'], collaboration: 'res-u16' })],
    lastContacts: [lastContact('gm0331', 'management', '2026-09-01')],
    settings: [{ key: 'house-days', title: 'x', value: 30 }],
    contexts: [context('koppeling', { aboutKind: 'samenwerkingsverband', about: 'res-u16', snapshot: { v: 1, start: '2026-11-24T13:00:00Z', partners: ['gm0331'] } }), context('petten', { snapshot: { hats: ['partner'] } })],
    narrowContexts: [context('vertegenwoordiging', { aboutKind: 'partner', about: 'gm0335', representedBy: 'gm0331' })],
    ourMeetings: [meeting('wonen', '2026-11-27T10:00:00Z', ['gm0331'])],
  },
};

/** Every place in the input, as a path of names and indexes. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.keys(value).flatMap((name) => pathsIn((value as Record<string, unknown>)[name], [...path, name]))];
}

/** What SharePoint, a host or a prankster may put in a field. */
const garbage = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 0, NaN, true, [], {}, [null], '__proto__', 'constructor', '<script>alert(1)</script>', '@', 'a@b@c', '9999-99-99', '2026-02-30', '+275760-09-13T00:00:00.000Z', 'x'.repeat(300)),
  fc.constantFrom<unknown>('اجتماع مجلس الإدارة '.repeat(13), '\uD800', '\u0000\u202E', '(?:a+)+$', '💥'.repeat(100), { toString: 'no' }, Symbol.iterator, 10n, () => 1),
  fc.anything({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

function mutated(input: PanelInput, path: readonly string[], value: unknown): PanelInput {
  const copy = structuredClone(input);
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy as unknown as Record<string, unknown>);
  // A place inside one that was mutated before may be gone.
  if (typeof holder === 'object' && holder !== null) holder[path.at(-1) ?? ''] = value;
  return copy;
}

const PATHS = pathsIn(whole).filter(([top]) => top === 'item' || top === 'known' || top === 'rows');

describe('whatever the item and the rows are', () => {
  it('the panel has a view, and a whole one unless a rule shuts the item out', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), garbage, fc.constantFrom(...PATHS), garbage, (path, value, other, second) => {
        const once = mutated(whole, path, value);
        const twice = other.join('.').startsWith(path.join('.')) ? once : mutatedAfter(once, other, second);
        const view = viewOf(twice);
        tried += 1;
        if (view.kind === 'open' && view.headline.parts.length === 0) throw new Error('an empty sentence');
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(tried).toBe(RUNS);
  });

  it('a list can be anything at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(whole.rows) as (keyof PanelInput['rows'])[])), fc.anything({ maxDepth: 3 }), (list, rows) => {
        expect(viewOf({ ...whole, rows: { ...whole.rows, [list]: rows } }).kind).toBe('open');
      }),
      { numRuns: 300 * tenth, seed: SEED },
    );
  });

  it('addresses and notes of any sort are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        lookupsFor([person(`${one}@${other}`), person(`${one}.${other}`)]);
        noteCheck(`${one} ${other}`, DEFAULT_SETTINGS);
      }),
      { numRuns: 100 * tenth, seed: SEED },
    );
  });
});

/** `structuredClone` refuses what no server sends (functions, symbols); those stay as they were put in. */
function mutatedAfter(input: PanelInput, path: readonly string[], value: unknown): PanelInput {
  try {
    return mutated(input, path, value);
  } catch {
    return input;
  }
}
