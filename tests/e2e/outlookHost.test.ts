import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { buildOutlook } from '../support/builtOutlook';
import { openBrowser } from '../support/openBrowser';
import { openOutlook, type OutlookPage } from '../support/outlookPage';
import { startSmokeHost } from '../support/smokeHost';

jest.setTimeout(60_000);

// What the smoke add-in's page and MSAL's script define in the frame.
declare const asked: <T = unknown>(call: (done: (result: Office.AsyncResult<T>) => void) => void) => Promise<T>;
declare const msal: typeof import('@azure/msal-browser');

const signInNested = async () => {
  const app = await msal.createNestablePublicClientApplication({ auth: { clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', authority: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555' } });
  const result = await app.acquireTokenSilent({ scopes: ['Calendars.Read'] });
  return { username: result.account.username, scopes: result.scopes, nested: result.accessToken.split('.').length === 3 };
};

describe('the Outlook host with the unmodified office.js', () => {
  let host: Awaited<ReturnType<typeof startSmokeHost>>;
  let browser: Browser;
  let outlook: OutlookPage;

  beforeAll(async () => {
    buildOutlook();
    host = await startSmokeHost();
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  afterEach(async () => {
    expect(outlook.errors).toEqual([]);
    expect(await outlook.page.evaluate(() => window.outlookHost.unhandled())).toEqual([]);
    await outlook.close();
  });
  const open = async (query: string) => (outlook = await openOutlook(browser, host.url(query)));

  it('is tried with the version of office.js that its protocol was read from', async () => {
    const { version } = JSON.parse(readFileSync('node_modules/@microsoft/office-js/package.json', 'utf8')) as { version: string };
    await open('');
    expect(version).toBe('1.1.110');
  });

  it('shows an appointment that somebody else organises, to read', async () => {
    await open('?demo=uitnodiging-van&pane=open');
    const read = await (await outlook.pane()).evaluate(() => {
      const { mailbox } = Office.context;
      const item = mailbox.item!;
      return {
        subject: item.subject, type: item.itemType, restId: mailbox.convertToRestId(item.itemId, 'v1.0'), ews: item.itemId, place: item.location, organizer: item.organizer.emailAddress,
        attendees: item.requiredAttendees.map(({ emailAddress, appointmentResponse, recipientType }) => ({ emailAddress, appointmentResponse, recipientType })),
        hours: (item.end.getTime() - item.start.getTime()) / 3_600_000, me: mailbox.userProfile.emailAddress, language: Office.context.displayLanguage,
        knows: Office.context.requirements.isSetSupported('Mailbox', '1.14'),
      };
    });
    expect(read).toEqual({
      subject: 'Uitnodiging van HDSR', type: 'appointment', restId: 'AAM-ev_2=', ews: 'AAM/ev+2=', place: 'Provinciehuis', organizer: 'pepijn.roskam@hdsr.nl.example',
      attendees: [{ emailAddress: 'noortje.vlasblom@woerden.nl.example', appointmentResponse: 'accepted', recipientType: 'externalUser' }],
      hours: 1, me: 'femke.horstink@provincie-utrecht.nl.example', language: 'nl-NL', knows: true,
    });
  });

  it('lets the pane change a new appointment, hears what the person types, and gives an id only after saving', async () => {
    await open('?compose=appointment&pane=open');
    const pane = await outlook.pane();
    const refused = await pane.evaluate(async () => {
      const item = Office.context.mailbox.item!;
      Object.assign(window, { events: [] as unknown[] });
      const note = (event: { type: string }) => (window as unknown as { events: unknown[] }).events.push(JSON.parse(JSON.stringify(event)));
      await asked((done) => item.addHandlerAsync(Office.EventType.RecipientsChanged, note, done));
      await asked((done) => item.addHandlerAsync(Office.EventType.AppointmentTimeChanged, note, done));
      await asked((done) => item.subject.setAsync('Vanuit het paneel', done));
      await asked((done) => item.requiredAttendees.addAsync([{ displayName: 'Gert-Jan', emailAddress: 'gert-jan@lopik.nl.example' }], done));
      return asked((done) => item.getItemIdAsync(done)).catch((error: Error) => error.message);
    });
    expect(refused).toBe('9046 ItemNotSaved');
    const { page } = outlook;
    await expect(page.getByLabel('Onderwerp').inputValue()).resolves.toBe('Vanuit het paneel');
    await page.getByLabel('Optioneel').fill('saskia.pels@belcombinatie.nl.example');
    await page.getByLabel('Optioneel').press('Enter');
    await page.getByLabel('Begin').fill('2027-03-10T09:30');
    const seen = await pane.evaluate(async () => {
      const item = Office.context.mailbox.item!;
      const { start, end, optionalAttendees, sessionData, body } = item;
      await asked((done) => sessionData.setAsync('waiting', 'yes', done));
      await asked((done) => body.setAsync('<p>Eerste <b>punt</b></p>', { coercionType: 'html' }, done));
      const times = [await asked<Date>((done) => start.getAsync(done)), await asked<Date>((done) => end.getAsync(done))];
      return {
        optional: await asked<Office.EmailAddressDetails[]>((done) => optionalAttendees.getAsync(done)),
        times: times.map((time) => time.toISOString()),
        kept: await asked((done) => sessionData.getAsync('waiting', done)),
        text: await asked((done) => body.getAsync('text', done)),
        saved: await asked((done) => item.saveAsync(done)),
        id: await asked((done) => item.getItemIdAsync(done)),
        events: (window as unknown as { events: { type: string }[] }).events,
      };
    });
    expect(seen).toMatchObject({ times: ['2027-03-10T08:30:00.000Z', '2027-03-10T09:30:00.000Z'], kept: 'yes', text: 'Eerste punt', saved: 'AAM/new+1=', id: 'AAM/new+1=' });
    expect(seen.optional).toMatchObject([{ emailAddress: 'saskia.pels@belcombinatie.nl.example', recipientType: 'externalUser' }]);
    expect(seen.events).toMatchObject([
      { type: 'olkRecipientsChanged', changedRecipientFields: { requiredAttendees: true, optionalAttendees: false } },
      { type: 'olkRecipientsChanged', changedRecipientFields: { requiredAttendees: false, optionalAttendees: true } },
      { type: 'olkAppointmentTimeChanged', start: '2027-03-10T08:30:00.000Z' },
    ]);
    // Saving invites nobody: Graph would mail whoever stands in the event.
    expect(host.data.events.find(({ id }) => id === 'AAM-new_1=')).not.toHaveProperty('attendees');
  });

  it('keeps the pane pinned beside mail and tells it of the next mail, and of none', async () => {
    await open('?module=mail&demo=wie-is-aan-zet&pane=open');
    const pane = await outlook.pane();
    const first = await pane.evaluate(async () => {
      const item = Office.context.mailbox.item!;
      return { subject: item.subject, from: item.from.displayName, id: item.internetMessageId, body: await asked((done) => item.body.getAsync('text', done)) };
    });
    expect(first).toEqual({ subject: 'Wie is aan zet?', from: 'Noortje Vlasblom', id: '<m1@woerden.nl.example>', body: 'Beste Femke,\nwie is aan zet?' });
    await outlook.page.getByRole('button', { name: /Cijfers/ }).click();
    await pane.waitForFunction('heard.length === 1');
    await outlook.page.evaluate(() => window.outlookHost.close());
    await pane.waitForFunction('heard.length === 2');
    const heard = await pane.evaluate(() => ({ heard: (0, eval)('heard') as unknown, item: Office.context.mailbox.item }));
    expect(heard).toEqual({ heard: [{ type: 'item', subject: 'Cijfers' }, { type: 'item', subject: null }], item: null });
  });

  it('shows a meeting request as a message with a time', async () => {
    await open('?module=mail&demo=uitnodiging&pane=open');
    const read = await (await outlook.pane()).evaluate(() => {
      const item = Office.context.mailbox.item!;
      return { type: item.itemType, itemClass: item.itemClass, hours: (item.end.getTime() - item.start.getTime()) / 3_600_000, place: item.location };
    });
    expect(read).toEqual({ type: 'message', itemClass: 'IPM.Schedule.Meeting.Request', hours: 1, place: 'Veenendaal' });
  });

  it('begins the pane anew beside another appointment, since none can be pinned there', async () => {
    await open('?demo=uitnodiging-van&pane=open');
    const before = await outlook.pane();
    await outlook.page.evaluate(() => window.outlookHost.select('overleg-res'));
    const after = await outlook.pane();
    expect(before.isDetached()).toBe(true);
    expect(await after.evaluate(() => Office.context.mailbox.item!.itemType)).toBe('appointment');
    await expect(outlook.page.getByRole('button', { name: 'Vastmaken' }).count()).resolves.toBe(0);
  });

  it('keeps roaming settings, custom properties, categories and notices', async () => {
    await open('?demo=uitnodiging-van&pane=open');
    const pane = await outlook.pane();
    const kept = await pane.evaluate(async () => {
      const { mailbox, roamingSettings } = Office.context;
      const item = mailbox.item!;
      roamingSettings.set('table', { a: 1 });
      await asked((done) => roamingSettings.saveAsync(done));
      const properties = await asked<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));
      properties.set('mark', 'x');
      await asked((done) => properties.saveAsync(done));
      await asked((done) => mailbox.masterCategories.addAsync([{ displayName: 'Partner', color: 'Preset0' }], done));
      await asked((done) => item.categories.addAsync(['Partner'], done));
      await asked((done) => item.notificationMessages.addAsync('n', { type: 'informationalMessage', message: 'Hallo', icon: 'icon16', persistent: false }, done));
      return {
        again: (await asked<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done))).get('mark') as unknown,
        categories: await asked((done) => item.categories.getAsync(done)),
        notices: (await asked<Office.NotificationMessageDetails[]>((done) => item.notificationMessages.getAllAsync(done))).map(({ key, type }) => ({ key, type })),
      };
    });
    expect(kept).toEqual({ again: 'x', categories: [{ displayName: 'Partner', color: 'Preset0' }], notices: [{ key: 'n', type: 'informationalMessage' }] });
    await outlook.page.getByText('Smoke: Hallo').waitFor();
    await outlook.page.reload();
    expect(await (await outlook.pane()).evaluate(() => Office.context.roamingSettings.get('table') as unknown)).toEqual({ a: 1 });
  });

  it('carries messages between the pane and an inline dialog both ways', async () => {
    await open('?demo=uitnodiging-van&pane=open');
    const heard = await (await outlook.pane()).evaluate(async () => {
      const messages: string[] = [];
      const dialog = await asked<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(`${location.origin}/smoke/dialog.html`, { displayInIframe: true, width: 50, height: 50 }, done));
      await new Promise<void>((resolve) => {
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
          if (!('message' in event)) return;
          messages.push(event.message);
          if (messages.length === 1) dialog.messageChild('hello');
          else resolve();
        });
      });
      dialog.close();
      return messages;
    });
    expect(heard).toEqual(['ready', 'heard hello']);
    await outlook.page.waitForFunction(() => window.outlookHost.state.get().dialog === null);
  });

  it('opens a dialog in a window of its own without the host', async () => {
    await open('?demo=uitnodiging-van&pane=open');
    const popup = outlook.page.context().waitForEvent('page');
    const heard = await (await outlook.pane()).evaluate(async () => {
      const dialog = await asked<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(`${location.origin}/smoke/dialog.html`, { promptBeforeOpen: false }, done));
      const message = await new Promise((resolve) => dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => 'message' in event && resolve(event.message)));
      dialog.close();
      return message;
    });
    expect(heard).toBe('ready');
    await (await popup).close();
  });

  it('signs the real MSAL in through the nested bridge, as whoever the page is', async () => {
    await open('?demo=uitnodiging-van&pane=open');
    const signedIn = await (await outlook.pane()).evaluate(signInNested);
    expect(signedIn).toEqual({ username: 'femke.horstink@provincie-utrecht.nl.example', scopes: ['Calendars.Read'], nested: true });
  });

  it('can leave the bridge out, and can leave it without an answer', async () => {
    await open('?demo=uitnodiging-van&pane=open&naa=absent');
    expect(await (await outlook.pane()).evaluate(() => ['nestedAppAuthBridge' in window, Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')])).toEqual([false, false]);
    await outlook.close();
    await open('?demo=uitnodiging-van&pane=open&naa=silent&sets=1.8&itemid=refused');
    const pane = await outlook.pane();
    const silent = await pane.evaluate(() => Promise.race([msal.createNestablePublicClientApplication({ auth: { clientId: 'c' } }).then(() => 'answered'), new Promise((resolve) => setTimeout(resolve, 1000, 'silence'))]));
    expect(silent).toBe('silence');
    expect(await pane.evaluate(() => Office.context.requirements.isSetSupported('Mailbox', '1.9'))).toBe(false);
    await outlook.page.evaluate(() => window.outlookHost.compose('appointment'));
    const refusal = await (await outlook.pane()).evaluate(() => asked((done) => Office.context.mailbox.item!.getItemIdAsync(done)).catch((error: Error) => error.message));
    expect(refusal).toBe('9032 ApiCallNotSupportedByExtensionPoint');
  });

  it('runs the launch handlers: a notice while composing whose button opens the pane, and an alert on sending', async () => {
    await open('?compose=appointment');
    const { page } = outlook;
    await page.getByText('Smoke: 0 attendees').waitFor();
    await page.getByLabel('Verplicht').fill('noortje.vlasblom@woerden.nl.example');
    await page.getByLabel('Verplicht').press('Enter');
    await page.getByText('Smoke: 1 attendees').waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await outlook.pane();
    await page.getByLabel('Onderwerp').fill('stop');
    await page.getByRole('button', { name: 'Verzenden' }).click();
    await page.getByText('Not like this.').waitFor();
    await expect(page.getByRole('button', { name: 'Toch verzenden' }).count()).resolves.toBe(0);
    await page.getByRole('button', { name: 'Niet verzenden' }).click();
    await page.getByLabel('Onderwerp').fill('stop, but ask');
    await page.getByRole('button', { name: 'Verzenden' }).click();
    await page.getByRole('button', { name: 'Toch verzenden' }).click();
    await page.getByText('Verzonden.').waitFor();
    expect(host.data.events.at(-1)).toMatchObject({ subject: 'stop, but ask', attendees: [{ emailAddress: { address: 'noortje.vlasblom@woerden.nl.example' }, type: 'required' }] });
  });

  it('sends a mail although its handler is broken, since only the mode block stops for that', async () => {
    await open('?module=mail&demo=wie-is-aan-zet');
    const { page } = outlook;
    await page.getByRole('button', { name: 'Allen beantwoorden' }).click();
    await page.getByLabel('Onderwerp').fill('Ik zoek het uit');
    await page.getByRole('button', { name: 'Verzenden' }).click();
    await page.getByText('Verzonden.').waitFor();
    expect(host.data.sent.at(-1)).toMatchObject({ subject: 'Ik zoek het uit', toRecipients: [{ emailAddress: { address: 'noortje.vlasblom@woerden.nl.example' } }] });
    expect(await page.evaluate(() => window.outlookHost.launches())).toEqual([{ event: 'OnNewMessageCompose', outcome: 'unavailable' }, { event: 'OnMessageSend', outcome: 'completed' }]);
  });

  it('reports a method that it does not know, and refuses it in a way that the add-in hears', async () => {
    await open('?module=mail&demo=wie-is-aan-zet&pane=open');
    const pane = await outlook.pane();
    expect(await pane.evaluate(() => asked((done) => Office.context.mailbox.item!.delayDeliveryTime.getAsync(done)).catch((error: Error) => error.message))).toBe('9020 GenericResponseError');
    expect(await outlook.page.evaluate(() => window.outlookHost.unhandled())).toEqual([{ action: 'ExecuteMethod', dispatchId: 166 }]);
    await outlook.page.evaluate(() => window.outlookHost.state.change({ unhandled: [] }));
  });

  it('can be worked by keyboard alone, into the pane and out of it', async () => {
    await open('?compose=appointment');
    const { page } = outlook;
    await page.getByLabel('Onderwerp').focus();
    await page.keyboard.type('Kennismaking');
    await page.keyboard.press('Tab');
    await page.keyboard.type('noortje@woerden.nl.example');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.outlookHost.fields()?.to.map(({ address }) => address))).toEqual(['noortje@woerden.nl.example']);
    await page.getByRole('button', { name: 'Smoke', exact: true }).focus();
    await page.keyboard.press('Enter');
    const pane = await outlook.pane();
    await pane.getByRole('button').focus();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
  });

  // Fluent's own marks for the keyboard are left out.
  it.each(['?', '?demo=uitnodiging-van&theme=dark', '?module=mail&demo=wie-is&theme=contrast&lang=en-US', '?compose=message'])('passes axe in Chromium at %s', async (query) => {
    await open(query);
    const { violations } = await new AxeBuilder({ page: outlook.page }).exclude('iframe').exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
  });
});
