/** @jest-environment node */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agendaOfSize } from '../../../tests/support/plan/agendaOfSize';
import { planTools } from '../../../tests/support/plan/planner';
import { planCommand } from './command';

const SMALL = agendaOfSize({ items: 8, slots: 2, rooms: [10, 6], voters: 12, support: [2, 4] }, 1);

async function run(content: unknown, more: readonly string[] = [], machine: { readonly interrupted?: boolean } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'verbinder-plan-'));
  const file = join(folder, 'plan.json');
  const printed: string[] = [];
  const said: string[] = [];
  let time = 0;
  try {
    if (content !== undefined) await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    const code = await planCommand([file, ...more.map((word) => word.replace('FOLDER', folder))], {
      solver: async () => (await planTools()).solver,
      now: () => (time += 1),
      interrupted: () => machine.interrupted ?? false,
      breathe: async () => {},
      print: (line) => printed.push(line),
      say: (line) => said.push(line),
    });
    const out = more.includes('--out') ? await readFile(join(folder, 'uit.json'), 'utf8') : printed.join('\n');
    return { code, out, said: said.join('\n') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('npm run plan', () => {
  it('prints a proven agenda with its score and bound', async () => {
    const { code, out, said } = await run({ kind: 'agenda', ...SMALL });
    const answer = JSON.parse(out);
    expect({ code, proven: answer.proven, same: answer.score === answer.bound }).toEqual({ code: 0, proven: true, same: true });
    expect(answer.placements.length + answer.unplaced.length).toBe(8);
    expect(said).toContain('Bewezen het beste programma');
  });

  it('writes a seating to the file that --out names', async () => {
    const { code, out } = await run({ kind: 'seating', people: ['a', 'b', 'c', 'd'].map((id) => ({ id })), tables: [{ id: 't', seats: 2 }, { id: 'u', seats: 2 }], rounds: 3 }, ['--out', 'FOLDER/uit.json']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, kind: 'seating', proven: true, score: 6, bound: 6, unmet: [] });
  });

  it('hands over the best so far when the person stops it, and calls it that', async () => {
    const { code, out, said } = await run({ kind: 'agenda', ...SMALL }, [], { interrupted: true });
    const { proven, score, bound } = JSON.parse(out);
    expect({ code, proven, honest: bound >= score }).toEqual({ code: 0, proven: false, honest: true });
    expect(said).toContain('Het beste tot nu toe');
  });

  it.each<[string, unknown, string]>([
    ['a faulty field', { kind: 'agenda', ...SMALL, rooms: [{ id: 'r', capacity: -1 }] }, 'rooms[0].capacity'],
    ['text that is no JSON', '{"kind": ', 'het bestand: is geen JSON'],
    ['another kind of file', { kind: 'begroting' }, 'kind: moet een van deze zijn'],
    ['nothing', '', 'het bestand: is geen JSON'],
    ['rules that leave no programme', { kind: 'agenda', ...SMALL, items: SMALL.items.map((item) => ({ ...item, required: true })) }, 'fixed, items[].required'],
  ])('ends with 2 for %s and names the place', async (_, content, words) => {
    const { code, out, said } = await run(content);
    expect({ code, out, named: said.split('\n').at(-1)?.startsWith(words) ? words : said }).toEqual({ code: 2, out: '', named: words });
  });

  it.each([['--seconds', '0'], ['--seconds', 'lang'], ['--vlug']])('ends with 2 for %s %s', async (...words) => {
    expect((await run({ kind: 'agenda', ...SMALL }, words.filter((word) => typeof word === 'string'))).code).toBe(2);
  });

  it('ends with 1 for a file that is not there', async () => {
    expect(await run(undefined)).toMatchObject({ code: 1, out: '' });
  });
});
