import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';

const root = dirname(fileURLToPath(import.meta.url));

/** Microsoft's own copy: an add-in must refer to it in production. The local run serves the npm package in its place. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What every build of ours shares. */
export const shared = (mode) => ({
  mode,
  devtool: mode === 'production' ? 'source-map' : 'eval-cheap-module-source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  // Styles are worked out at build time: less to load and less to do while a panel opens.
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: ['@griffel/webpack-loader', 'swc-loader'] }] },
  // Written in Rust: a build of seconds instead of minutes.
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, parallel: false, extractComments: false })] },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** The pages that ship: one entry per composition root in src/app that runs in a browser. */
export default (_env, { mode = 'production' } = {}) => ({
  ...shared(mode),
  name: 'app',
  entry: { taskpane: './src/app/taskpane/taskpane.ts', tab: './src/app/tab/tab.ts', door: './src/app/door/door.ts', signIn: './src/app/signIn/signIn.ts' },
  output: { path: join(root, 'dist/app'), filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js', publicPath: 'auto', clean: { keep: /^(launch\.|about\.html|icons)/ } },
  cache: { type: 'filesystem', cacheDirectory: join(root, 'dist/.cache') },
  // The solver's loader asks for it in Node alone.
  externals: { 'node:module': '{}' },
  plugins: [
    page('taskpane', 'src/app/taskpane/taskpane.html'),
    page('tab', 'src/app/tab/tab.html'),
    page('door', 'src/app/door/door.html'),
    page('signIn', 'src/app/signIn/signIn.html', 'sign-in.html'),
    {
      apply: (compiler) =>
        compiler.hooks.done.tap('static files', () => {
          cpSync(join(root, 'manifest/icons'), join(root, 'dist/app/icons'), { recursive: true });
        }),
    },
  ],
});

const page = (chunk, template, filename = `${chunk}.html`) =>
  new HtmlPlugin({ template, filename, chunks: [chunk], scriptLoading: 'defer', templateParameters: { officeJs: OFFICE_JS } });
