/** @jest-environment node */
import { attach, contactMoment, hickUp, newOrganisation, newPerson, note, rememberChoice, takeBack, type Target, type Writer } from '../domain/panel/writes';
import { keepOurMeeting, type OurMeetingRow } from '../domain/panel/ourMeetingRow';
import { settingKey } from '../domain/panel/settings';
import { allLists } from '../lists/all';
import { misfitsOf, misfitsOfChanges } from '../lists/checks';
import type { ItemContextRow } from '../lists/itemContexts';
import type { LastContactRow } from '../lists/lastContacts';
import type { MailDomainRow } from '../lists/mailDomains';
import type { OurMeetingRow as StoredMeeting } from '../lists/ourMeetings';
import { defaultSettingRows } from '../domain/panel/settings';
import { settings } from '../lists/settings';
import type { Write } from './replica';

const facts = { id: '1', etag: 'e', modified: '2026-11-23T00:00:00Z' };
const writer: Writer = { account: 'f@pu.nl', name: 'Femke', now: Date.parse('2026-11-23T12:00:00Z'), newId: () => 'id-1' };
const target: Target = { key: 'itemkey', identifier: 'id', reach: 'afspraak', subject: 'RES', snapshot: { v: 1, start: '2026-11-24T13:00:00Z', partners: ['gm0331'] }, circle: 'programma' };
const context: ItemContextRow = { key: 'c', itemKey: 'itemkey', reach: 'afspraak', kind: 'koppeling', by: 'f@pu.nl', on: '2026-11-20T10:00:00Z', item: facts };
const last: LastContactRow = { key: 'gm0331|management', partner: 'gm0331', layer: 'management', date: '2026-01-01', contact: 'c', item: facts };
const chosen: MailDomainRow = { key: 'y@woerden.nl|gm0632', domain: 'y@woerden.nl', reach: 'adres', partner: 'gm0632', item: facts };
const meeting: StoredMeeting = { key: 'm', week: '2026-w48', start: '2026-11-24T13:00:00Z', partners: ['gm0331'], by: 'f@pu.nl', item: facts };
const own: OurMeetingRow = { key: 'm', week: '2026-w48', start: '2026-11-24T13:00:00Z', partners: ['gm0331'], by: 'f@pu.nl', byName: 'Femke' };

/** Its type is half of the test: the outbox takes what the rules write. */
const WRITES: Readonly<Record<string, readonly Write[]>> = {
  attach: attach(target, [{ kind: 'partner', key: 'gm0331' }], [{ context, circle: 'programma' }], writer),
  note: note(target, 'Besproken: wie schrijft het voorstel.', writer),
  takeBack: [takeBack(context, 'bestuurlijk')],
  contact: contactMoment({ partners: [{ partner: 'gm0331', layer: 'management' }, { partner: 'gm0335', layer: 'bestuurder' }], date: '2026-11-23', form: 'bezoek', subject: 'RES' }, [last], writer),
  contactBare: contactMoment({ partners: [{ partner: 'gm0331', layer: 'management' }], date: '2026-11-23', form: 'bezoek' }, [last], writer),
  hickUp: hickUp({ title: 'Twee antwoorden', kind: 'onduidelijke rol', partners: ['gm0632'], reportedBy: 'ons' }, writer),
  choice: rememberChoice('y@woerden.nl', ['gm0589'], 'adres', writer, [chosen]),
  organisation: newOrganisation({ title: 'Zonnestroom', kind: 'maatschappelijk', inProvince: true, domain: 'zonnestroom.example' }, writer),
  person: newPerson({ title: 'Freek', partner: 'org-zonnestroom', layer: 'management', mail: 'freek@zonnestroom.example' }, writer),
  meeting: keepOurMeeting<StoredMeeting>(own, undefined),
  moved: keepOurMeeting({ ...own, start: '2026-11-25T13:00:00.000Z' }, meeting),
};

describe('what the rules of the panel write', () => {
  it.each(Object.entries(WRITES))('fits its list: %s', (_, writes) => {
    expect(writes.length).toBeGreaterThan(0);
    for (const write of writes) {
      const list = allLists.find(({ name }) => name === write.list);
      if (!list) throw new Error(`no list ${write.list}`);
      if (write.kind === 'create') expect(misfitsOf(list, write.row)).toEqual([]);
      if (write.kind === 'update') expect(misfitsOfChanges(list, write.changes)).toEqual([]);
    }
  });

  it('has settings that fit their list, under keys without capitals', () => {
    expect(defaultSettingRows().flatMap((row) => misfitsOf(settings, { ...row }))).toEqual([]);
    expect(settingKey('consumerDomains')).toBe('consumer-domains');
  });
});
