import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { OpenItem } from '../protocol/item';
import { useNotifications, useOutlook, usePage, useWords } from './OutlookContext';

const INTENTS = { informational: 'info', progress: 'info', error: 'error', insight: 'info' } as const;

/** The add-in's notices above the item; an action opens its pane. */
export function Infobars({ item }: { readonly item: OpenItem }) {
  const outlook = useOutlook();
  const { addIn } = usePage();
  const words = useWords();
  return useNotifications(item).map((notice) => (
    <MessageBar key={notice.key} intent={INTENTS[notice.type]} aria-label={words('notice', { name: addIn.name })}>
      <MessageBarBody>
        {addIn.name}: {notice.message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={words('close')} onClick={() => outlook.notifications.remove(item.key, notice.key)} />}
      >
        {notice.action && (
          <Button size="small" onClick={outlook.openPane}>
            {notice.action.text}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  ));
}
