import { recordOf, textOf } from '../../../hosts/fields';
import { sdk, silent, status, value, type Call, type FunctionTable } from '../call';
import { Refusal } from '../style';

/** Going somewhere: links, tabs, back. */
export const pageFunctions: FunctionTable = {
  executeDeepLink: status(({ page, args: [link] }) => page.openLink(textOf(link))),
  'pages.navigateToApp': status(({ page, args: [wish] }) => {
    const { appId, pageId, subPageId } = recordOf(wish);
    page.openLink(`https://teams.microsoft.com/l/entity/${textOf(appId)}/${textOf(pageId)}?context=${encodeURIComponent(JSON.stringify({ subEntityId: subPageId }))}`);
  }),
  'pages.currentApp.navigateTo': sdk(({ page, args: [wish] }) => {
    const { pageId, subPageId } = recordOf(wish);
    page.goTo(textOf(pageId), typeof subPageId === 'string' ? subPageId : undefined);
  }),
  'pages.currentApp.navigateToDefaultPage': sdk(({ page }) => page.goTo('', undefined)),
  navigateBack: status(({ page }) => {
    if (!page.goBack()) throw new Refusal('internal', 'Back navigation is not supported in the current client or context.');
  }),
  navigateCrossDomain: status(({ page, place, args: [url] }) => page.showInFrame(place, textOf(url))),
  navigateToTab: status(({ page, args: [tab] }) => {
    if (!page.openTab(recordOf(tab))) throw new Refusal('invalid', 'Invalid internalTabInstanceId and/or channelId were/was provided');
  }),
  getTabInstances: value(({ page }) => ({ teamTabs: page.tabs() })),
  getMruTabInstances: value(({ page }) => ({ teamTabs: page.tabs() })),
  shareDeepLink: silent(({ page, place, args: [subEntityId, label, webUrl] }) => page.shareLink(place, { subEntityId: textOf(subEntityId), label: textOf(label), webUrl: textOf(webUrl) })),
  setFrameContext: silent(named),
  returnFocus: silent(({ page, place, args: [forwards] }) => page.leaveFrame(place, forwards === true)),
};

/** A tab that renames where it is (`pages.setCurrentFrame`): the address of the host follows, as a shared link would. */
function named({ page, place, args: [frame] }: Call): void {
  const { contentUrl, websiteUrl } = recordOf(frame);
  page.elsewhere('currentFrame', { contentUrl, websiteUrl, entityId: place.entityId });
}
