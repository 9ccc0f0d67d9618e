/** npm run service: the doors' service on its own, as it runs in production. --help lists its settings. */
import { runService } from '../src/app/service/main.ts';

await runService(process.argv.slice(2), process.env);
