/**
 * npm run bench: measures the panel in Chromium, slowed down four times and with 80 ms of latency, and prints a table.
 *
 *   npm run bench -- [--json FILE] [--rounds N] [--full] [--only WORDS]
 */
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureInstalled } from './installed.mjs';

const { values } = parseArgs({
  options: {
    /** Where the rows are written as JSON. */
    json: { type: 'string' },
    /** How often each of two that are compared is run. */
    rounds: { type: 'string', default: '5' },
    /** The whole volume of the scale measures instead of a tenth. */
    full: { type: 'boolean', default: false },
    /** Only the measures whose name has these words. */
    only: { type: 'string', default: '' },
  },
});
ensureInstalled();
await build();
// The servers are this machine's own, with a certificate that they made themselves.
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
process.env['NODE_NO_WARNINGS'] = '1';
const { register } = await import('tsx/esm/api');
register();
const { bench } = await import('../tests/bench/bench.ts');
await bench({ json: values.json, rounds: Number(values.rounds), full: values.full, only: new RegExp(values.only) });
process.exit();
