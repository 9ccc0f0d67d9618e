import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
};

export interface LocalFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** A file below a folder, or undefined where there is none; a path can't climb out of its folder. */
export async function localFile(folder: string, path: string): Promise<LocalFile | undefined> {
  const wanted = normalize(join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  if (!wanted.startsWith(normalize(folder) + sep)) return undefined;
  try {
    return { body: new Uint8Array(await readFile(wanted)), type: TYPES[extname(wanted)] ?? 'application/octet-stream' };
  } catch {
    return undefined;
  }
}

/** Where the npm package of office.js keeps its files; they are served as they are and never changed. */
export const officeFolder = (root: string): string => join(root, 'node_modules/@microsoft/office-js/dist');

/** Where `webpack.host.config.js` puts the page. */
export const outlookFolder = (root: string): string => join(root, 'dist/local/outlook');
