// Builds dist/local/outlook, the page that plays Outlook on the web on a local run. Nothing of it ships.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import { shared } from './webpack.config.js';

const root = dirname(fileURLToPath(import.meta.url));
const path = join(root, 'dist/local/outlook');
const cache = { type: 'filesystem', cacheDirectory: join(root, 'dist/.cache') };

/** @type {(env: unknown, argv?: { mode?: 'production' | 'development' }) => import('webpack').Configuration[]} */
export default (_env, { mode = 'production' } = {}) => [
  {
    ...shared(mode),
    name: 'outlook-host',
    devtool: false,
    cache,
    entry: { outlook: './src/local/outlook/page/main.tsx' },
    output: { path, filename: '[name].[contenthash:8].js', publicPath: '' },
    plugins: [new HtmlPlugin({ template: 'src/local/outlook/page/index.html' })],
  },
  {
    // Goes into the add-in's own pages on a local run, before office.js, by this fixed name.
    ...shared(mode),
    name: 'outlook-frame',
    devtool: false,
    entry: { frame: './src/local/outlook/frame/main.ts' },
    output: { path, filename: '[name].js' },
  },
];
