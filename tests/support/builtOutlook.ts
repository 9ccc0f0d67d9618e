import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the page that plays Outlook, as `npm start` does; webpack's cache makes a second time quick. */
export function buildOutlook(): void {
  const root = resolve(__dirname, '../..');
  execFileSync(process.execPath, ['node_modules/webpack-cli/bin/cli.js', '--config', 'webpack.host.config.js'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
