import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

const entry = fileURLToPath(new URL('main.tsx', import.meta.url));

/** Builds a panel of React and Fluent with nothing in it, as the product is built; answers its gzipped size in bytes. */
export async function buildEmptyPanel(root: string, path: string): Promise<number> {
  // The product's own settings, which have no types.
  const { shared } = (await import(join(root, 'webpack.config.js'))) as { shared: (mode: string) => webpack.Configuration };
  const compiler = webpack({ ...shared('production'), devtool: false, context: root, entry, output: { path, filename: 'empty.js' } });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => (error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString('errors-only'))) : resolve()));
  });
  return gzipSync(readFileSync(join(path, 'empty.js'))).length;
}
