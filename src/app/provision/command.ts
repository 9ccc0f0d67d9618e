import { readFile } from 'node:fs/promises';
import { asProblem, Problem } from '../../domain/problem';
import { openGraph, type Graph } from '../../graph/graph';
import { graphScopes } from '../permissions';
import { signInFrom, type Environment } from './credential';
import type { ImportFile } from './import/importFiles';
import { HELP, readOptions, type ProvisionOptions } from './options';
import { provision } from './provision';
import { realClock } from '../../host/realClock';

/** `npm run provision`: reads the command line, does it, and answers the process's exit code. */
export async function provisionCommand(args: readonly string[], environment: Environment, say: (line: string) => void): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options) return say(HELP), 0;
    const graph = graphFor(options.graphUrl, environment, say);
    const done = await provision({ graph, clock: realClock, say }, { ...orderOf(options), files: await filesOf(options.files) });
    return done.outcome === 'refused' ? 1 : 0;
  } catch (thrown) {
    say(problemWords(thrown));
    return 1;
  }
}

/** Graph as a command uses it, with the permissions for making lists. */
export const graphFor = (graphUrl: string, environment: Environment, say: (line: string) => void): Graph =>
  openGraph({ graphUrl, signIn: signInFrom(environment, say), scopes: graphScopes('provisioning'), clock: realClock, chance: Math.random, fetch });

const orderOf = ({ site, closedSite, dryRun, acceptFaultyRows, overwrite, today, domainSuffix }: ProvisionOptions) => ({
  sites: { programme: site, closed: closedSite },
  dryRun,
  acceptFaultyRows,
  overwrite,
  ...(today === undefined ? {} : { today }),
  ...(domainSuffix === undefined ? {} : { domainSuffix }),
});

const filesOf = (paths: readonly string[]): Promise<readonly ImportFile[]> =>
  Promise.all(
    paths.map(async (file) => ({
      file,
      bytes: await readFile(file).catch((cause: unknown) => {
        throw new Problem('notFound', `het bestand ${file} is niet te lezen`, { cause });
      }),
    })),
  );

const NEXT: Partial<Record<Problem['code'], string>> = {
  notSignedIn: 'Meld u aan; zie --help.',
  notAllowed: 'Dit account of deze toepassing mag dit niet op de site. Vraag de eigenaar van de site om rechten (zie docs/administrator.md).',
  notFound: 'Klopt het adres, en mag dit account de site zien?',
  busy: 'Microsoft 365 is druk. Probeer het straks opnieuw; wat gedaan is, blijft gedaan.',
  offline: 'Er is geen verbinding. Probeer het opnieuw; wat gedaan is, blijft gedaan.',
};

/** What went wrong and what to do, for the person at the command line. */
export function problemWords(thrown: unknown): string {
  const problem = asProblem(thrown);
  const cause = problem.cause instanceof Error ? ` (${problem.cause.message})` : '';
  const request = problem.requestId === undefined ? '' : ` Verzoek: ${problem.requestId}.`;
  return `Niet gelukt: ${problem.message}${cause}. ${NEXT[problem.code] ?? ''}${request}`.trim();
}
