import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { generate } from 'selfsigned';

export interface Listening {
  /** `https://localhost:PORT` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves an app on a free port with a certificate of its own; office.js speaks to https on `localhost` alone. */
export async function listenOnHttps(app: Hono): Promise<Listening> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  const server = serve({ fetch: app.fetch, createServer, serverOptions: { key, cert }, port: 0, hostname: 'localhost' });
  await new Promise((resolve) => server.once('listening', resolve));
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
