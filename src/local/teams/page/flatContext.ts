import type { Loose } from '../../hosts/fields';
import { TENANT } from '../../tenant/tenantFacts';
import type { FramePlace } from '../protocol/framePlace';
import type { PageState } from './pageState';
import { CHANNEL, MEETING, TEAM } from './setting';

const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;

/** Teams' own names of its themes. */
export const teamsTheme = ({ theme }: Pick<PageState, 'theme'>): string => THEMES[theme];

/** What `getContext` answers: one flat record, which teams-js sorts into the shape that its page documents. */
export function flatContext(state: PageState, place: FramePlace, sessionId: string): Loose {
  const { me, language, app } = state;
  return {
    locale: language.toLowerCase(),
    theme: teamsTheme(state),
    hostName: 'TeamsModern',
    hostClientType: 'web',
    frameContext: place.frameContext,
    entityId: place.entityId,
    subEntityId: place.subEntityId ?? '',
    userObjectId: me.id,
    userPrincipalName: me.upn,
    userDisplayName: me.name,
    loginHint: me.upn,
    tid: TENANT.id,
    appId: app.id,
    sessionId,
    appSessionId: sessionId,
    isFullScreen: false,
    userLicenseType: 'Paid',
    ...around(place),
    ...(place.dialogParameters ? { dialogParameters: place.dialogParameters } : {}),
  };
}

function around({ around: part }: FramePlace): Loose {
  switch (part) {
    case 'personal':
      return {};
    case 'channel':
      return { channelId: CHANNEL.id, channelName: CHANNEL.name, channelType: 'Regular', teamId: TEAM.id, groupId: TEAM.groupId, teamName: TEAM.name };
    case 'meeting':
      return { chatId: MEETING.chatId, meetingId: MEETING.id };
  }
}
