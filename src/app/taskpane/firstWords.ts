import type { Clock } from '../../ports/clock';
import type { Configuration } from '../../ports/configuration';
import type { Host } from '../../ports/host';
import { firstLook } from '../../replica/firstLook';
import type { Speech } from '../../ui/words/language';
import { firstTable } from './firstTable';

export interface FirstNeeds {
  readonly host: Pick<Host, 'facts' | 'item'>;
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly place: HTMLElement;
  readonly indexedDB: IDBFactory | undefined;
}

/** More names than these don't fit a first glance at 320 pixels. */
const NAMES = 4;

export interface FirstSaying {
  /** Settles when it is said, when there is nothing to say, or when waiting longer would hold the panel up; never rejects. */
  readonly said: Promise<void>;
  /** Nothing is said from now on: the panel stands. */
  stop(): void;
}

/** Longer than the browser's own copy takes; a host that doesn't answer must not keep the panel waiting. */
const PATIENCE_MS = 1_500;

/**
 * Says who is at the table before the panel's own code has loaded; see `docs/decisions`. A failure says nothing here, because
 * the panel that follows meets it too and has words for it.
 */
export function sayFirst({ host, configuration, clock, speech, place, indexedDB }: FirstNeeds): FirstSaying {
  let stopped = false;
  const saying = (async () => {
    const [look, item] = await Promise.all([firstLook(host.facts.account, indexedDB), host.item()]);
    const table = look && item ? await firstTable(look, item, configuration, clock.now()) : undefined;
    look?.close();
    if (stopped || !table) return;
    place.textContent = sentence(table, speech);
    performance.mark('verbinder:first-fact');
  })().catch(() => undefined);
  return {
    said: Promise.race([saying, new Promise<void>((resolve) => void clock.after(PATIENCE_MS, resolve))]),
    stop: () => {
      stopped = true;
    },
  };
}

function sentence({ parties, names }: { readonly parties: number; readonly names: readonly string[] }, { say, join }: Speech): string {
  const shown = names.slice(0, NAMES);
  const others = names.length - shown.length;
  const list = join(others > 0 ? [...shown, say('first.others', { count: others })] : shown);
  return say('first.table', { parties: say('headline.parties', { count: parties }), names: list });
}
