import { act } from '@testing-library/react';
import { settingKey } from '../../domain/panel/settings';
import { hashedKey } from '../../domain/key';
import { Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import { itemContexts } from '../../lists/itemContexts';
import { settings } from '../../lists/settings';
import { keyOf } from '../../local/memory/memoryItemKeys';
import { fakeServices } from '../../../tests/support/screen';
import { GERT_JAN, meeting, NOORTJE, seedSmallTable } from '../../../tests/support/smallTable';
import { DRAFT_SETTING } from './identity';
import { PanelSession } from './panelSession';
import type { PanelState } from './panelState';

const OCCURRENCE = keyOf('afspraak', 'ID-1');

function session() {
  const fake = fakeServices();
  seedSmallTable(fake.replica);
  const states: PanelState[] = [];
  const stop = new PanelSession(fake.services, (state) => states.push(state)).start();
  const settled = () => act(async () => fake.clock.advance(0));
  return { ...fake, states, stop, settled, last: () => states.at(-1) };
}

describe('following the item beside the pane', () => {
  it('asks the registers and the item’s identity in one turn, and then only what hangs on it', async () => {
    const { replica, itemKeys, hosted, settled, last } = session();
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    const order: string[] = [];
    replica.onRefresh = async () => void order.push('refresh');
    const of = itemKeys.of.bind(itemKeys);
    Object.assign(itemKeys, { of: (item: Parameters<typeof of>[0]) => (order.push('identity'), queueMicrotask(() => order.push('end of turn')), of(item)) });
    hosted.show(meeting());
    await settled();
    expect(order.slice(0, 3)).toEqual(['refresh', 'identity', 'end of turn']);
    expect(replica.calls.filter((call) => call !== 'refresh').sort()).toEqual(['fetch ItemContexts', 'fetch ItemContextsBestuurlijk', 'fetch OurMeetings']);
    expect(last()).toMatchObject({ identity: { kind: 'known' }, contexts: { kind: 'ready', narrowRefused: false } });
  });

  it('reads the copy once more, and not ten times, for what changes while it reads', async () => {
    const { replica, itemKeys, hosted, settled, last } = session();
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    hosted.show(meeting());
    await settled();
    const read = jest.spyOn(replica, 'by');
    replica.seed(settings, []);
    await settled();
    const once = read.mock.calls.length;
    read.mockClear();
    for (let change = 0; change < 10; change += 1) replica.seed(settings, [{ key: `setting-${change}`, title: 'x', value: 1 }]);
    await settled();
    expect(read.mock.calls.length).toBe(2 * once);
    expect(last()?.rows?.settings.map(({ key }) => key)).toContain('setting-9');
  });

  it('finds what colleagues attached by the keys of the last time, before Graph has told them again', async () => {
    const { replica, itemKeys, hosted, settled, last } = session();
    replica.seed(itemContexts, [{ key: 'note-1', itemKey: OCCURRENCE.key, reach: 'afspraak', identifier: 'ID-1', kind: 'notitie', note: 'Vooraf bellen.', by: 'a', on: '2026-11-20T09:00:00Z' }]);
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    hosted.show(meeting());
    await settled();
    hosted.show(meeting({ id: 'item-2' }));
    await settled();
    expect(last()?.rows?.contexts).toEqual([]);
    itemKeys.faults.add({ on: 'item-1', at: 'before', until: new Promise<void>(() => undefined) });
    hosted.show(meeting());
    await settled();
    expect(last()).toMatchObject({ identity: { kind: 'asking' }, rows: { contexts: [{ key: 'note-1' }] } });
  });

  it('brings the journal along where only one partner is at the table', async () => {
    const { replica, itemKeys, hosted, settled } = session();
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    hosted.show(meeting({ people: [GERT_JAN] }));
    await settled();
    expect(replica.calls).toContain('fetch ContactMoments');
  });

  it('drops what comes for an item that is no longer there', async () => {
    const { itemKeys, hosted, settled, last } = session();
    let answer: () => void = () => undefined;
    itemKeys.faults.add({ on: 'item-1', at: 'before', until: new Promise<void>((done) => (answer = done)) });
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    itemKeys.know('item-2', { keys: [keyOf('afspraak', 'ID-2')] });
    hosted.show(meeting());
    await settled();
    hosted.show(meeting({ id: 'item-2' }));
    await settled();
    answer();
    await settled();
    expect(last()).toMatchObject({ item: { id: 'item-2' }, identity: { known: { keys: [{ identifier: 'ID-2' }] } } });
  });

  it('asks nothing at all about an item that a rule shuts out', async () => {
    const { replica, itemKeys, hosted, settled, last } = session();
    replica.seed(settings, [{ key: settingKey('shutOut'), title: 'Buiten', value: [{ name: 'rijksorgaan', subjectWords: ['lintjesregen'] }] }]);
    hosted.show(meeting({ subject: 'Overleg lintjesregen' }));
    await settled();
    expect(last()).toMatchObject({ shutOutBy: 'rijksorgaan' });
    expect(itemKeys.faults.calls).toEqual([]);
    expect(replica.calls).toEqual([]);
  });

  it('shows the item that was opened last, though the host took longer over the one before', async () => {
    const { services, clock } = fakeServices();
    let tellFirst: (item: SeenItem) => void = () => undefined;
    const answers = [new Promise<SeenItem>((done) => (tellFirst = done)), Promise.resolve(meeting({ id: 'item-2' }))];
    let told: () => void = () => undefined;
    const host = { ...services.host, item: () => answers.shift() ?? Promise.resolve(null), onItem: (listener: () => void) => ((told = listener), () => undefined) };
    const states: PanelState[] = [];
    new PanelSession({ ...services, host }, (state) => states.push(state)).start();
    told();
    await act(async () => clock.advance(0));
    tellFirst(meeting());
    await act(async () => clock.advance(0));
    expect(states.at(-1)).toMatchObject({ item: { id: 'item-2' } });
  });

  it('reads and writes no context where a rule that only the registers hold shuts the item out', async () => {
    const { replica, itemKeys, hosted, settled, last } = session();
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    let copied: () => void = () => undefined;
    replica.onRefresh = () => new Promise((done) => (copied = done));
    await replica.outbox.add('what.note', [], { waitsFor: `item-${hashedKey('item-1')}` });
    hosted.show(meeting({ subject: 'Overleg lintjesregen' }));
    await settled();
    replica.seed(settings, [{ key: settingKey('shutOut'), title: 'Buiten', value: [{ name: 'rijksorgaan', subjectWords: ['lintjesregen'] }] }]);
    copied();
    await settled();
    expect(last()).toMatchObject({ shutOutBy: 'rijksorgaan' });
    expect(replica.calls.filter((call) => /fetch|release/.test(call))).toEqual([]);
  });

  it('looks anew at an item that is no longer shut out', async () => {
    const { itemKeys, hosted, settled, last } = session();
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    hosted.show(meeting({ mode: 'compose', subject: 'Vertrouwenscommissie' }));
    await settled();
    expect(last()?.shutOutBy).toBeDefined();
    hosted.show(meeting({ mode: 'compose', subject: 'Overleg' }));
    await settled();
    expect(last()).toMatchObject({ identity: { kind: 'known' } });
    expect(last()?.shutOutBy).toBeUndefined();
  });

  it('leaves out what waiting changes hold of an item that turns out to be private', async () => {
    const { replica, itemKeys, hosted, settled } = session();
    const waitsFor = `item-${hashedKey('item-1')}`;
    await replica.outbox.add('what.note', [], { waitsFor });
    itemKeys.know('item-1', { keys: [OCCURRENCE], isPrivate: true });
    hosted.show(meeting());
    await settled();
    expect(replica.calls.find((call) => call.startsWith(`release ${waitsFor}`))).toMatch(/ without subject without snapshot$/);
  });

  it('asks again, ever later, while Graph does not know the item yet', async () => {
    const { itemKeys, hosted, clock, settled, last } = session();
    hosted.show(meeting());
    await settled();
    expect(last()?.identity.kind).toBe('notYet');
    await act(async () => clock.advance(5_000));
    await act(async () => clock.advance(9_000));
    expect(itemKeys.faults.calls).toHaveLength(2);
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    await act(async () => clock.advance(1_000));
    expect(last()?.identity.kind).toBe('known');
  });

  it('hides the narrow circle where the person may not read it, and goes on', async () => {
    const { replica, itemKeys, hosted, settled, last } = session();
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    replica.onFetch = async (list) => {
      if (list === 'ItemContextsBestuurlijk') throw new Problem('notAllowed', '403');
    };
    hosted.show(meeting());
    await settled();
    expect(last()?.contexts).toEqual({ kind: 'ready', narrowRefused: true });
  });

  it('lets waiting changes go once a form that was being written has been saved', async () => {
    const { replica, itemKeys, hosted, clock, settled, last } = session();
    hosted.show(meeting({ mode: 'compose', id: undefined } as never));
    await settled();
    const { draft = '', turn } = last() ?? {};
    expect(hosted.drafts.get(DRAFT_SETTING)).toBe(draft);
    await replica.outbox.add('what.note', [], { waitsFor: draft });
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    hosted.show(meeting({ mode: 'compose' }));
    await act(async () => clock.advance(10_000));
    expect(replica.calls).toContain(`release ${draft} ${JSON.stringify({ [`key-${draft}`]: OCCURRENCE.key, [`identifier-${draft}`]: 'ID-1' })}`);
    expect(last()?.turn).toBe(turn);
  });

  it('keeps the turn when only the people change, so that a form being filled in stays', async () => {
    const { itemKeys, hosted, settled, last } = session();
    itemKeys.know('item-1', { keys: [OCCURRENCE] });
    hosted.show(meeting({ people: [GERT_JAN] }));
    await settled();
    const { turn } = last() ?? {};
    hosted.show(meeting({ people: [GERT_JAN, NOORTJE] }));
    await settled();
    expect(last()).toMatchObject({ turn, item: { people: [GERT_JAN, NOORTJE] } });
  });

  it('tells of a host that can’t say which item is open', async () => {
    const { services, clock } = fakeServices();
    const states: PanelState[] = [];
    const broken = { ...services, host: { ...services.host, item: () => Promise.reject(new Problem('timedOut', 'item')) } };
    new PanelSession(broken, (state) => states.push(state)).start();
    await act(async () => clock.advance(0));
    expect(states.at(-1)).toMatchObject({ item: null, itemProblem: { code: 'timedOut' } });
  });
});
