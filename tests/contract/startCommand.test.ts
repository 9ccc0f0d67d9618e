import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = (name: string) => readFileSync(resolve(__dirname, '../../scripts', name), 'utf8');

describe('the commands of the local run', () => {
  it('look for each other at the same port, so that npm run token finds what npm start started', () => {
    const port = /port: \{ type: 'string', default: '(\d+)' \}/.exec(script('start.mjs'))?.[1];
    const asked = /\?\? 'https:\/\/localhost:(\d+)'/.exec(script('token.mjs'))?.[1];
    expect(asked).toBe(port);
    expect(port).toMatch(/^\d+$/);
  });

  it('refuse an option that makes no sense in one line, before anything is forgotten or built', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'));
    writeFileSync(join(folder, 'tenant.sqlite'), 'kept');
    const words = [resolve(__dirname, '../../scripts/start.mjs'), '--data', folder, '--reset', '--port', 'acht'];
    await expect(run(process.execPath, words)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--port takes a number') });
    expect(existsSync(join(folder, 'tenant.sqlite'))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
