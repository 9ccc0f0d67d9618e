import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY = 86_400_000;

/**
 * A certificate for localhost: the one of `office-addin-dev-certs` where somebody installed it (the machine trusts that one), else a
 * self-signed one kept in the data folder, so that it has to be accepted once and not at each start.
 */
export async function localCertificate(dataDir: string, now: number, trusted = join(homedir(), '.office-addin-dev-certs')): Promise<Certificate> {
  return readIn(trusted, now) ?? readIn(dataDir, now) ?? makeIn(dataDir, now);
}

function readIn(folder: string, now: number): Certificate | undefined {
  const [keyFile, certFile] = filesIn(folder);
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  const found = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  return Date.parse(new X509Certificate(found.cert).validTo) > now + DAY ? found : undefined;
}

async function makeIn(folder: string, now: number): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + 365 * DAY),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] }],
  });
  const [keyFile, certFile] = filesIn(folder);
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { key: made.private, cert: made.cert };
}

const filesIn = (folder: string): readonly [string, string] => [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
