import { finding, iconFindings, repeated, type Finding, type ManifestFile } from './finding';
import { LAUNCH_EVENTS, MAILBOX_LEVELS } from './knownNames';
import { textOf, type TwinElement } from './twinManifest';
import { elementOrder, lengths } from './twinForm';

const LOCALES = ['en-US', 'en-GB'];

/** The same care for the add-in-only manifest; the service that validates those is online only. */
export function lintTwin(twin: TwinElement, file: ManifestFile): Finding[] {
  return [...resources(twin), ...texts(twin), ...hosts(twin), ...icons(twin, file), ...names(twin), ...runtimes(twin), ...elementOrder(twin), ...lengths(twin)];
}

const entries = (twin: TwinElement) => (twin.all('Resources')[0]?.children ?? []).flatMap(({ children }) => children);

function resources(twin: TwinElement): Finding[] {
  const declared = entries(twin).map((entry) => entry.attribute('id') ?? '');
  const used = everything(twin).flatMap((element) => element.attribute('resid') ?? []);
  return [
    ...used.filter((id) => !declared.includes(id)).map((id) => finding('danglingResource', id, 'is used and stands in no resource')),
    ...declared.filter((id) => !used.includes(id)).map((id) => finding('unusedResource', id, 'is a resource that nothing uses')),
    ...repeated(declared).map((id) => finding('duplicateId', id, 'is the id of more than one resource')),
    ...['Control', 'Group'].flatMap((kind) => repeated(twin.all(kind).map((element) => element.attribute('id') ?? '')).map((id) => finding('duplicateId', id, `is the id of more than one ${kind}`))),
  ];
}

function texts(twin: TwinElement): Finding[] {
  const translatable = [...twin.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'), ...twin.all('String')];
  return translatable.flatMap((element) => LOCALES
    .filter((locale) => !element.all('Override').some((override) => override.attribute('Locale') === locale && override.attribute('Value')))
    .map((locale) => finding('missingText', element.attribute('id') ?? element.name, `has no text for ${locale}`)));
}

function hosts(twin: TwinElement): Finding[] {
  const allowed = twin.all('AppDomain').map(({ text }) => text);
  const addresses = [...twin.all('Url'), ...twin.all('Image'), ...twin.all('SourceLocation'), ...twin.all('IconUrl'), ...twin.all('HighResolutionIconUrl')]
    .flatMap((element) => element.attribute('DefaultValue') ?? []);
  return addresses.filter((url) => !URL.canParse(url) || !allowed.includes(new URL(url).origin)).map((url) => finding('foreignHost', url, `is outside the AppDomains (${allowed.join(', ')})`));
}

/** Outlook's list of add-ins shows 64 and 128 pixels; a phone's icon of 25 at scale 3 is a picture of 75. */
function icons(twin: TwinElement, file: ManifestFile): Finding[] {
  const addresses = new Map(entries(twin).map((entry) => [entry.attribute('id') ?? '', entry.attribute('DefaultValue') ?? '']));
  const placed = twin.all('Icon').flatMap(({ children }) => children).flatMap((image) => {
    const id = image.attribute('resid') ?? '';
    const url = addresses.get(id);
    return url === undefined ? [] : iconFindings(id, url, Number(image.attribute('size')) * Number(image.attribute('scale') ?? 1), file);
  });
  const listed = [['IconUrl', 64], ['HighResolutionIconUrl', 128]] as const;
  return [...placed, ...listed.flatMap(([name, size]) => iconFindings(name, twin.all(name)[0]?.attribute('DefaultValue') ?? '', size, file))];
}

function names(twin: TwinElement): Finding[] {
  const level = twin.children.find(({ name }) => name === 'Permissions')?.text ?? '';
  const events = twin.all('LaunchEvent').map((event) => event.attribute('Type') ?? '');
  const sending = twin.all('LaunchEvent').filter((event) => /Send$/.test(event.attribute('Type') ?? '') && event.attribute('SendMode') !== 'SoftBlock');
  return [
    ...(MAILBOX_LEVELS.some(({ xml }) => xml === level) ? [] : [finding('unknownPermission', level, 'is no permission of an Outlook add-in')]),
    ...events.filter((type) => !LAUNCH_EVENTS.some(({ xml }) => xml === type)).map((type) => finding('unknownEvent', type, 'is no launch event that Outlook knows')),
    ...sending.map((event) => finding('sendMode', event.attribute('Type') ?? '', 'has to be SoftBlock')),
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(textOf(twin, 'Version')) ? [] : [finding('version', textOf(twin, 'Version'), 'has to be one to four numbers')]),
  ];
}

/** "The resid of SourceLocation must match that of the Runtime": https://learn.microsoft.com/javascript/api/manifest/extensionpoint#launchevent */
function runtimes(twin: TwinElement): Finding[] {
  const known = twin.all('Runtime').map((runtime) => runtime.attribute('resid'));
  const points = twin.all('ExtensionPoint').filter((point) => point.attribute('type') === 'LaunchEvent');
  return points.flatMap(({ children }) => children.filter(({ name }) => name === 'SourceLocation'))
    .filter((location) => !known.includes(location.attribute('resid')))
    .map((location) => finding('danglingRuntime', location.attribute('resid') ?? '', 'is no runtime of this manifest'));
}

function everything(element: TwinElement): TwinElement[] {
  return [element, ...element.children.flatMap(everything)];
}
