import { recordOf, textOf } from '../../../hosts/fields';
import { silent, status, value, type FunctionTable } from '../call';
import type { TabSettings } from '../pageServices';
import { Refusal } from '../style';

/** Configuring a tab of a channel or meeting, and taking it away. */
export const settingsFunctions: FunctionTable = {
  'settings.getSettings': value(({ page, place }) => page.settingsOf(place)),
  'settings.setValidityState': silent(({ page, args: [valid] }) => page.setValidity(valid === true)),
  'settings.setSettings': status(({ page, args: [settings] }) => page.keepSettings(tabSettings(settings))),
  'settings.save.success': silent(({ page }) => page.confirmed('save')),
  'settings.save.failure': silent(({ page, args: [reason] }) => page.confirmed('save', textOf(reason, 'unknown'))),
  'settings.remove.success': silent(({ page }) => page.confirmed('remove')),
  'settings.remove.failure': silent(({ page, args: [reason] }) => page.confirmed('remove', textOf(reason, 'unknown'))),
};

function tabSettings(given: unknown): TabSettings {
  const { entityId, contentUrl, websiteUrl, removeUrl, suggestedDisplayName } = recordOf(given);
  if (!textOf(contentUrl)) throw new Refusal('invalid', 'a tab needs a contentUrl');
  return {
    entityId: textOf(entityId),
    contentUrl: textOf(contentUrl),
    ...(typeof websiteUrl === 'string' ? { websiteUrl } : {}),
    ...(typeof removeUrl === 'string' ? { removeUrl } : {}),
    ...(typeof suggestedDisplayName === 'string' ? { suggestedDisplayName } : {}),
  };
}
