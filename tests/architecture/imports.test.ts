import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SRC = resolve(__dirname, '../../src');

/** Which rooms of src each room may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  lists: ['domain'],
  ports: ['domain', 'lists'],
  ui: ['domain', 'ports'],
  features: ['domain', 'lists', 'ports', 'ui'],
  replica: ['domain', 'lists', 'ports'],
  graph: ['domain', 'lists', 'ports'],
  host: ['domain', 'ports'],
  service: ['domain', 'lists', 'ports'],
  local: ['domain', 'lists', 'ports'],
  app: ['domain', 'lists', 'ports', 'ui', 'features', 'replica', 'graph', 'host', 'service'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

/** The rooms and, for a screen, the feature that a file stands in. */
const place = (file: string) => file.split(sep);

describe('the direction of imports', () => {
  it.each(files)('%s imports only from rooms it may know', (file) => {
    const [room = '', feature] = place(file);
    const rooms = [...(MAY_IMPORT[room] ?? []), ...(file.includes('.test.') ? ['local'] : [])];
    const source = readFileSync(join(SRC, file), 'utf8');
    for (const [, target = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const [toRoom = '', toFeature] = place(relative(SRC, resolve(SRC, dirname(file), target)));
      if (toRoom === '..') continue; // tests/support, asked for by test files
      const sameFeature = room === 'features' && toRoom === 'features' && feature === toFeature;
      const allowed = sameFeature || (toRoom === room && room !== 'features') || rooms.includes(toRoom);
      expect({ target, allowed }).toEqual({ target, allowed: true });
    }
  });

  it.each(files.filter((file) => !file.includes('.test.')))('%s takes nothing from tests', (file) => {
    expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/from '[./]+\/tests\//);
  });
});
