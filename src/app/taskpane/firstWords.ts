import type { SeenPerson } from '../../domain/seenItem';
import type { Clock } from '../../ports/clock';
import type { Configuration } from '../../ports/configuration';
import type { Host } from '../../ports/host';
import type { FirstLook } from '../../replica/firstLook';
import type { Speech } from '../../ui/words/language';
import { FIRST_LISTS, firstRows, firstTable, type FirstRows, type FirstTable } from './firstTable';

export interface FirstNeeds {
  readonly host: Pick<Host, 'facts' | 'item'>;
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly place: HTMLElement;
  /** Whom the host names at once, without being asked: their rows are looked up while it still answers about the rest. */
  readonly peopleAtOnce: readonly SeenPerson[] | undefined;
  readonly look: (account: string) => Promise<FirstLook | undefined>;
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
export function sayFirst(needs: FirstNeeds): FirstSaying {
  let stopped = false;
  const saying = (async () => {
    const table = await tableFor(needs);
    if (stopped || !table) return;
    needs.place.textContent = sentence(table, needs.speech);
    performance.mark('verbinder:first-fact');
  })().catch(() => undefined);
  const { clock } = needs;
  return {
    said: Promise.race([saying, new Promise<void>((resolve) => void clock.after(PATIENCE_MS, resolve))]),
    stop: () => {
      stopped = true;
    },
  };
}

async function tableFor({ host, configuration, clock, peopleAtOnce, look }: FirstNeeds): Promise<FirstTable | undefined> {
  const asked = host.item();
  const opened = look(host.facts.account);
  const rowsOf = async (people: readonly SeenPerson[]): Promise<FirstRows | undefined> => (await opened)?.read(FIRST_LISTS, clock.now(), (by) => firstRows(by, people, configuration));
  try {
    const early = peopleAtOnce && rowsOf(peopleAtOnce);
    const [item, found] = await Promise.all([asked, early]);
    const rows = item && (found ?? (await rowsOf(item.people)));
    return item && rows ? firstTable(rows, item, configuration, clock.now()) : undefined;
  } finally {
    (await opened)?.close();
  }
}

function sentence({ parties, names }: { readonly parties: number; readonly names: readonly string[] }, { say, join }: Speech): string {
  const shown = names.slice(0, NAMES);
  const others = names.length - shown.length;
  const list = join(others > 0 ? [...shown, say('first.others', { count: others })] : shown);
  return say('first.table', { parties: say('headline.parties', { count: parties }), names: list });
}
