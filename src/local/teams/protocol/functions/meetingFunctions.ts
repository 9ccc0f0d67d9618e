import { recordOf, textOf } from '../../../hosts/fields';
import { sdk, type FunctionTable, type TeamsFunction } from '../call';
import { Refusal } from '../style';

const refused = (what: string): TeamsFunction =>
  sdk(() => {
    throw new Refusal('notSupported', `${what} is not played here`);
  });

/** A meeting's facts and its stage. Sound and broadcasting are refused, as in a Teams without them. */
export const meetingFunctions: FunctionTable = {
  'meeting.getMeetingDetails': sdk(({ page }) => {
    const { id, chatId, title, start, end, joinUrl, organizerId } = page.meeting();
    const { tid } = page.tenantUser();
    return {
      details: { scheduledStartTime: start, scheduledEndTime: end, joinUrl, title, type: 'Scheduled', id },
      conversation: { id: chatId },
      organizer: { id: organizerId, tenantId: tid },
    };
  }),
  'meeting.getAppContentStageSharingCapabilities': sdk(() => ({ doesAppHaveSharePermission: true })),
  'meeting.getAppContentStageSharingState': sdk(({ page }) => ({ isAppSharing: page.stage() !== undefined })),
  'meeting.shareAppContentToStage': sdk(({ page, args: [url, options] }) => {
    page.setStage(textOf(url), textOf(recordOf(options)['sharingProtocol'], 'Collaborative'));
    return true;
  }),
  'meeting.stopSharingAppContentToStage': sdk(({ page }) => {
    page.setStage(undefined, '');
    return true;
  }),
  'meeting.getLiveStreamState': sdk(() => ({ isStreaming: false })),
  'meeting.appShareButton.setOptions': sdk(() => undefined),
  'meeting.joinMeeting': sdk(({ page, args: [wish] }) => {
    page.elsewhere('meeting', { joinUrl: recordOf(wish)['joinWebUrl'] });
    return true;
  }),
  'meeting.requestStartLiveStreaming': refused('live streaming'),
  'meeting.requestStopLiveStreaming': refused('live streaming'),
  'meeting.getAuthenticationTokenForAnonymousUser': refused('a token for anonymous people'),
  'meeting.requestAppAudioHandling': refused('sound'),
  getIncomingClientAudioState: refused('sound'),
  toggleIncomingClientAudio: refused('sound'),
};
