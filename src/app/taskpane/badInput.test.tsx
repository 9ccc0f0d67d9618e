import { act, cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { item, person as seen } from '../../../tests/support/panelRows';
import { bend, bent, WHOLE } from '../../../tests/support/bentRows';
import { expectAccessible, fakeServices, ME, showScreen } from '../../../tests/support/screen';
import { Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import { PartnerPanel } from '../../features/partner-panel/PartnerPanel';
import { readOutlookItem } from '../../host/outlookItem';
import { collaborations } from '../../lists/collaborations';
import { partners } from '../../lists/partners';
import { settings } from '../../lists/settings';
import type { ListSchema } from '../../lists/schema';
import { memoryRecords } from '../../local/memory/memoryRecords';
import { openReplica } from '../../replica/openReplica';

/** Ten thousand rows in the soak. Otherwise a share, because drawing a panel takes long; the contract test reads its tenth without drawing. */
const PANELS = process.env['SOAK'] === '1' ? 170 : 15;
const ROWS = 60;
const SCRIPT = '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">';
const ARABIC = 'اجتماع '.repeat(37).slice(0, 255);

const person = (emailAddress: string, displayName = emailAddress) => ({ displayName, emailAddress });
const MEETING = {
  itemType: 'appointment',
  itemId: 'ID-1',
  subject: 'RES U16',
  start: new Date('2026-11-24T13:00:00Z'),
  end: new Date('2026-11-24T15:00:00Z'),
  location: 'Provinciehuis',
  organizer: person(ME.account, ME.name),
  requiredAttendees: [person('a@lopik.nl.example', 'An van Lopik')],
  optionalAttendees: [],
};

interface Raw {
  readonly list: ListSchema;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The real panel over the real copy; rows come through the schema, and the item through the host's reader. */
async function drawn(item: unknown, rows: readonly Raw[] = []) {
  const fake = fakeServices();
  const records = memoryRecords({ now: fake.clock.now });
  for (const { list, fields } of [...WHOLE, ...rows]) records.bend(list, fields);
  const replica = await openReplica({ records, account: ME.account, clock: fake.clock, chance: () => 0.5, newId: fake.services.newId });
  await replica.refresh({ force: true });
  const seen: Promise<SeenItem> = readOutlookItem(fake.clock, { convertToRestId: String } as unknown as Office.Mailbox, item as NonNullable<Office.Mailbox['item']>);
  await fake.clock.advance(60_000);
  fake.hosted.show(await seen);
  const shown = await showScreen(<PartnerPanel />, { ...fake.services, replica });
  await act(async () => fake.clock.advance(1_000));
  return { ...shown, replica, item: await seen };
}

/** Never blank, nothing run, no section broken, and a way to the details. */
function expectWhole(container: Element): void {
  expect(container.querySelector('h1')?.textContent?.trim()).not.toBe('');
  expect(container.querySelectorAll('script, img, iframe, [onerror], [onload], [href^="javascript:"]')).toHaveLength(0);
  expect(Reflect.get(window, 'ran')).toBeUndefined();
  expect(container.textContent).not.toContain('Dit deel van het scherm werkt niet meer');
  expect(container.querySelector('button[aria-label="Menu"]')).not.toBeNull();
}

beforeAll(() => {
  Object.assign(globalThis, { Office: { AsyncResultStatus: { Succeeded: 'succeeded' }, MailboxEnums: { RestVersion: { v2_0: 'v2.0' } } } });
});

it(`${PANELS} panels over ${ROWS} bent rows each are drawn, say how many rows could not be read, and show the whole ones`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bend, { minLength: ROWS, maxLength: ROWS, size: 'max' }), async (bends) => {
      const { container, replica } = await drawn(MEETING, bends.map(bent));
      expectWhole(container);
      const count = replica.bent().length;
      expect(count).toBeGreaterThan(0);
      expect(container.textContent).toContain(count === 1 ? '1 rij kon niet' : `${count} rijen konden niet`);
      expect(container.textContent).toContain('Lopik');
      cleanup();
    }),
    { numRuns: PANELS, seed: 20261123, endOnFailure: true },
  );
}, 600_000);

it('shows script in a whole row as text, and says which text of 1 MB, which column and which setting could not be read', async () => {
  const { container } = await drawn(MEETING, [
    { list: partners, fields: { Key: 'gm0331-2', Title: `Script ${SCRIPT}`, Kind: 'gemeente', Wishes: SCRIPT } },
    { list: partners, fields: { Key: 'gm1', Title: 'x'.repeat(1_000_000), Kind: 'gemeente' } },
    { list: collaborations, fields: { Key: 'c', Title: 'C', WorkingStyle: SCRIPT.repeat(20_000) } },
    { list: settings, fields: { Key: 'table-max', Title: SCRIPT, Value: '{"half' } },
  ]);
  expectWhole(container);
  expect(container.textContent).toContain('3 rijen konden niet');
  await expectAccessible(container);
});

const field = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>(null, undefined, '', SCRIPT, ARABIC, {}, [], { getAsync: 'no function' }) }, { weight: 1, arbitrary: fc.anything() });
const people = fc.array(fc.oneof(fc.constantFrom<unknown>(null, {}, person(''), { displayName: SCRIPT }, person('zonder-apenstaart', ARABIC), person('a@lopik.nl.example', SCRIPT)), fc.anything()), { maxLength: 8 });
const mutated = fc.record({ subject: field, start: field, end: field, location: field, organizer: field, requiredAttendees: people, optionalAttendees: people, itemId: field, recurrence: field, seriesId: field, sensitivity: field }, { requiredKeys: [] });

it(`${PANELS} panels beside items that a host mangled are drawn, and say in words what the host left out`, async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (changes) => {
      const { container, item } = await drawn({ ...MEETING, ...changes });
      expectWhole(container);
      if (item.missing.length > 0) expect(container.textContent).toContain(`Niet bekend: ${item.missing.join(', ')}`);
      cleanup();
    }),
    { numRuns: PANELS, seed: 20261123, endOnFailure: true },
  );
}, 600_000);

it('shows 500 attendees under a subject of 255 characters in Arabic, one of them without an address', async () => {
  const requiredAttendees = [person('', 'Zonder adres'), ...Array.from({ length: 499 }, (_, at) => person(`p${at}@${at % 9 === 0 ? 'lopik.nl.example' : `d${at}.example`}`, SCRIPT))];
  const { container, item } = await drawn({ ...MEETING, subject: ARABIC, requiredAttendees });
  expectWhole(container);
  expect(item.subject).toBe(ARABIC);
  expect(container.textContent).toContain('Lopik');
});

it('says that rights are missing where the partners are refused and other lists answer nothing', async () => {
  const fake = fakeServices();
  const records = memoryRecords({ now: fake.clock.now });
  records.faults.add({ call: 'delta', on: 'Partners', at: 'before', problem: new Problem('notAllowed', 'empty and not visible'), times: 9 });
  const replica = await openReplica({ records, account: ME.account, clock: fake.clock, chance: () => 0.5, newId: fake.services.newId });
  fake.hosted.show(item({ people: [seen('a@lopik.nl.example')] }));
  const { container } = await showScreen(<PartnerPanel />, { ...fake.services, replica });
  await act(async () => fake.clock.advance(1_000));
  expect(replica.freshness().kind).toBe('failed');
  expect(container.textContent).toContain('U heeft hier geen rechten voor.');
  expect(container.textContent).not.toContain('Niemand herkend');
});

it('says where to start when the host shows no item', async () => {
  const fake = fakeServices();
  const { container } = await showScreen(<PartnerPanel />, fake.services);
  expect(container.textContent).toContain('Open een mail of een afspraak.');
});
