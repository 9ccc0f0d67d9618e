import { finding, iconFindings, pngSize, repeated, type Finding, type ManifestFile } from './finding';
import { isAtLeast, LAUNCH_EVENTS, MAILBOX_EXTRAS, MAILBOX_LEVELS } from './knownNames';
import { controlsOf, eventsOf, groupsOf, mailboxSet, type Extension, type UnifiedManifest } from './unifiedManifest';

/**
 * What the schema lets pass and Outlook or the admin centre stumble over later: dangling actions, missing or wrong
 * icons, hosts outside the valid domains, repeated ids, names that nobody knows.
 */
export function lintUnified(manifest: UnifiedManifest, file: ManifestFile): Finding[] {
  const [extension] = manifest.extensions;
  return [
    ...actions(extension), ...ids(extension), ...events(extension), ...ribbonIcons(extension, file), ...tabs(manifest),
    ...packageIcons(manifest, file), ...hosts(manifest), ...permissions(manifest), ...version(manifest),
  ];
}

function actions(extension: Extension): Finding[] {
  const known = new Map(extension.runtimes.flatMap((runtime) => runtime.actions.map((action) => [action.id, { action, runtime }] as const)));
  const used = [...controlsOf(extension).map(({ id, actionId }) => [id, actionId] as const), ...eventsOf(extension).map(({ type, actionId }) => [type, actionId] as const)];
  const dangling = used.filter(([, actionId]) => !known.has(actionId)).map(([from, actionId]) => finding('danglingAction', from, `names the action ${actionId}, which no runtime has`));
  const unused = [...known.keys()].filter((id) => !used.some(([, actionId]) => actionId === id)).map((id) => finding('unusedAction', id, 'is an action that no button and no event names'));
  const scriptless = eventsOf(extension).filter(({ actionId }) => known.has(actionId) && !known.get(actionId)?.runtime.code.script)
    .map(({ type, actionId }) => finding('eventWithoutScript', type, `runs ${actionId} in a runtime without a script, so not in classic Outlook on Windows`));
  return [...dangling, ...unused, ...scriptless];
}

function ids(extension: Extension): Finding[] {
  const sets = {
    runtime: extension.runtimes.map(({ id }) => id),
    action: extension.runtimes.flatMap((runtime) => runtime.actions.map(({ id }) => id)),
    group: groupsOf(extension).map(({ id }) => id),
    control: controlsOf(extension).map(({ id }) => id),
  };
  return Object.entries(sets).flatMap(([kind, values]) => repeated(values).map((id) => finding('duplicateId', id, `is the id of more than one ${kind}`)));
}

function events(extension: Extension): Finding[] {
  return extension.autoRunEvents.flatMap(({ requirements, events: list }) => list.flatMap(({ type, options }) => {
    const known = LAUNCH_EVENTS.find(({ unified }) => unified === type);
    if (!known) return [finding('unknownEvent', type, 'is no launch event that Outlook knows')];
    const tooLow = isAtLeast(mailboxSet(requirements), known.since) ? [] : [finding('requirementTooLow', type, `came with Mailbox ${known.since}; its block requires ${mailboxSet(requirements) ?? 'nothing'}`)];
    const mode = /Sending$/.test(type) && options?.sendMode !== 'softBlock' ? [finding('sendMode', type, 'has to be softBlock: "block" fails store validation and nothing means a person can be kept from sending unawares')] : [];
    return [...tooLow, ...mode];
  }));
}

function ribbonIcons(extension: Extension, file: ManifestFile): Finding[] {
  const places = [...groupsOf(extension), ...controlsOf(extension)];
  return places.flatMap(({ id, icons }) => [
    ...[16, 32, 80].filter((size) => !icons.some((icon) => icon.size === size)).map((size) => finding('missingIcon', id, `lacks its icon of ${size} pixels`)),
    ...icons.flatMap(({ size, url }) => iconFindings(id, url, size, file)),
  ]);
}

function packageIcons({ icons }: UnifiedManifest, file: ManifestFile): Finding[] {
  const wanted = [['color', icons.color, 192], ['outline', icons.outline, 32], ['color32x32', icons.color32x32, 32]] as const;
  return wanted.flatMap(([name, path, size]) => {
    const found = path === undefined ? undefined : pngSize(file(path));
    if (!found) return [finding('missingIcon', name, `${path ?? 'nothing'} is no PNG in the package`)];
    return found.width === size && found.height === size ? [] : [finding('wrongIconSize', name, `${path} is ${found.width} × ${found.height}, not ${size} × ${size}`)];
  });
}

function hosts({ validDomains, staticTabs, extensions: [extension] }: UnifiedManifest): Finding[] {
  const addresses = [
    ...staticTabs.flatMap(({ entityId, contentUrl, websiteUrl }) => [contentUrl, websiteUrl].map((url) => [entityId, url] as const)),
    ...extension.runtimes.flatMap(({ id, code }) => [code.page, ...(code.script ? [code.script] : [])].map((url) => [id, url] as const)),
    ...[...groupsOf(extension), ...controlsOf(extension)].flatMap(({ id, icons }) => icons.map(({ url }) => [id, url] as const)),
  ];
  return addresses.filter(([, url]) => !validDomains.includes(URL.canParse(url) ? new URL(url).host : ''))
    .map(([where, url]) => finding('foreignHost', where, `${url} is outside validDomains (${validDomains.join(', ')})`));
}

function permissions({ authorization }: UnifiedManifest): Finding[] {
  const known = [...MAILBOX_LEVELS.map(({ unified }) => unified), ...MAILBOX_EXTRAS];
  const names = authorization.permissions.resourceSpecific.map(({ name }) => name);
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => finding('unknownPermission', name, 'is no permission of an Outlook add-in')),
    ...repeated(names).map((name) => finding('duplicateId', name, 'is asked for twice')),
  ];
}

/** Teams keeps tabs apart by their ids alone, and a link to one names its id. */
function tabs({ staticTabs }: UnifiedManifest): Finding[] {
  return repeated(staticTabs.map(({ entityId }) => entityId)).map((id) => finding('duplicateId', id, 'is the id of more than one tab'));
}

/** Each part at most five digits: https://learn.microsoft.com/office/dev/add-ins/develop/unified-manifest-overview#base-properties */
function version({ version: value }: UnifiedManifest): Finding[] {
  return /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(value) ? [] : [finding('version', value, 'has to be three numbers, such as 1.2.3')];
}
