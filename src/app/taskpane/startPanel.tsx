import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { PartnerPanel } from '../../features/partner-panel/PartnerPanel';
import type { Configuration } from '../../ports/configuration';
import type { Clock } from '../../ports/clock';
import type { Host } from '../../ports/host';
import { Product } from '../../ui/Product';
import type { Speech } from '../../ui/words/language';
import { openServices } from '../openServices';
import { outlookSignIn, signInAt } from '../signIn/signInPlace';

export interface PanelStart {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly root: HTMLElement;
  /** Takes the first sentence away, once the panel has something to read. */
  readonly onStand: () => void;
}

/** The whole panel: the part of the pane that loads while the first sentence is already there to read. */
export async function startPanel({ configuration, host, clock, speech, root, onStand }: PanelStart): Promise<void> {
  const signIn = signInAt(outlookSignIn(host, window), { configuration, clock, page: window });
  const services = await openServices({ configuration, host, signIn, clock, page: window });
  onceReadable(root, onStand);
  const panel = createRoot(root);
  // In slices, so that the page stays at hand for whoever scrolls or clicks meanwhile.
  startTransition(() =>
    panel.render(
      <Product services={services} speech={speech}>
        <PartnerPanel />
      </Product>,
    ),
  );
}

/** Every state of the panel that says something has a heading or an alert; a spinner has neither. */
function onceReadable(root: HTMLElement, tell: () => void): void {
  const watch = new MutationObserver(() => {
    if (!root.querySelector('h1, [role="alert"]')) return;
    watch.disconnect();
    tell();
  });
  watch.observe(root, { childList: true, subtree: true });
}
