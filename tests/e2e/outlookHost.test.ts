import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { buildOutlook } from '../support/builtOutlook';
import { openBrowser } from '../support/openBrowser';
import { openOutlook, type OutlookPage } from '../support/outlookPage';
import { startSmokeHost } from '../support/smokeHost';

jest.setTimeout(60_000);

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
});
