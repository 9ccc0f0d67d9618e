import type { Browser, Frame, Page } from 'playwright-core';
import type { TeamsTestHandle } from '../../src/local/teams/page/testHandle';

declare global {
  interface Window {
    teamsHost: TeamsTestHandle;
  }
}

export interface TeamsPage {
  readonly page: Page;
  /** Errors that any page of the run threw. */
  readonly errors: readonly string[];
  /** The app's page in front, or under a selector, once teams-js is ready in it. */
  frame(within?: string): Promise<Frame>;
  close(): Promise<void>;
}

const FRONT = 'main iframe:visible';

/** Opens Teams at an address in a browser profile of its own. */
export async function openTeams(browser: Browser, url: string): Promise<TeamsPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  // Shorter than a test may take, so that what never comes is named.
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  await page.evaluate(() => window.teamsHost.ready);
  return {
    page,
    errors,
    async frame(within = FRONT) {
      const element = page.locator(within).first();
      await element.waitFor();
      const frame = await (await element.elementHandle())?.contentFrame();
      if (!frame) throw new Error(`no frame in ${within}`);
      await frame.waitForFunction('window.ready !== undefined');
      return frame;
    },
    close: () => context.close(),
  };
}
