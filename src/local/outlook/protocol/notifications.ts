import type { REFUSAL } from './answer';
import type { Loose } from '../../hosts/fields';

/** In the order of office.js's numbers 0 to 3. */
export const NOTIFICATION_TYPES = ['informational', 'progress', 'error', 'insight'] as const;

export interface NotificationAction {
  readonly text: string;
  /** The manifest's id of the button that the action stands for. */
  readonly commandId: string;
  readonly contextData: unknown;
}

export interface Notification {
  readonly key: string;
  readonly type: (typeof NOTIFICATION_TYPES)[number];
  readonly message: string;
  readonly icon: string;
  readonly persistent: boolean;
  readonly action: NotificationAction | null;
  /** As the add-in gave it, for `getAllAsync`. */
  readonly raw: Loose;
}

/** An add-in may have five at a time on one item (documented for NotificationMessages). */
const MOST = 5;

export interface Notifications {
  of(itemKey: string): readonly Notification[];
  add(itemKey: string, notification: Notification): keyof typeof REFUSAL | undefined;
  replace(itemKey: string, notification: Notification): keyof typeof REFUSAL | undefined;
  remove(itemKey: string, key: string): keyof typeof REFUSAL | undefined;
  watch(watcher: () => void): () => void;
}

/** The bars above each open item. */
export function createNotifications(): Notifications {
  const bars = new Map<string, readonly Notification[]>();
  const watchers = new Set<() => void>();
  const none: readonly Notification[] = [];
  const of = (itemKey: string) => bars.get(itemKey) ?? none;
  const keep = (itemKey: string, list: readonly Notification[]) => {
    bars.set(itemKey, list);
    for (const watcher of [...watchers]) watcher();
  };
  const has = (itemKey: string, key: string) => of(itemKey).some((bar) => bar.key === key);
  return {
    of,
    add(itemKey, notification) {
      if (has(itemKey, notification.key)) return 'duplicateNotification';
      if (of(itemKey).length >= MOST) return 'tooManyNotifications';
      keep(itemKey, [...of(itemKey), notification]);
      return undefined;
    },
    /** One that isn't there yet is added (documented for replaceAsync). */
    replace(itemKey, notification) {
      if (!has(itemKey, notification.key)) return this.add(itemKey, notification);
      keep(itemKey, of(itemKey).map((bar) => (bar.key === notification.key ? notification : bar)));
      return undefined;
    },
    remove(itemKey, key) {
      if (!has(itemKey, key)) return 'notificationNotFound';
      keep(itemKey, of(itemKey).filter((bar) => bar.key !== key));
      return undefined;
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
