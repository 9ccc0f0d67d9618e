// Builds dist/local/teams, the page that plays Teams on the web on a local run. Nothing of it ships.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import { shared } from './webpack.config.js';

const root = dirname(fileURLToPath(import.meta.url));

/** @type {(env: unknown, argv?: { mode?: 'production' | 'development' }) => import('webpack').Configuration} */
export default (_env, { mode = 'production' } = {}) => ({
  ...shared(mode),
  name: 'teams-host',
  devtool: false,
  cache: { type: 'filesystem', cacheDirectory: join(root, 'dist/.cache') },
  entry: { teams: './src/local/teams/page/main.tsx' },
  output: { path: join(root, 'dist/local/teams'), filename: '[name].[contenthash:8].js', publicPath: '' },
  plugins: [new HtmlPlugin({ template: 'src/local/teams/page/index.html' })],
});
