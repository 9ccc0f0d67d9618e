import { done, refused, type REFUSAL } from '../answer';
import { listOf, numberOf, recordOf, textOf, type Loose } from '../../../hosts/fields';
import { NOTIFICATION_TYPES, type Notification, type NotificationAction } from '../notifications';
import { onItem, type MethodTable } from './method';

function actionOf(list: unknown): NotificationAction | null {
  const [first] = listOf(list);
  if (first === undefined) return null;
  const { actionText, commandId, contextData } = recordOf(first);
  return { text: textOf(actionText), commandId: textOf(commandId), contextData };
}

const read = (params: Loose): Notification => ({
  key: textOf(params['key']),
  type: NOTIFICATION_TYPES[numberOf(params['type'])] ?? 'informational',
  message: textOf(params['message']),
  icon: textOf(params['icon']),
  persistent: params['persistent'] === true,
  action: actionOf(params['actions']),
  raw: params,
});

/** As `getAllAsync` wants it: the type by its name in office.js. */
function described(notification: Notification) {
  const type = { informational: 'informationalMessage', progress: 'progressIndicator', error: 'errorMessage', insight: 'insightMessage' }[notification.type];
  return { ...notification.raw, type };
}

const settled = (problem: keyof typeof REFUSAL | undefined) => (problem ? refused(problem) : done());

export const notificationBars: MethodTable = {
  33: onItem(({ item, params, host }) => settled(host.notifications.add(item.key, read(params)))),
  34: onItem(({ item, host }) => done(host.notifications.of(item.key).map(described))),
  35: onItem(({ item, params, host }) => settled(host.notifications.replace(item.key, read(params)))),
  36: onItem(({ item, params, host }) => settled(host.notifications.remove(item.key, textOf(params['key'])))),
};
