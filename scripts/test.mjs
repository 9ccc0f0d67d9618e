/**
 * npm test: installs what is missing, then runs units, contracts and journeys. Extra words go to jest
 * (`npm test -- --selectProjects unit`); SOAK=1, or `npm run soak`, takes the large volumes whole. The last line counts the tests, for whoever reads only that.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();
const soak = process.argv.includes('--soak');
const words = process.argv.slice(2).filter((word) => word !== '--soak');
const folder = mkdtempSync(join(tmpdir(), 'verbinder-test-'));
const report = join(folder, 'report.json');
const chromium = browserOrEnd();
await build();

const check = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], { cwd: root, stdio: 'inherit' });
// Jest itself would leave one core to the browsers of the journeys; those wait more than they work.
const workers = words.some((word) => /^(-w|-i|--maxWorkers|--runInBand)/.test(word)) ? [] : [`--maxWorkers=${Math.max(1, availableParallelism())}`];
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...workers, ...words], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, CHROME_PATH: chromium, ...(soak ? { SOAK: '1' } : {}) },
});

const { passed, failed, skipped, again } = counted();
rmSync(folder, { recursive: true, force: true });
const ok = check.status === 0 && status === 0 && failed === 0 && passed > 0;
if (check.status !== 0) console.log('The type check failed; see above.');
for (const name of again) console.log(`Passed at its second try only: ${name}`);
if (skipped) console.log(`${skipped} skipped: what they need isn't here.`);
console.log(`${passed} passed, ${ok ? 0 : Math.max(failed, 1)} failed`);
process.exit(ok ? 0 : 1);

function browserOrEnd() {
  try {
    return ensureChromium();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Suites that could not even start count as one failure each. */
function counted() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const again = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status, invocations }) => status === 'passed' && invocations > 1);
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests, again: again.map(({ fullName }) => fullName) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, again: [] };
  }
}
