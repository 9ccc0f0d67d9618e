import type { Browser, Frame, Page } from 'playwright-core';
import type { OutlookTestHandle } from '../../src/local/outlook/page/testHandle';

declare global {
  interface Window {
    outlookHost: OutlookTestHandle;
  }
}

export interface OutlookPage {
  readonly page: Page;
  /** Errors that any page of the run threw. */
  readonly errors: readonly string[];
  /** The add-in's frame, once office.js is ready in it. */
  pane(): Promise<Frame>;
  close(): Promise<void>;
}

/** Opens the host at an address in a browser profile of its own. */
export async function openOutlook(browser: Browser, url: string): Promise<OutlookPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  // Shorter than a test may take, so that what never comes is named.
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  await page.evaluate(() => window.outlookHost.ready);
  return {
    page,
    errors,
    async pane() {
      const element = await page.locator('aside iframe').elementHandle();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('no pane');
      await frame.waitForFunction('window.ready !== undefined');
      return frame;
    },
    close: () => context.close(),
  };
}
