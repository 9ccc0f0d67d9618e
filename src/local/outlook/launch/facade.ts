import { jsonRecord, listOf, numberOf, recordOf, textOf, type Loose } from '../../hosts/fields';
import type { HostServices } from '../protocol/hostServices';
import { isAppointment, RECIPIENT_TYPES, RESPONSES, type OpenItem } from '../protocol/item';
import { NOTIFICATION_TYPES } from '../protocol/notifications';
import { method, type Dispatch } from './facadeMethods';

const LONGEST_NOTIFICATION = 150;
const LONGEST_ACTION = 30;

const OUTLOOK_TYPES = { informationalMessage: 'informational', progressIndicator: 'progress', errorMessage: 'error', insightMessage: 'insight' } as const;
const isType = (type: string): type is keyof typeof OUTLOOK_TYPES => type in OUTLOOK_TYPES;

/** `Office.context.mailbox.item` of an item being composed, over the same methods as the pane's office.js. */
export function itemFacade(item: OpenItem, dispatch: Dispatch): Loose {
  const call = (id: number, names: readonly string[] = [], fixed: Loose = {}, read?: (data: unknown) => unknown) => method(dispatch, id, names, fixed, read);
  const recipients = (recipientField: number) => ({
    getAsync: call(15, [], { recipientField }, people),
    setAsync: call(21, ['recipientArray'], { recipientField }),
    addAsync: call(22, ['recipientArray'], { recipientField }),
  });
  const time = (TimeProperty: number) => ({ getAsync: call(24, [], { TimeProperty }, (data) => new Date(numberOf(data))), setAsync: call(25, ['time'], { TimeProperty }) });
  const own = isAppointment(item.kind)
    ? {
        itemType: 'appointment',
        requiredAttendees: recipients(0),
        optionalAttendees: recipients(1),
        organizer: { getAsync: call(107, [], {}, person) },
        start: time(1),
        end: time(2),
        location: { getAsync: call(26), setAsync: call(27, ['location']) },
        enhancedLocation: { getAsync: call(154) },
        recurrence: { getAsync: call(103) },
        sensitivity: { getAsync: call(171) },
        isAllDayEvent: { getAsync: call(169) },
      }
    : { itemType: 'message', to: recipients(0), cc: recipients(1), bcc: recipients(2), from: { getAsync: call(107, [], {}, person) }, conversationId: item.fields.conversationId, getComposeTypeAsync: call(174) };
  return {
    ...own,
    subject: { getAsync: call(18), setAsync: call(17, ['subject']) },
    body: { getAsync: call(37, ['coercionType']), getTypeAsync: call(14), setAsync: call(38, ['data']), prependAsync: call(23, ['data']), appendOnSendAsync: call(100, ['appendTxt']) },
    notificationMessages: notifications(dispatch),
    sessionData: { getAsync: call(186, ['name']), setAsync: call(185, ['name', 'value']), getAllAsync: call(187), clearAsync: call(188), removeAsync: call(189, ['name']) },
    categories: { getAsync: call(157), addAsync: call(158, ['categories']), removeAsync: call(159, ['categories']) },
    getAttachmentsAsync: call(149),
    getItemIdAsync: call(164),
    saveAsync: call(32),
    loadCustomPropertiesAsync: call(3, [], {}, (data) => customProperties(jsonRecord(textOf(recordOf(data)['customProperties'])), dispatch)),
  };
}

/** Refuses what office.js refuses before it asks its host, so that a handler that is refused in Outlook is refused here. */
function notifications(dispatch: Dispatch): Loose {
  const checked = (id: number) => (key: string, details: unknown, ...rest: unknown[]) => {
    const { type, message, icon, persistent, actions } = recordOf(details);
    const text = textOf(message);
    if (!isType(textOf(type)) || text === '' || text.length > LONGEST_NOTIFICATION) throw new RangeError('notification: type or message out of range');
    if (type === 'insightMessage' && (listOf(actions).length !== 1 || persistent !== undefined || !icon)) throw new TypeError('an insightMessage has an icon, one action and no persistent');
    if (listOf(actions).some((action) => textOf(recordOf(action)['actionText']).length > LONGEST_ACTION)) throw new RangeError('notification: action text too long');
    const known = textOf(type);
    const number = isType(known) ? NOTIFICATION_TYPES.indexOf(OUTLOOK_TYPES[known]) : 0;
    method(dispatch, id, [], { key, message: text, type: number, icon, persistent, actions })(...rest);
  };
  return { addAsync: checked(33), replaceAsync: checked(35), getAllAsync: method(dispatch, 34), removeAsync: method(dispatch, 36, ['key']) };
}

function customProperties(start: Loose, dispatch: Dispatch): Loose {
  const properties: Record<string, unknown> = { ...start };
  return {
    get: (name: string) => properties[name],
    set: (name: string, value: unknown) => void (properties[name] = value),
    remove: (name: string) => void delete properties[name],
    saveAsync: (...rest: unknown[]) => method(dispatch, 4, [], { customProperties: properties })(...rest),
  };
}

function person(data: unknown): Loose {
  const { name, address, appointmentResponse, recipientType } = recordOf(data);
  const type = { other: 'other', list: 'distributionList', user: 'user', external: 'externalUser' }[RECIPIENT_TYPES[numberOf(recipientType)] ?? 'other'];
  return { displayName: name, emailAddress: address, appointmentResponse: RESPONSES[numberOf(appointmentResponse)], recipientType: type };
}

const people = (data: unknown) => listOf(data).map(person);

export interface OfficeParts {
  readonly item: OpenItem;
  readonly host: HostServices;
  readonly locale: string;
  readonly roamingSettings: Loose;
  readonly dispatch: Dispatch;
  readonly associate: (name: string, handler: unknown) => void;
}

/** The `Office` that a launch script finds: our own reading of what the real one offers to event handlers, since the npm package has none. */
export function officeFacade({ item, host, locale, roamingSettings, dispatch, associate }: OfficeParts): Loose {
  const { displayName, address: emailAddress, timeZone } = host.profile;
  const settings = Object.fromEntries(Object.entries(roamingSettings).map(([key, text]) => [key, JSON.parse(textOf(text, 'null')) as unknown]));
  return {
    onReady: (callback?: (info: Loose) => void) => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }).then((info) => (callback?.(info), info)),
    actions: { associate },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android', Universal: 'Universal' },
    CoercionType: { Text: 'text', Html: 'html' },
    MailboxEnums: {
      ItemNotificationMessageType: { ProgressIndicator: 'progressIndicator', InformationalMessage: 'informationalMessage', ErrorMessage: 'errorMessage', InsightMessage: 'insightMessage' },
      ActionType: { ShowTaskPane: 'showTaskPane' },
      ItemType: { Message: 'message', Appointment: 'appointment' },
      SendModeOverride: { PromptUser: 'promptUser' },
    },
    context: {
      platform: 'OfficeOnline',
      displayLanguage: locale,
      contentLanguage: locale,
      roamingSettings: { get: (key: string) => settings[key] },
      requirements: { isSetSupported: (name: string, version = '1.1') => name === 'Mailbox' && Number(version.split('.')[1]) <= Number(host.switches().requirementSet.split('.')[1]) },
      mailbox: { item: itemFacade(item, dispatch), userProfile: { displayName, emailAddress, timeZone }, diagnostics: { hostName: 'OutlookWebApp', hostVersion: '16.0.18200.10000' } },
    },
  };
}
