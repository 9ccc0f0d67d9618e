import { openMailboxes, type Mailboxes } from './mail/mailboxes';
import { seedTenant } from './seed';
import { openStore, type Store } from './store/store';
import { TENANT } from './tenantFacts';
import { openWorld, type World, type WorldOptions } from './world';

export interface TenantOptions extends WorldOptions {
  /** The SQLite file; `:memory:` for a tenant that is forgotten when closed. */
  readonly file: string;
  /** SharePoint's host name. */
  readonly hostname?: string;
}

/** A Microsoft 365 tenant on this machine. */
export interface Tenant {
  readonly store: Store;
  readonly world: World;
  readonly mailboxes: Mailboxes;
  close(): void;
}

export function openTenant(options: TenantOptions): Tenant {
  const world = openWorld(options);
  const store = openStore(options.file);
  seedTenant(store, world, options.hostname ?? TENANT.hostname);
  return { store, world, mailboxes: openMailboxes({ store, world }), close: () => store.db.close() };
}
