import type { Clock } from '../../ports/clock';

/** In the order in which they stand on each other; all of them travel in the panel's own file. */
const PIECES: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackChunkName: "panel" */ 'react-dom/client'),
  () => import(/* webpackChunkName: "panel" */ '../openServices'),
  () => import(/* webpackChunkName: "panel" */ '../../ui/theme'),
  () => import(/* webpackChunkName: "panel" */ '../../ui/Product'),
  () => import(/* webpackChunkName: "panel" */ '../../ui/Shell'),
];

/**
 * Runs the panel's code piece by piece, with a breath in between: at once it would hold the page up for some tenths of a second on
 * a modest laptop. What one piece has run, the next finds there.
 */
export async function loadPanel(clock: Clock): Promise<typeof import('./startPanel')> {
  for (const load of PIECES) {
    await load();
    await new Promise<void>((goOn) => void clock.after(0, goOn));
  }
  return import(/* webpackChunkName: "panel" */ './startPanel');
}
