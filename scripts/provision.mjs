// npm run provision: makes the lists on two SharePoint sites and imports data; src/app/provision does the work.
import { provisionCommand } from '../src/app/provision/command.ts';

process.exitCode = await provisionCommand(process.argv.slice(2), process.env, (line) => console.log(line));
