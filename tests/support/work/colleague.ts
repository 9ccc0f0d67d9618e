import { itemContexts } from '../../../src/lists/itemContexts';
import { lastContacts } from '../../../src/lists/lastContacts';
import { partners } from '../../../src/lists/partners';
import { textIn } from '../keptVersions';
import type { Step } from '../troubles';
import { dayAt, type Scene } from './scene';

/** A colleague changes something in the same lists, at once and past every fault. */
export function colleague({ chain, ledger }: Scene, { which, what, day }: Extract<Step, { do: 'colleague' }>): void {
  const list = what === 'last' ? lastContacts : what === 'note' ? itemContexts : partners;
  const items = chain.items(list).filter(({ fields }) => what !== 'note' || ledger.told.has(textIn(fields, 'Key')));
  const item = items[which % items.length];
  if (!item) return;
  if (what === 'note') {
    ledger.shared.add(textIn(item.fields, 'Key'));
    chain.change(list, item, { Note: `zij ${ledger.fresh()}` });
  } else if (what === 'last') {
    ledger.contactOn(textIn(item.fields, 'PartnerKey'), dayAt(day));
    if (dayAt(day) > textIn(item.fields, 'Date')) chain.change(list, item, { Date: `${dayAt(day)}T00:00:00Z`, Contact: ledger.fresh() });
  } else chain.change(list, item, { [what]: `zij ${ledger.fresh()}` });
}
