// `npm run package -- --base-url https://… --client-id …`: the app package and its add-in-only twin. Run with tsx.
import { readFileSync } from 'node:fs';
import { checkPackage, readPackage, writePackage } from './manifest/packageApp.ts';
import { readCommand } from './manifest/settings.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

async function run() {
  const command = readCommand(process.argv.slice(2), version);
  if (command.kind === 'help') return console.log(command.text);
  const app = readPackage('manifest', command.settings);
  const findings = await checkPackage(app);
  for (const { rule, where, says } of findings) console.error(`${rule}: ${where}: ${says}`);
  if (findings.length > 0) throw new Error(`${findings.length} faults; nothing written`);
  const { zip, xml } = await writePackage(app, command.out);
  console.log(`${zip}  for the Teams admin centre, or Integrated apps in the Microsoft 365 admin centre\n${xml}  for Integrated apps: Outlook on Mac and phones`);
}

run().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
