import { textOf, type Loose } from '../../hosts/fields';

/** Names between braces in a manifest's addresses, old and new, with the field of the context that fills each. */
const NAMES: Readonly<Record<string, string>> = {
  locale: 'locale', theme: 'theme', entityId: 'entityId', subEntityId: 'subEntityId', upn: 'userPrincipalName', userPrincipalName: 'userPrincipalName', loginHint: 'loginHint',
  userObjectId: 'userObjectId', tid: 'tid', groupId: 'groupId', teamId: 'teamId', channelId: 'channelId', chatId: 'chatId', meetingId: 'meetingId', sessionId: 'sessionId', hostName: 'hostName', hostClientType: 'hostClientType', frameContext: 'frameContext',
  'app.locale': 'locale', 'app.theme': 'theme', 'app.sessionId': 'appSessionId', 'app.host.name': 'hostName', 'app.host.clientType': 'hostClientType', 'app.host.sessionId': 'sessionId',
  'page.id': 'entityId', 'page.subPageId': 'subEntityId', 'page.frameContext': 'frameContext',
  'user.userPrincipalName': 'userPrincipalName', 'user.loginHint': 'loginHint', 'user.id': 'userObjectId', 'user.tenant.id': 'tid',
  'channel.id': 'channelId', 'chat.id': 'chatId', 'meeting.id': 'meetingId', 'team.groupId': 'groupId', 'team.internalId': 'teamId',
};

/** An address of the manifest for one place and person. What has no value there becomes empty; a name that Teams doesn't know stays. */
export const withPlaceholders = (address: string, context: Loose): string =>
  address.replace(/\{([\w.]+)\}/g, (hole, name: string) => {
    const field = NAMES[name];
    return field === undefined ? hole : encodeURIComponent(textOf(context[field]));
  });
