// npm run verify: tries on a real test site what the product assumes of SharePoint; src/app/verify does the work.
import { verifyCommand } from '../src/app/verify/command.ts';

process.exitCode = await verifyCommand(process.argv.slice(2), process.env, (line) => console.log(line));
