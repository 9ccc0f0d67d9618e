import type { SeenItem } from '../../src/domain/seenItem';
import { keyOf, memoryItemKeys } from '../../src/local/memory/memoryItemKeys';
import { itemKeysSuite } from './itemKeys.suite';

const seen = (id: string): SeenItem => ({ kind: 'appointment', mode: 'read', id, people: [], isPrivate: false, missing: [] });
const copy = (person: string, id: string) => ({ person, item: seen(id) });

itemKeysSuite('memory', async () => {
  const [occurrence, changed, series] = [keyOf('afspraak', 'o'), keyOf('afspraak', 'c'), keyOf('reeks', 's')];
  const femke = memoryItemKeys();
  const stan = memoryItemKeys();
  femke.know('m', { keys: [keyOf('afspraak', 'm')] });
  femke.know('o', { keys: [occurrence, series] });
  femke.know('c', { keys: [changed, series], isException: true, series: { people: ['a@x.example'], start: '2026-09-16T08:00:00Z', end: '2026-09-16T09:00:00Z' } });
  femke.know('s', { keys: [series] });
  femke.know('p', { keys: [keyOf('afspraak', 'p')], isPrivate: true });
  femke.know('f', { keys: [keyOf('bericht', 'f'), keyOf('gesprek', 'f')] });
  femke.know('r', { keys: [keyOf('bericht', 'r'), keyOf('gesprek', 'f')] });
  stan.know('m2', { keys: [keyOf('afspraak', 'm')] });
  stan.know('c2', { keys: [changed, series], seriesUnreadable: true });
  return {
    of: async (person) => (person === 'femke' ? femke : stan),
    meeting: { organiser: copy('femke', 'm'), attendee: copy('stan', 'm2') },
    series: { usual: copy('femke', 'o'), changed: copy('femke', 'c'), changedForGuest: copy('stan', 'c2'), master: copy('femke', 's') },
    mail: { first: copy('femke', 'f'), reply: copy('femke', 'r') },
    privateMeeting: copy('femke', 'p'),
    close: async () => undefined,
  };
});
