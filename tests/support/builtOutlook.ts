import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the pages as `npm start` does; nothing happens where they are built already. */
export function buildOutlook(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: resolve(__dirname, '../..'), stdio: ['ignore', 'ignore', 'inherit'] });
}
