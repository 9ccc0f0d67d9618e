import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SeenItem } from '../../src/domain/seenItem';
import { PartnerPanel } from '../../src/features/partner-panel/PartnerPanel';
import { keyOf } from '../../src/local/memory/memoryItemKeys';
import type { Language } from '../../src/ui/words/language';
import { fakeServices, showScreen } from './screen';
import { seedSmallTable } from './smallTable';

export const OCCURRENCE = keyOf('afspraak', 'ID-1');
export const SERIES = keyOf('reeks', 'SERIES-1');

interface How {
  readonly language?: Language;
  readonly services?: Parameters<typeof fakeServices>[0];
  /** What stands on the server or goes wrong before the panel opens. */
  readonly prepare?: (fake: ReturnType<typeof fakeServices>) => void;
}

/** The panel beside an item, over the small table; `writes` is what the person did, without what the panel leaves behind. */
export async function panelAt(item: SeenItem | null, how: How = {}) {
  const fake = fakeServices(how.services);
  seedSmallTable(fake.replica);
  fake.itemKeys.know('item-1', { keys: [OCCURRENCE] });
  how.prepare?.(fake);
  fake.hosted.show(item);
  const shown = await showScreen(<PartnerPanel />, fake.services, how.language);
  await act(async () => fake.clock.advance(0));
  const writes = () => fake.replica.outbox.entries().flatMap((entry) => entry.writes).filter(({ list }) => list !== 'OurMeetings');
  return { ...fake, ...shown, writes };
}

export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
