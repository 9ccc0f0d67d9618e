import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(resolve(__dirname, '../../package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
const MACHINES = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
/** Packages whose work is done by a program for one kind of machine, each in a package of its own. */
const native = Object.entries(packages).filter(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).some((name) => /-(linux|darwin)-(x64|arm64)|\/(linux|darwin)-(x64|arm64)/.test(name)));

/** npm takes a part that the lock file lacks for one that isn't wanted, and says nothing: the build then fails on that machine alone. */
describe('package-lock.json', () => {
  it('knows the packages with a native part', () => {
    expect(native.map(([path]) => path)).toEqual(expect.arrayContaining(['node_modules/@swc/core', 'node_modules/libsql', 'node_modules/unrs-resolver']));
  });

  it.each(native)('holds the parts of %s for every machine that a colleague may have', (_, { optionalDependencies = {} }) => {
    for (const machine of MACHINES) {
      const parts = Object.keys(optionalDependencies).filter((name) => name.includes(machine));
      expect({ machine, missing: parts.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))), any: parts.length > 0 }).toEqual({ machine, missing: [], any: true });
    }
  });
});
