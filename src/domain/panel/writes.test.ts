/** @jest-environment node */
import type { ItemContext } from '../journal';
import { context, lastContact, mailDomain, TODAY } from '../../../tests/support/panelRows';
import { attach, confirmAbsence, contactMoment, declareHats, hickUp, newOrganisation, newPerson, note, rememberChoice, represent, takeBack, type Target, type Writer } from './writes';

const target: Target = { key: 'itemkey', identifier: 'Full=Id', reach: 'reeks', subject: 'RES', snapshot: { v: 1, partners: ['gm0331'] }, circle: 'programma' };
const seen = (kind: ItemContext['kind'], more: object) => ({ context: context(kind, { itemKey: target.key, ...more }), circle: 'bestuurlijk' }) as const;
const writerFrom = (): Writer => {
  let made = 0;
  return { account: 'f@pu.nl', name: 'Femke', now: Date.parse('2026-11-23T23:30:00Z'), newId: () => `id-${(made += 1)}` };
};

describe('attaching context', () => {
  const about = [{ kind: 'partner', key: 'gm0331' }, { kind: 'samenwerkingsverband', key: 'res-u16' }, { kind: 'opgave', key: 'rep' }, { kind: 'partner', key: 'gm0331' }] as const;

  it('makes a row for each of several, once', () => {
    const rows = attach(target, about, [], writerFrom());
    expect(rows.map(({ list, row }) => `${list} ${row.key}`)).toEqual(['ItemContexts itemkey|koppeling|partner|gm0331', 'ItemContexts itemkey|koppeling|samenwerkingsverband|res-u16', 'ItemContexts itemkey|koppeling|opgave|rep']);
    expect(rows[0]?.row).toEqual({
      key: 'itemkey|koppeling|partner|gm0331', itemKey: 'itemkey', reach: 'reeks', identifier: 'Full=Id', kind: 'koppeling', aboutKind: 'partner', about: 'gm0331',
      snapshot: { v: 1, partners: ['gm0331'] }, subject: 'RES', by: 'f@pu.nl', byName: 'Femke', on: '2026-11-23T23:30:00.000Z',
    });
  });

  it('leaves out what is attached already, and writes the narrow circle to its own list', () => {
    const there = [seen('koppeling', { aboutKind: 'partner', about: 'gm0331' }), seen('notitie', { aboutKind: 'opgave', about: 'rep' })];
    expect(attach({ ...target, circle: 'bestuurlijk' }, about, there, writerFrom()).map(({ list, row }) => `${list} ${row.about}`)).toEqual(['ItemContextsBestuurlijk res-u16', 'ItemContextsBestuurlijk rep']);
  });

  it('can show all what the narrow circle has, and say of the series what was said of one time', () => {
    const attached = (more: object, circle: 'programma' | 'bestuurlijk') => attach(target, about.slice(0, 1), [{ ...seen('koppeling', { aboutKind: 'partner', about: 'gm0331', ...more }), circle }], writerFrom());
    expect(attached({}, 'bestuurlijk')).toHaveLength(1);
    expect(attached({ itemKey: 'this-time' }, 'programma')).toHaveLength(1);
    expect(attached({}, 'programma')).toHaveLength(0);
  });

  it('stores nothing of a private item but its key', () => {
    const { subject: _, snapshot: __, ...bare } = target;
    expect(Object.keys(note(bare, 'x', writerFrom())[0]?.row ?? {})).not.toEqual(expect.arrayContaining(['subject']));
    expect(note(bare, 'x', writerFrom())[0]?.row).not.toHaveProperty('snapshot');
  });

  it('makes no empty note, and cuts none off that fits', () => {
    expect(note(target, '  \n', writerFrom())).toEqual([]);
    expect(note(target, 'a'.repeat(5000), writerFrom())[0]?.row.note).toHaveLength(4000);
  });

  it('says who represents whom, who is absent and which hats were declared', () => {
    expect(represent(target, 'gm0335', 'gm0331', writerFrom())[0]?.row).toMatchObject({ kind: 'vertegenwoordiging', aboutKind: 'partner', about: 'gm0335', representedBy: 'gm0331' });
    expect(confirmAbsence(target, 'ws0621', writerFrom())[0]?.row).toMatchObject({ kind: 'niet aanwezig', about: 'ws0621' });
    expect(declareHats(target, ['partner', 'bevoegd gezag'], writerFrom())[0]?.row).toMatchObject({ kind: 'petten', snapshot: { hats: ['partner', 'bevoegd gezag'] } });
  });

  it('takes back a row from the list in which it stands', () => {
    const row = context('koppeling', { key: 'k' });
    expect(takeBack(row, 'bestuurlijk')).toEqual({ kind: 'remove', list: 'ItemContextsBestuurlijk', key: 'k', seen: row });
  });
});

describe('a contact moment', () => {
  const input = { partners: [{ partner: 'gm0331', layer: 'management' }, { partner: 'gm0335', layer: 'bestuurder' }], date: TODAY, form: 'overleg', subject: ' RES ' } as const;

  it('is a row per partner that share a group, and makes the last contact newer', () => {
    const seen = lastContact('gm0331', 'management', '2026-10-01');
    const writes = contactMoment(input, [seen], writerFrom());
    expect(writes.map(({ kind, list }) => `${kind} ${list}`)).toEqual(['create ContactMoments', 'update LastContacts', 'create ContactMoments', 'create LastContacts']);
    expect(writes[0]).toMatchObject({ row: { key: 'id-1|gm0331', group: 'id-1', partnerYear: 'gm0331-2026', subject: 'RES', by: 'f@pu.nl' } });
    expect(writes[1]).toEqual({ kind: 'update', list: 'LastContacts', key: 'gm0331|management', seen, changes: { date: TODAY, contact: 'id-1|gm0331', subject: 'RES', byName: 'Femke' } });
    expect(writes[3]).toMatchObject({ row: { key: 'gm0335|bestuurder', contact: 'id-1|gm0335' } });
  });

  it('leaves a later contact standing when it is entered afterwards', () => {
    expect(contactMoment({ ...input, partners: input.partners.slice(0, 1) }, [lastContact('gm0331', 'management', '2026-12-01')], writerFrom())).toHaveLength(1);
  });

  it('empties the subject of the last contact when this one has none', () => {
    const { subject: _, ...bare } = input;
    expect(contactMoment(bare, [lastContact('gm0331', 'management', '2026-10-01')], writerFrom())[1]).toMatchObject({ changes: { subject: null } });
  });

  it('counts a partner that was named twice once', () => {
    expect(contactMoment({ ...input, partners: [...input.partners, ...input.partners] }, [], writerFrom())).toHaveLength(4);
  });
});

describe('what else a person adds from the panel', () => {
  it('is a hick-up, reported on the day where the person is', () => {
    expect(hickUp({ title: ' Twee antwoorden ', kind: 'onduidelijke rol', partners: ['gm0632'], reportedBy: 'ons' }, writerFrom())).toEqual([
      { kind: 'create', list: 'Signals', row: { key: 'id-1', title: 'Twee antwoorden', kind: 'onduidelijke rol', partners: ['gm0632'], reportedBy: 'ons', status: 'gemeld', open: 'ja', reportedOn: '2026-11-24', by: 'f@pu.nl' } },
    ]);
  });

  it('is for whom an address speaks, both partners where both', () => {
    const told = (writes: ReturnType<typeof rememberChoice>) => writes.map((write) => `${write.kind} ${write.kind === 'create' ? write.row.key : write.kind === 'remove' ? write.key : ''}`);
    expect(told(rememberChoice('Ymke@woerden.nl', ['gm0589', 'gm0632'], 'adres', writerFrom()))).toEqual(['create ymke@woerden.nl|gm0589', 'create ymke@woerden.nl|gm0632']);
    const before = [mailDomain('ymke@woerden.nl', 'gm0632', 'adres'), mailDomain('woerden.nl', 'gm0632')];
    expect(told(rememberChoice('ymke@woerden.nl', ['gm0589'], 'adres', writerFrom(), before))).toEqual(['remove ymke@woerden.nl|gm0632', 'create ymke@woerden.nl|gm0589']);
    expect(told(rememberChoice('woerden.nl', ['gm0632'], 'domein', writerFrom(), [...before, mailDomain('woerden.nl', 'gm0589')]))).toEqual(['remove woerden.nl|gm0589']);
    expect(rememberChoice('no address', ['gm0589'], 'adres', writerFrom())).toEqual([]);
  });

  it('is an organisation with its domain, or with one address at a consumer provider', () => {
    const added = (more: object) => newOrganisation({ title: 'Zonnestroom Kromme Rijn', kind: 'maatschappelijk', inProvince: true, ...more }, writerFrom()).map(({ list, row }) => `${list} ${row.key}`);
    expect(added({ domain: 'zonnestroom.example' })).toEqual(['Partners org-zonnestroom-kromme-rijn', 'MailDomains zonnestroom.example|org-zonnestroom-kromme-rijn']);
    expect(added({ address: 'zon@gmail.com' })).toEqual(['Partners org-zonnestroom-kromme-rijn', 'MailDomains zon@gmail.com|org-zonnestroom-kromme-rijn']);
    expect(added({ title: '؟' })).toEqual(['Partners org-id-1']);
  });

  it('is a person, found again by the address', () => {
    expect(newPerson({ title: 'Freek', partner: 'org-x', layer: 'management', mail: 'Freek@Zon.example' }, writerFrom())[0]?.row).toMatchObject({ key: 'org-x|freek@zon.example', mail: 'freek@zon.example' });
  });
});
