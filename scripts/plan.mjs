// npm run plan: makes an agenda or a seating from a JSON file; src/app/plan does the work.
import loadHighs from 'highs';
import { planCommand } from '../src/app/plan/command.ts';
import { highsSolver } from '../src/app/plan/highsSolver.ts';

let interrupted = false;
process.once('SIGINT', () => (interrupted = true));
process.exitCode = await planCommand(process.argv.slice(2), {
  solver: async () => highsSolver(await loadHighs()),
  now: () => performance.now(),
  interrupted: () => interrupted,
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  print: (line) => console.log(line),
  say: (line) => console.error(line),
});
