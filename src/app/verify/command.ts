import { parseArgs } from 'node:util';
import { Problem } from '../../domain/problem';
import { graphClient } from '../../graph/graphClient';
import { graphScopes } from '../permissions';
import { problemWords } from '../provision/command';
import { signInFrom, type Environment } from '../provision/credential';
import { siteAddress } from '../provision/site';
import { realClock } from '../../host/realClock';
import { verdictLines, verify } from './verify';

const HELP = `npm run verify -- --site URL [--graph-url URL]
Tries on a test site what Verbinder assumes of SharePoint through Microsoft Graph. It makes two lists and removes them.
Signs in like npm run provision (see its --help).`;

/** `npm run verify`: 0 when everything agrees, 1 when something differs, 2 when it couldn't be tried. */
export async function verifyCommand(args: readonly string[], environment: Environment, say: (line: string) => void): Promise<number> {
  try {
    const options = { site: { type: 'string' }, 'graph-url': { type: 'string', default: 'https://graph.microsoft.com' }, help: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return say(HELP), 0;
    if (values.site === undefined) throw new Problem('badRequest', '--site is needed');
    const needs = { graphUrl: values['graph-url'], signIn: signInFrom(environment, say), scopes: graphScopes('provisioning'), clock: realClock, fetch };
    const verdicts = await verify(graphClient(needs), siteAddress(values.site), `VerbinderVerify${realClock.now()}`);
    for (const line of verdictLines(verdicts)) say(line);
    return verdicts.every(({ differs }) => differs === undefined) ? 0 : 1;
  } catch (thrown) {
    say(problemWords(thrown));
    return 2;
  }
}
