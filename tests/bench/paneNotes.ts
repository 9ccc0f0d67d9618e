import type { CDPSession } from 'playwright-core';

/** What a frame tells of itself, on the wall clock so that frames compare. */
export type Told =
  /** The moment at which the text that was waited for had been painted. */
  | { readonly fact: number }
  /** A task that held the page up, in ms. */
  | { readonly task: number }
  /** A single run of the product's own scripts; the browser tells of those in frames that it painted late. */
  | { readonly ownRun: number };

declare global {
  interface Window {
    benchTells?: (told: string) => void;
  }
}

/** Runs in every page before its own scripts; it may use nothing from here. */
export function tellFromFrames(source: string): void {
  if (window.top === window) return;
  const tell = (told: Told) => window.benchTells?.(JSON.stringify(told));
  const fact = new RegExp(source);
  const watcher = new MutationObserver(() => {
    if (!fact.test(document.body?.innerText ?? '')) return;
    watcher.disconnect();
    // A frame is painted after its animation callbacks; the message comes once that is done.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell({ fact: performance.timeOrigin + performance.now() });
      port2.postMessage(null);
    });
  });
  watcher.observe(document, { childList: true, subtree: true, characterData: true });
  const own = (entries: PerformanceObserverEntryList) => entries.getEntries().forEach(({ name, duration }) => name === 'self' && tell({ task: duration }));
  new PerformanceObserver(own).observe({ type: 'longtask', buffered: true });
  const runs = (entries: PerformanceObserverEntryList) =>
    entries.getEntries().forEach((entry) => {
      // The DOM library doesn't know long animation frames yet.
      const { scripts = [] } = entry as PerformanceEntry & { readonly scripts?: readonly { readonly sourceURL: string; readonly duration: number }[] };
      scripts.forEach(({ sourceURL, duration }) => sourceURL.includes('/app/') && tell({ ownRun: duration }));
    });
  new PerformanceObserver(runs).observe({ type: 'long-animation-frame', buffered: true });
}

export interface PaneNotes {
  /** When the fact stood, and in which of the page's contexts. */
  readonly fact: Promise<{ readonly at: number; readonly context: number }>;
  /** The longest that the fact's own frame told of since the start or the last `forget`. */
  longest(what: 'task' | 'ownRun'): number;
  forget(): void;
}

/**
 * Listens by the browser's own protocol. Playwright's ways to wait and to look put a script of their own into the frame, which at four
 * times slower runs for a tenth of a second: inside what is measured.
 */
export async function listenTo(session: CDPSession): Promise<PaneNotes> {
  let told: { readonly context: number; readonly what: Told }[] = [];
  let context: number | undefined;
  const fact = new Promise<{ readonly at: number; readonly context: number }>((stands) => {
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const what = JSON.parse(payload) as Told; // our own words, above
      told.push({ context: executionContextId, what });
      if (!('fact' in what)) return;
      context = executionContextId;
      stands({ at: what.fact, context });
    });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchTells' });
  const read = (what: Told, name: 'task' | 'ownRun') => ('task' in what && name === 'task' ? what.task : 'ownRun' in what && name === 'ownRun' ? what.ownRun : 0);
  return {
    fact,
    longest: (name) => Math.max(0, ...told.filter((one) => one.context === context).map(({ what }) => read(what, name))),
    forget: () => void (told = []),
  };
}
