import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveTenant, type Served } from '../../src/local/tenant/serve';
import { TENANT } from '../../src/local/tenant/tenantFacts';

const ROOT = resolve(__dirname, '../..');
const RUUD = 'ruud.tamboer@provincie-utrecht.nl.example';

/** What somebody does on a telephone: opens the page of the code and says who they are. */
const signInOnPhone = (address: string) =>
  new Promise<number | undefined>((done, failed) => {
    request(`${address}&local_as=${RUUD}`, { rejectUnauthorized: false, agent: false }, (answer) => (answer.resume(), done(answer.statusCode))).on('error', failed).end();
  });

describe('npm run provision with Azure Identity against the local authority', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveTenant({ port: 0, dataDir: mkdtempSync(join(tmpdir(), 'tenant-')), folders: {} });
  });
  afterAll(() => served.close());

  /** The command as an administrator runs it; `hear` gets each piece that it prints. */
  function provision(environment: Record<string, string>, hear: (said: string) => void = () => undefined): Promise<{ readonly code: number | null; readonly said: string }> {
    const site = (path: string) => `https://${TENANT.hostname}${path}`;
    const words = ['--import', 'tsx', 'scripts/provision.mjs', '--dry-run', '--graph-url', served.url, '--site', site(TENANT.programmeSite), '--closed-site', site(TENANT.closedSite)];
    const azure = { AZURE_TENANT_ID: TENANT.id, AZURE_CLIENT_ID: TENANT.provisioningClient, AZURE_AUTHORITY_HOST: served.url };
    const { VERBINDER_TOKEN: _, ...inherited } = process.env;
    const child = spawn(process.execPath, words, { cwd: ROOT, env: { ...inherited, ...azure, ...environment, NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
    return new Promise((done) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => hear((said += piece.toString())));
      child.on('exit', (code) => done({ code, said }));
    });
  }

  it('asks for a code on another device, and goes on when somebody signed in there', async () => {
    let opened: Promise<number | undefined> | undefined;
    const { code, said } = await provision({}, (heard) => {
      const address = /Open (\S+) en typ de code [0-9A-F]{8}\./.exec(heard)?.[1];
      if (address) opened ??= signInOnPhone(address);
    });
    expect(await opened).toBe(200);
    expect(said).toContain('maken: lijst Contactpersonen (Contacts)');
    expect(code).toBe(0);
  });

  it('signs in as an application with its secret, and says what to do where that is wrong', async () => {
    const right = await provision({ AZURE_CLIENT_SECRET: 'local-secret' });
    expect(right.said).toContain('maken: lijst Contactpersonen (Contacts)');
    const wrong = await provision({ AZURE_CLIENT_SECRET: 'guess' });
    expect(wrong.code).toBe(1);
    expect(wrong.said).toContain('aanmelden is niet gelukt');
    expect(wrong.said).toContain('Meld u aan; zie --help.');
  });
});
