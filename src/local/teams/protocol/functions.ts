import type { FunctionTable } from './call';
import { appFunctions } from './functions/appFunctions';
import { authenticationFunctions } from './functions/authenticationFunctions';
import { dialogFunctions } from './functions/dialogFunctions';
import { meetingFunctions } from './functions/meetingFunctions';
import { otherFunctions } from './functions/otherFunctions';
import { pageFunctions } from './functions/pageFunctions';
import { settingsFunctions } from './functions/settingsFunctions';

/** Every function that this host answers; any other is reported and refused. */
export const FUNCTIONS: FunctionTable = {
  ...appFunctions,
  ...pageFunctions,
  ...settingsFunctions,
  ...dialogFunctions,
  ...authenticationFunctions,
  ...meetingFunctions,
  ...otherFunctions,
};

/** News that a page can ask for; the host sends most of it and knows the rest by name. */
export const NEWS: ReadonlySet<string> = new Set([
  'themeChange', 'contextChange', 'load', 'beforeUnload', 'save', 'remove', 'backButton', 'focusEnter', 'changeSettings', 'fullScreenChange',
  'appButtonClick', 'appButtonHoverEnter', 'appButtonHoverLeave', 'messageForParent', 'messageForChild', 'appPerformanceMetrics.memoryUsageHeartbeat',
  'meeting.liveStreamChanged', 'meeting.speakingStateChanged', 'meeting.raiseHandStateChanged', 'meeting.meetingReactionReceived', 'shortcutRelay.hostShortcutChanged',
]);
