import { lintLanguages } from '../../scripts/manifest/languageLint';
import { checkPackage } from '../../scripts/manifest/packageApp';
import { lintUnified } from '../../scripts/manifest/unifiedLint';
import type { UnifiedManifest } from '../../scripts/manifest/unifiedManifest';
import { breakable, readApp, type Breakable } from '../support/manifestFolder';

// Compiling the schemas takes a while on a busy machine.
jest.setTimeout(60_000);

const app = readApp();

/** The rules that a manifest breaks once somebody has touched it. */
function rulesBroken(change: (manifest: Breakable<UnifiedManifest>) => void): string[] {
  const manifest = breakable(app.manifest);
  change(manifest);
  return [...new Set([...lintUnified(manifest, app.file), ...lintLanguages(manifest, app.languages)].map(({ rule }) => rule))];
}

describe('the unified manifest', () => {
  it('passes the schemas of Microsoft and our own checks, without the network', async () => {
    expect(await checkPackage(app)).toEqual([]);
  });

  it('stands beside mail and meetings, read and composed', () => {
    expect(app.manifest.extensions[0].ribbons.flatMap(({ contexts }) => contexts)).toEqual(['mailRead', 'mailCompose', 'meetingDetailsAttendee', 'meetingDetailsOrganizer']);
  });

  it('has its tabs in Teams for the person alone', () => {
    expect(app.manifest.staticTabs.map(({ entityId, scopes }) => [entityId, ...scopes])).toEqual([['vandaag', 'personal'], ['netwerkdagen', 'personal']]);
  });

  it('asks for the item that is open and for shared mailboxes, never for the whole mailbox', () => {
    expect(app.manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)).toEqual(['MailboxItem.ReadWrite.User', 'Mailbox.SharedFolder']);
  });

  it('installs where Outlook has Mailbox 1.8; only its launch events want more', () => {
    expect(app.manifest.extensions[0].requirements.capabilities).toEqual([{ name: 'Mailbox', minVersion: '1.8' }]);
  });
});

describe('the checks of the unified manifest', () => {
  const extension = (manifest: Breakable<UnifiedManifest>) => manifest.extensions[0];
  const firstControl = (manifest: Breakable<UnifiedManifest>) => extension(manifest).ribbons[0]!.tabs[0]!.groups[0]!.controls[0]!;
  const firstEvent = (manifest: Breakable<UnifiedManifest>) => extension(manifest).autoRunEvents[0]!.events[0]!;
  const lastEvent = (manifest: Breakable<UnifiedManifest>) => extension(manifest).autoRunEvents.at(-1)!.events.at(-1)!;

  it.each<[string, (manifest: Breakable<UnifiedManifest>) => void, string[]]>([
    ['a button whose action nobody has', (m) => { firstControl(m).actionId = 'openPanle'; }, ['danglingAction']],
    ['an event whose action nobody has', (m) => { firstEvent(m).actionId = 'onNew'; }, ['danglingAction', 'unusedAction']],
    ['an action that nobody calls', (m) => { extension(m).runtimes[0]!.actions.push({ id: 'forgotten', type: 'openPage' }); }, ['unusedAction']],
    ['launch events without the script for classic Outlook', (m) => { delete extension(m).runtimes[1]!.code.script; }, ['eventWithoutScript']],
    ['two runtimes with one id', (m) => { extension(m).runtimes[1]!.id = 'panel'; }, ['duplicateId']],
    ['two buttons with one id', (m) => { extension(m).ribbons[1]!.tabs[0]!.groups[0]!.controls[0]!.id = firstControl(m).id; }, ['duplicateId']],
    ['a misspelt event', (m) => { firstEvent(m).type = 'newAppointmentCreated'; }, ['unknownEvent']],
    ['the add-in-only name of an event', (m) => { firstEvent(m).type = 'OnNewAppointmentOrganizer'; }, ['unknownEvent']],
    ['an event older Outlooks do not have', (m) => { extension(m).autoRunEvents[2]!.requirements!.capabilities[0]!.minVersion = '1.9'; }, ['requirementTooLow']],
    ['a hard block on sending', (m) => { lastEvent(m).options = { sendMode: 'block' }; }, ['sendMode']],
    ['sending without a mode', (m) => { delete lastEvent(m).options; }, ['sendMode']],
    ['a misspelt permission', (m) => { m.authorization.permissions.resourceSpecific[0]!.name = 'MailboxItem.ReadWrite'; }, ['unknownPermission']],
    ['a picture that is not there', (m) => { m.icons.color = 'icons/colour.png'; }, ['missingIcon']],
    ['a colour icon of the wrong size', (m) => { m.icons.color = 'icons/icon-128.png'; }, ['wrongIconSize']],
    ['a button icon that nobody drew', (m) => { firstControl(m).icons[0]!.url = 'https://verbinder.example/app/icons/icon-17.png'; }, ['missingIcon']],
    ['a button icon of the wrong size', (m) => { firstControl(m).icons[0]!.url = firstControl(m).icons[1]!.url; }, ['wrongIconSize']],
    ['a button without its icon of 80 pixels', (m) => { firstControl(m).icons.pop(); }, ['missingIcon']],
    ['a page of another host', (m) => { extension(m).runtimes[0]!.code.page = 'https://elders.example/app/taskpane.html'; }, ['foreignHost']],
    ['a tab of another host', (m) => { m.staticTabs[0]!.contentUrl = 'https://elders.example/app/tab.html'; }, ['foreignHost']],
    ['two tabs with one id', (m) => { m.staticTabs.push({ ...m.staticTabs[0]! }); }, ['duplicateId', 'missingText']],
    ['valid domains that forgot our own', (m) => { m.validDomains = ['elders.example']; }, ['foreignHost']],
    ['a version that Outlook can not compare', (m) => { m.version = '1.2.3-beta'; }, ['version']],
    ['a text that no language file has', (m) => { firstControl(m).label = 'Iets anders'; }, ['differingText']],
    ['a button that the languages have not heard of', (m) => { const group = extension(m).ribbons[0]!.tabs[0]!.groups[0]!; group.controls.push({ ...firstControl(m), id: 'second' }); }, ['missingText']],
    ['a language whose file is gone', (m) => { m.localizationInfo.additionalLanguages.push({ languageTag: 'fr', file: 'fr.json' }); }, ['missingLanguageFile']],
    ['a surface that went away and left its texts', (m) => { extension(m).ribbons.pop(); }, ['danglingText']],
  ])('find %s', (_what, change, rules) => {
    expect(rulesBroken(change)).toEqual(rules);
  });

  it.each([
    ['a name of 31 characters', { 'name.short': 'x'.repeat(31) }],
    ['a short description of 81', { 'description.short': 'x'.repeat(81) }],
    ['a label of 65', { 'extensions[0].ribbons[0].tabs[0].groups[0].label': 'x'.repeat(65) }],
    ['a tip of 251', { 'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].supertip.description': 'x'.repeat(251) }],
  ])('find %s in a language', async (_what, texts) => {
    const languages = { ...app.languages, 'en.json': { ...app.languages['en.json'], ...texts } };
    expect(await checkPackage({ ...app, languages })).toEqual([{ rule: 'schema', where: 'en.json', says: expect.stringContaining('characters') }]);
  });

  it('find what the schema forbids, and never ask the internet for a schema', async () => {
    const unknownProperty = { ...app.manifest, colour: 'blue' };
    expect((await checkPackage({ ...app, manifest: unknownProperty })).map(({ rule }) => rule)).toEqual(['schema']);
    const fromElsewhere = { ...app.manifest, $schema: 'https://developer.microsoft.com/json-schemas/teams/v9.99/MicrosoftTeams.schema.json' };
    expect(await checkPackage({ ...app, manifest: fromElsewhere })).toEqual([{ rule: 'schema', where: 'manifest.json', says: expect.stringContaining('v9.99') }]);
  });
});
