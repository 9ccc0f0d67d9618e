import { ACTIONS, NOTICE_ICON, PANEL_BUTTONS } from '../../src/app/launch/names';
import { LAUNCH_EVENTS, MAILBOX_EXTRAS, MAILBOX_LEVELS, SURFACES } from '../../scripts/manifest/knownNames';
import { lintTwin } from '../../scripts/manifest/twinLint';
import { readTwin, resource, textOf, type TwinElement } from '../../scripts/manifest/twinManifest';
import { controlsOf, eventsOf } from '../../scripts/manifest/unifiedManifest';
import { readApp, SETTINGS } from '../support/manifestFolder';

const app = readApp();
const twin = readTwin(app.xml);
const [extension] = app.manifest.extensions;

const control = (element: TwinElement) => element.all('Control')[0];
const point = (type: string) => twin.all('ExtensionPoint').find((element) => element.attribute('type') === type);
const english = app.languages['en.json'] ?? {};

describe('the add-in-only twin', () => {
  it('has an id of its own, which the unified manifest hides', () => {
    expect(textOf(twin, 'Id')).toBe(SETTINGS.VERBINDER_XML_ID);
    expect(textOf(twin, 'Id')).not.toBe(SETTINGS.TEAMS_APP_ID);
    expect(extension.alternates.map(({ hide }) => hide.customOfficeAddin.officeAddinId)).toEqual([textOf(twin, 'Id')]);
  });

  it('has the same version, name and description, in both languages', () => {
    expect(textOf(twin, 'Version')).toBe(app.manifest.version);
    for (const [name, own, other] of [
      ['DisplayName', app.manifest.name.short, english['name.short']],
      ['Description', app.manifest.description.short, english['description.short']],
    ] as const) {
      const element = twin.children.find((child) => child.name === name);
      expect(element?.attribute('DefaultValue')).toBe(own);
      expect(element?.all('Override').map((override) => override.attribute('Value'))).toEqual([other, other]);
    }
  });

  it.each(extension.ribbons.map((ribbon, index) => ({ context: ribbon.contexts[0] ?? '', index })))('stands beside $context with the same button, texts, icons, page and pin', ({ context, index }) => {
    const unified = extension.ribbons[index]!.tabs[0]!.groups[0]!;
    const [button] = unified.controls;
    const surface = point(SURFACES.find((known) => known.context === context)?.point ?? '');
    const own = surface && control(surface);
    expect(own?.attribute('id')).toBe(button?.id);
    expect(surface?.all('Group')[0]?.attribute('id')).toBe(unified.id);

    const path = `extensions[0].ribbons[${index}].tabs[0].groups[0]`;
    const shown = [
      ['Label', button?.label, `${path}.controls[0].label`],
      ['Title', button?.supertip.title, `${path}.controls[0].supertip.title`],
      ['Description', button?.supertip.description, `${path}.controls[0].supertip.description`],
    ] as const;
    for (const [element, dutch, key] of shown) {
      const text = resource(twin, own?.all(element)[0]?.attribute('resid'));
      expect(text?.value).toBe(dutch);
      expect([...(text?.overrides.values() ?? [])]).toEqual([english[key], english[key]]);
    }
    expect(own?.all('Image').map((image) => resource(twin, image.attribute('resid'))?.value)).toEqual(button?.icons.map(({ url }) => url));
    const runtime = extension.runtimes.find(({ actions }) => actions.some(({ id }) => id === button?.actionId));
    expect(resource(twin, own?.all('SourceLocation')[0]?.attribute('resid'))?.value).toBe(runtime?.code.page);
    expect(own?.all('SupportsPinning').length === 1).toBe(runtime?.actions.find(({ id }) => id === button?.actionId)?.pinnable ?? false);
  });

  it('starts the same launch events, with the same functions, mode, page and script', () => {
    const xmlName = (type: string) => LAUNCH_EVENTS.find(({ unified }) => unified === type)?.xml;
    const own = twin.all('LaunchEvent').map((event) => [event.attribute('Type'), event.attribute('FunctionName'), event.attribute('SendMode')?.toLowerCase()]);
    expect(own).toEqual(eventsOf(extension).map(({ type, actionId, options }) => [xmlName(type), actionId, options?.sendMode?.toLowerCase()]));
    const runtime = twin.all('Runtime')[0];
    const { code } = extension.runtimes.find(({ id }) => id === 'launchEvents') ?? { code: { page: '' } };
    expect(resource(twin, runtime?.attribute('resid'))?.value).toBe(code.page);
    expect(resource(twin, runtime?.children[0]?.attribute('resid'))?.value).toBe('script' in code ? code.script : '');
  });

  it('has the same rights, shared mailboxes included', () => {
    const names = app.manifest.authorization.permissions.resourceSpecific.map(({ name }) => name);
    const level = MAILBOX_LEVELS.find(({ xml }) => xml === twin.children.find((child) => child.name === 'Permissions')?.text);
    expect(names.filter((name) => !MAILBOX_EXTRAS.includes(name))).toEqual([level?.unified]);
    expect(textOf(twin, 'SupportsSharedFolders')).toBe(String(names.includes('Mailbox.SharedFolder')));
  });

  it('serves phones when reading mail and for a meeting one is invited to', () => {
    const phone = twin.all('MobileFormFactor')[0];
    expect(phone?.all('ExtensionPoint').map((element) => element.attribute('type'))).toEqual(['MobileMessageReadCommandSurface', 'MobileLogEventAppointmentAttendee']);
    for (const button of phone?.all('Control') ?? []) expect(button.all('Image')).toHaveLength(9);
  });

  it('knows everything that the launch file names', () => {
    expect(twin.all('LaunchEvent').map((event) => event.attribute('FunctionName'))).toEqual(Object.values(ACTIONS));
    expect(resource(twin, NOTICE_ICON)?.value).toMatch(/icon-16\.png$/);
    for (const id of Object.values(PANEL_BUTTONS)) expect(controlsOf(extension).map((button) => button.id)).toContain(id);
  });
});

describe('the checks of the twin', () => {
  const rulesBroken = (xml: string) => [...new Set(lintTwin(readTwin(xml), app.file).map(({ rule }) => rule))];

  it('find nothing in ours', () => {
    expect(lintTwin(twin, app.file)).toEqual([]);
  });

  it.each<[string, string | RegExp, string, string[]]>([
    ['a button that names a text nobody wrote', '<Label resid="buttonLabel"/>', '<Label resid="buttonLable"/>', ['danglingResource']],
    ['a text that nobody shows', '<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="old" DefaultValue="Oud"><bt:Override Locale="en-US" Value="Old"/><bt:Override Locale="en-GB" Value="Old"/></bt:String>', ['unusedResource']],
    ['two buttons with one id', 'id="verbinderComposeButton"', 'id="verbinderReadButton"', ['duplicateId']],
    ['a text without English', /<bt:Override Locale="en-GB" Value="Partners"\/>/, '', ['missingText']],
    ['a name without English', /<Override Locale="en-US" Value="Verbinder"\/>/, '', ['missingText']],
    ['a page of another host', 'DefaultValue="https://verbinder.example/app/launch.html"', 'DefaultValue="https://elders.example/app/launch.html"', ['foreignHost']],
    ['an icon that nobody drew', 'icons/icon-75.png', 'icons/icon-76.png', ['missingIcon']],
    ['a phone icon of the wrong size', '<bt:Image size="25" scale="3" resid="icon75"/>', '<bt:Image size="25" scale="3" resid="icon50"/>', ['wrongIconSize']],
    ['a misspelt event', 'Type="OnMessageSend"', 'Type="OnMailSend"', ['unknownEvent']],
    ['the unified name of an event', 'Type="OnMessageRecipientsChanged"', 'Type="messageRecipientsChanged"', ['unknownEvent']],
    ['a hard block on sending', 'SendMode="SoftBlock"', 'SendMode="Block"', ['sendMode']],
    ['a misspelt permission', '>ReadWriteItem<', '>ReadWriteItems<', ['unknownPermission']],
    ['launch events in a runtime that is not there', '</LaunchEvents>\n              <SourceLocation resid="launchPage"/>', '</LaunchEvents>\n              <SourceLocation resid="panelPage"/>', ['danglingRuntime']],
    ['parts in an order that Outlook refuses', /(\s*<SupportsSharedFolders>.*<\/SupportsSharedFolders>)(\s*<FunctionFile[^>]*>)/, '$2$1', ['elementOrder']],
    ['a part that does not belong', '<Runtimes>', '<Settings/><Runtimes>', ['unknownElement']],
    ['a label too long for a phone', 'DefaultValue="Partners"', `DefaultValue="${'x'.repeat(33)}"`, ['tooLong']],
    ['a description that is too long', 'DefaultValue="Ziet', `DefaultValue="${'x'.repeat(250)}Ziet`, ['tooLong']],
    ['a version in words', '<Version>1.2.3<', '<Version>one<', ['version']],
  ])('find %s', (_what, from, to, rules) => {
    const broken = app.xml.replace(from, to);
    expect(broken).not.toBe(app.xml);
    expect(rulesBroken(broken)).toEqual(expect.arrayContaining(rules));
  });

  it('say so where the file is no XML at all', () => {
    expect(() => readTwin(app.xml.replace('</OfficeApp>', ''))).toThrow();
  });
});
