import { finding, type Finding } from './finding';
import type { TwinElement } from './twinManifest';

/**
 * The order in which the schema wants the parts of each element: Outlook refuses a manifest with the right parts in the
 * wrong order, and no offline validator says so. MS-OWEMXML, sections 5.1, 5.4 and 5.5,
 * https://learn.microsoft.com/openspecs/office_file_formats/ms-owemxml.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
    'AppDomains', 'Hosts', 'Requirements', 'FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides', 'WebApplicationInfo', 'EquivalentAddins', 'ConnectedServiceControls', 'ExtendedPermissions'],
  Host: ['Runtimes', 'DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  MobileFormFactor: ['FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Action: ['SourceLocation', 'FunctionName', 'SupportsPinning'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

export function elementOrder(element: TwinElement): Finding[] {
  const order = ORDER[element.name];
  const names = element.children.map(({ name }) => name);
  const unknown = order ? names.filter((name) => !order.includes(name)) : [];
  const places = names.map((name) => order?.indexOf(name) ?? 0);
  const wrong = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  return [
    ...unknown.map((name) => finding('unknownElement', element.name, `can't hold ${name}`)),
    ...(wrong ? [finding('elementOrder', element.name, `wants ${order?.join(', ')}; it has ${names.join(', ')}`)] : []),
    ...element.children.flatMap(elementOrder),
  ];
}

/** Longest texts: https://learn.microsoft.com/javascript/api/manifest (DisplayName, Description, ProviderName, Resources, Control). */
const DISPLAY_NAME = 125;
const DESCRIPTION = 250;
const SHORT_STRING = 125;
const LONG_STRING = 250;
const RESOURCE_ID = 32;
const PHONE_LABEL = 32;

export function lengths(twin: TwinElement): Finding[] {
  const own = (name: string) => twin.children.filter((child) => child.name === name);
  const strings = (kind: string) => twin.all(kind).flatMap(({ children }) => children);
  const phoneLabels = twin.all('Control').filter((control) => control.attribute('type') === 'MobileButton').flatMap((control) => control.all('Label')).map((label) => label.attribute('resid'));
  return [
    ...own('DisplayName').flatMap((element) => tooLong(element, DISPLAY_NAME)),
    ...own('Description').flatMap((element) => tooLong(element, DESCRIPTION)),
    ...strings('ShortStrings').flatMap((element) => tooLong(element, SHORT_STRING)),
    ...strings('ShortStrings').filter((element) => phoneLabels.includes(element.attribute('id'))).flatMap((element) => tooLong(element, PHONE_LABEL)),
    ...strings('LongStrings').flatMap((element) => tooLong(element, LONG_STRING)),
    ...twin.all('Resources').flatMap(({ children }) => children).flatMap(({ children }) => children)
      .map((entry) => entry.attribute('id') ?? '').filter((id) => id.length > RESOURCE_ID).map((id) => finding('tooLong', id, `an id has at most ${RESOURCE_ID} characters`)),
  ];
}

function tooLong(element: TwinElement, limit: number): Finding[] {
  const values = [element.attribute('DefaultValue') ?? '', ...element.all('Override').map((override) => override.attribute('Value') ?? '')];
  return values.filter((value) => value.length > limit).map((value) => finding('tooLong', element.attribute('id') ?? element.name, `${value.length} characters; at most ${limit}`));
}
