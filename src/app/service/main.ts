import { serve } from '@hono/node-server';
import { asProblem } from '../../domain/problem';
import { realClock } from '../../host/realClock';
import { lineLog } from '../../service/server/serviceLog';
import { composeService } from './composeService';
import { serviceCredential, serviceSignIn } from './credential';
import { settingsFrom, VARIABLES } from './settings';

const HELP = `npm run service: the doors' service, behind something that speaks https for it.
Signs in as the machine's managed identity, or with AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH.

${Object.entries(VARIABLES)
  .map(([name, what]) => `  ${name.padEnd(25)} ${what}`)
  .join('\n')}
`;

/** Runs until Ctrl-C or SIGTERM; then takes nothing more, finishes what is in hand and ends. */
export async function runService(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  if (words.includes('--help')) return void process.stdout.write(HELP);
  try {
    const settings = settingsFrom(environment);
    const credential = serviceCredential(environment);
    const service = composeService({ settings, signIn: serviceSignIn(credential), credential, clock: realClock, fetch, log: lineLog((line) => process.stdout.write(line)) });
    const server = serve({ fetch: service.app.fetch, port: settings.port }, ({ port }) => process.stdout.write(`Listening on port ${port}\n`));
    service.worker.start();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close();
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        void service.close().finally(() => process.exit(0));
      });
    }
  } catch (thrown) {
    process.stderr.write(`${asProblem(thrown).message}\n\n${HELP}`);
    process.exitCode = 2;
  }
}
