import { openDatabase, type Database } from './database';
import { directoryStore, type DirectoryStore } from './directory';
import { fileStore, type FileStore } from './files';
import { historyStore, type HistoryStore } from './history';
import { itemStore, type ItemStore } from './items';
import { listStore, type ListStore } from './lists';
import { eventStore, messageStore, type EventStore, type MessageStore } from './mailbox';
import { outboxStore, type OutboxStore } from './outbox';
import { rightStore, type RightStore } from './rights';
import { secretStore, type SecretStore } from './secrets';
import { settingStore, type SettingStore } from './settings';
import { siteStore, type SiteStore } from './sites';

/** Everything the tenant remembers. All of it stands in one SQLite file and survives a restart. */
export interface Store {
  readonly db: Database;
  readonly settings: SettingStore;
  readonly directory: DirectoryStore;
  readonly sites: SiteStore;
  readonly rights: RightStore;
  readonly lists: ListStore;
  readonly items: ItemStore;
  readonly history: HistoryStore;
  readonly events: EventStore;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly outbox: OutboxStore;
  readonly secrets: SecretStore;
}

/** `:memory:` for a tenant that is forgotten when closed. */
export function openStore(file: string): Store {
  const db = openDatabase(file);
  return {
    db,
    settings: settingStore(db),
    directory: directoryStore(db),
    sites: siteStore(db),
    rights: rightStore(db),
    lists: listStore(db),
    items: itemStore(db),
    history: historyStore(db),
    events: eventStore(db),
    messages: messageStore(db),
    files: fileStore(db),
    outbox: outboxStore(db),
    secrets: secretStore(db),
  };
}
