import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Certificate } from '../tenant/certificate';

export interface Serving {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves over https on localhost; port 0 takes any free one. Rejects when the port is taken. */
export function serveHttps(app: Hono, port: number, { key, cert }: Certificate): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: 'localhost', createServer, serverOptions: { key, cert } });
    server.on('error', reject);
    server.on('listening', () => {
      // A listening TCP server has an address with a port.
      const address = server.address() as AddressInfo;
      resolve({ port: address.port, close: () => closed(server) });
    });
  });
}

/** Browsers keep connections open; closing would wait for them. */
function closed(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
