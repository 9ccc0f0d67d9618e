import { recordOf, textOf, textsOf } from '../../../hosts/fields';
import { called, sdk, silent, status, value, type Call, type FunctionTable } from '../call';
import { Refusal } from '../style';

const opened = (what: string) => ({ page, args: [details] }: Call): void => page.elsewhere(what, recordOf(details));

/** Other parts of Microsoft 365 that an app can open: they are said on screen, with what would stand in them. */
export const otherFunctions: FunctionTable = {
  'chat.openChat': status(opened('chat')),
  'calendar.composeMeeting': status(opened('newMeeting')),
  'calendar.openCalendarItem': status(opened('calendarItem')),
  'mail.composeMail': status(opened('newMail')),
  'mail.openMailItem': status(opened('mailItem')),
  'sharing.shareWebContent': sdk(opened('share')),
  'profile.showProfile': sdk(opened('profile')),
  'appInstallDialog.openAppInstallDialog': silent(opened('installApp')),
  'stageView.open': sdk(({ page, args: [wish] }) => {
    const { contentUrl, title } = recordOf(wish);
    page.setStage(textOf(contentUrl), textOf(title));
  }),
  'stageView.self.close': sdk(({ page }) => page.setStage(undefined, '')),
  'people.selectPeople': sdk(async ({ page, args: [wish] }) => {
    const { title, singleSelect } = recordOf(wish);
    return page.choosePeople({ title: textOf(title), single: singleSelect === true });
  }),
  'clipboard.writeToClipboard': sdk(copied),
  'clipboard.readFromClipboard': sdk(async ({ page }) => ({ mimeType: 'text/plain', content: btoa(await page.clipboard.read()) })),
  'webStorage.isWebStorageClearedOnUserLogOut': value(() => true),
  'mouseRelay.navigateHistory': called(({ page }) => void page.goBack()),
  'permissions.has': sdk(() => false),
  'secondaryBrowser.open': sdk(({ page, args: [url] }) => page.elsewhere('web', { url: textOf(url) })),
  'shortcutRelay.forwardShortcutEvent': called(() => undefined),
  'shortcutRelay.getHostShortcuts': called(() => ({ shortcuts: textsOf([]), overridableShortcuts: [] })),
};

async function copied({ page, args: [what] }: Call): Promise<boolean> {
  const { mimeType, content } = recordOf(what);
  if (mimeType !== 'text/plain') throw new Refusal('notSupported', 'only plain text can be copied here');
  await page.clipboard.write(textOf(content));
  return true;
}
