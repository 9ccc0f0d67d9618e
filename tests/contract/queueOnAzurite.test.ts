import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { QueueClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { azureQueue } from '../../src/service/queue/azureQueue';
import { LEASE_MS, queueSuite } from './queue.suite';

/** The account that Microsoft's emulator has for everybody, as its documentation prints it. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

let azurite: ChildProcess;
let url = '';
let queues = 0;

beforeAll(async () => {
  const program = join(resolve(__dirname, '../..'), 'node_modules/azurite/dist/src/queue/main.js');
  const words = ['--inMemoryPersistence', '--queueHost', '127.0.0.1', '--queuePort', '0', '--skipApiVersionCheck', '--disableTelemetry'];
  azurite = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!azurite.stdout) throw new Error('no output of azurite');
  for await (const line of createInterface({ input: azurite.stdout })) {
    url = /successfully listens on (\S+)/.exec(line)?.[1] ?? '';
    if (url) break;
  }
});

afterAll(async () => {
  const ended = once(azurite, 'exit');
  azurite.kill();
  await ended;
});

const client = (name: string) => new QueueClient(`${url}/${ACCOUNT}/${name}`, new StorageSharedKeyCredential(ACCOUNT, KEY));

queueSuite("of Azure, as Microsoft's emulator has it", async () => {
  const name = `doors-${(queues += 1)}`;
  await client(name).createIfNotExists();
  const open = () => azureQueue({ client: client(name), leaseMs: LEASE_MS });
  // The emulator has a clock of its own, which counts whole seconds.
  return { queue: open(), again: open, wait: (ms) => new Promise((done) => setTimeout(done, ms + 600)) };
});

describe('a queue of Azure', () => {
  it('says that it took nothing when the queue is not there, or when the message is too large for it', async () => {
    const queue = azureQueue({ client: client('nowhere'), leaseMs: LEASE_MS });
    await expect(queue.put({ id: 'a', body: '' })).rejects.toMatchObject({ code: 'serverFailed' });
    await expect(queue.put({ id: 'a', body: 'x'.repeat(60_000) })).rejects.toMatchObject({ code: 'tooLarge' });
  });
});
