import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../..');
const CHECKER = 'check-requests.mjs';
const PLACES = [process.env['GRAPH_CONTRACT'], join(ROOT, '../shared/graph-contract'), join(ROOT, '../../shared/graph-contract')];

/** The folder with the official contract and its checker; it isn't part of a clone, and the check is skipped without it. */
const contractFolder = (): string | undefined => PLACES.find((place) => place !== undefined && existsSync(join(place, CHECKER)));

export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly request: string;
}

interface Logged {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
}

/**
 * What the contract can't say yes to although Microsoft's pages do: a file in the app folder addressed by its path.
 * https://learn.microsoft.com/graph/onedrive-sharepoint-appfolder and https://learn.microsoft.com/graph/onedrive-addressing-driveitems
 */
const documented = (logged: Logged): boolean => /\/me\/drive\/special\/approot(:\/|$|\?)/.test(decodeURIComponent(logged.url));

/** A test that is reported as skipped where the contract doesn't stand beside the clone. */
export const itWithContract: jest.It | jest.It['skip'] = contractFolder() ? it : it.skip;

/** Every request that the product made, held against the official contract with the scopes that sign-in asks for. */
export async function contractFindings(requestLog: string): Promise<{ readonly requests: number; readonly findings: readonly Finding[] }> {
  const ours = productRequests(requestLog);
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    const log = join(folder, 'requests.jsonl');
    const held = ours.filter((line) => !documented(parsed(line)));
    writeFileSync(log, held.filter((line) => !isService(line)).join('\n'));
    const serviceLog = join(folder, 'service.jsonl');
    writeFileSync(serviceLog, held.filter(isService).join('\n'));
    const findings = await Promise.all([check(log, signInScopes(), 'delegated'), check(serviceLog, serviceScopes(), 'application')]);
    return { requests: ours.length, findings: findings.flat() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without those of the page that plays Outlook and of the tests; provisioning is another registration with rights of its own. */
function productRequests(requestLog: string): readonly string[] {
  return readFileSync(requestLog, 'utf8').split('\n').filter((line) => line !== '' && parsed(line).requestHeaders['x-local-client'] === undefined);
}

const parsed = (line: string): Logged => JSON.parse(line) as Logged;

async function check(log: string, scopes: readonly string[], as: 'delegated' | 'application'): Promise<readonly Finding[]> {
  const words = [join(contractFolder() ?? '', CHECKER), log, '--scopes', scopes.join(','), '--as', as, '--errors-only', '--json'];
  // With findings the checker ends with 1; what it wrote is what counts.
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8 }).catch((ended: { readonly stdout: string; readonly code: number }) => {
    if (ended.code !== 1) throw ended;
    return ended;
  });
  return stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Finding);
}

/** The doors' service asks with its own rights. */
const isService = (line: string): boolean => parsed(line).requestHeaders['x-local-caller'] === 'service';

/** The application permissions of the service; its role on the two sites is write. */
function serviceScopes(): readonly string[] {
  const { application } = JSON.parse(readFileSync(join(ROOT, 'entra/permissions.json'), 'utf8')) as { readonly application: readonly { readonly scope: string }[] };
  return application.map(({ scope }) => (scope === 'Sites.Selected' ? 'Sites.Selected=write' : scope));
}

/** The scopes of `entra/permissions.json` that are asked for when the panel opens; a colleague's role on the sites is write. */
function signInScopes(): readonly string[] {
  const { delegated } = JSON.parse(readFileSync(join(ROOT, 'entra/permissions.json'), 'utf8')) as { readonly delegated: readonly { readonly scope: string; readonly when: string }[] };
  return delegated.filter(({ when }) => when === 'signIn').map(({ scope }) => (scope === 'Sites.Selected' ? 'Sites.Selected=write' : scope));
}
