// Builds dist/app/launch.js, the one file of the launch events, and what the manifests point at besides the panel:
// the page that carries it in Outlook on the web, the icons, the page on privacy and terms.
// Apart from the pane's build because classic Outlook's engine reads ES2016 at most and loads no second file.
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';

const root = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {import('webpack').Configuration} */
export default {
  name: 'launch',
  mode: 'production',
  target: ['web', 'es5'],
  entry: { launch: root('src/app/launch/launch.ts') },
  output: { path: root('dist/app'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  devtool: false,
  module: {
    rules: [{
      test: /\.ts$/,
      use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2015' } } },
    }],
  },
  optimization: { minimize: { javascript: { compress: { passes: 2 }, format: { ascii_only: true } } } },
  plugins: [new CopyPlugin({
    patterns: [
      root('src/app/launch/launch.html'),
      root('manifest/about.html'),
      { from: 'icon*.png', context: root('manifest/icons'), to: 'icons/' },
    ],
  })],
  performance: { maxAssetSize: 20_000, hints: 'error' },
};
