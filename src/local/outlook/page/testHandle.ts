import type { ItemFields } from '../protocol/item';
import type { Outlook } from './outlook';

/** What a test does with the page from outside (`window.outlookHost`): the page is ours, so it may offer that. */
export function testHandle(outlook: Outlook, ready: Promise<void>) {
  const now = outlook.state.get;
  return {
    ...outlook,
    /** When the page has done what its address asked. */
    ready,
    /** Opens the item with this Graph id or these words in its subject. */
    select: outlook.openNamed,
    /** What the person would type into the open form. */
    edit: (patch: Partial<ItemFields>) => now().item?.change(patch),
    fields: () => now().item?.fields,
    kind: () => now().item?.kind,
    notices: () => {
      const { item } = now();
      return item ? outlook.notifications.of(item.key).map(({ key, message, action }) => ({ key, message, action: action?.text })) : [];
    },
    alert: () => now().alert,
    unhandled: () => now().unhandled,
    launches: () => now().launches,
    message: () => now().message,
  };
}

export type OutlookTestHandle = ReturnType<typeof testHandle>;
