/** @jest-environment node */
import { collaboration, contact, item, mailDomain, partner, recognised, region } from '../../../tests/support/panelRows';
import { defaultCircle } from './circle';
import { contactDraft, signalDraft } from './drafts';
import { DEFAULT_SETTINGS } from './settingDefaults';
import { tableOf } from './table';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const contacts = [contact('w@lopik.nl.example', 'gm0331', 'bestuurder'), contact('a@lopik.nl.example', 'gm0331', 'ambtenaar'), contact('e@post.example', 'gm0355', 'volksvertegenwoordiger')];
const table = tableOf(recognised(['a@lopik.nl.example', 'w@lopik.nl.example', 'x@montfoort.nl.example', 'e@post.example'], { contacts }));
const draft = (more: Parameters<typeof item>[0]) => contactDraft({ item: item(more), isPrivate: false, table, now: NOW, settings: DEFAULT_SETTINGS });

describe('the draft of a contact moment', () => {
  it('takes the highest layer that was there per partner, and no municipality for a raadslid', () => {
    expect(draft({}).partners).toEqual([
      { partner: 'gm0331', layer: 'bestuurder' },
      { partner: 'gm0335', layer: 'ambtenaar' },
    ]);
  });

  it('has the day and the form of the item, and no day to come', () => {
    expect(draft({ start: '2026-11-20T23:30:00Z', subject: 'Werkbezoek Lopik' })).toMatchObject({ date: '2026-11-21', form: 'bezoek', subject: 'Werkbezoek Lopik' });
    expect(draft({ subject: 'Telefonisch overleg' })).toMatchObject({ date: '2026-11-23', form: 'telefoon' });
    expect(draft({ kind: 'message' }).form).toBe('mail');
    expect(draft({ subject: 'RES' }).form).toBe('overleg');
  });

  it('leaves out the subject of a private item', () => {
    expect(draft({ subject: 'Gesprek', isPrivate: true })).not.toHaveProperty('subject');
    expect(contactDraft({ item: item({ subject: 'Gesprek' }), isPrivate: true, table, now: NOW, settings: DEFAULT_SETTINGS })).not.toHaveProperty('subject');
  });
});

describe('the draft of a hick-up', () => {
  const me = { account: 'b@pu.nl', name: 'Bilal' };
  const lopikerwaard = collaboration('lopikerwaard', 'Lopikerwaard');
  const signal = (subject: string, more: Partial<Parameters<typeof signalDraft>[0]> = {}) =>
    signalDraft({ item: item({ kind: 'message', subject }), table, linked: { attached: [], suggested: [], opgaven: [] }, me, settings: DEFAULT_SETTINGS, ...more });

  it('proposes a kind, the collaboration and the account holder as broker, and takes no text of the mail', () => {
    const held = tableOf(recognised(['n@montfoort.nl.example'], { partners: [...region.filter(({ key }) => key !== 'gm0335'), partner('gm0335', 'Montfoort', { accountHolder: 'f@pu.nl', accountHolderName: 'Femke' })] }));
    const linked = { attached: [], suggested: [{ collaboration: lopikerwaard, because: { kind: 'words', words: 'Lopikerwaard' } as const }], opgaven: [] };
    expect(signal('Wie is nu aan zet in de Lopikerwaard?', { table: held, linked })).toEqual({
      kind: 'onduidelijke rol',
      partners: ['gm0335'],
      collaboration: 'lopikerwaard',
      broker: { account: 'f@pu.nl', name: 'Femke' },
    });
  });

  it('makes the reader broker who holds an account here, whoever else does', () => {
    const both = tableOf(recognised(['n@montfoort.nl.example', 'a@lopik.nl.example'], { partners: [...region.filter(({ key }) => key !== 'gm0335' && key !== 'gm0331'), partner('gm0331', 'Lopik', { accountHolder: 'f@pu.nl' }), partner('gm0335', 'Montfoort', { accountHolder: 'B@pu.nl' })] }));
    expect(signal('Vraag', { table: both }).broker).toEqual(me);
  });

  it('proposes no partner where many sit at the table of a collaboration', () => {
    const names = ['bunnik', 'houten', 'lopik', 'soest', 'utrecht', 'woerden', 'zeist'];
    const many = tableOf(recognised(names.map((name) => `x@${name}.example`), { partners: names.map((name) => partner(name, name)), domains: names.map((name) => mailDomain(`${name}.example`, name)) }));
    const linked = { attached: [], suggested: [{ collaboration: lopikerwaard, because: { kind: 'words', words: 'Lopikerwaard' } as const }], opgaven: [] };
    expect(signal('Lopikerwaard', { table: many, linked }).partners).toEqual([]);
    expect(signal('Lopikerwaard', { table: many }).partners).toEqual(names);
  });

  it('makes the reader broker where nobody holds an account, and guesses no collaboration from who is there', () => {
    const linked = { attached: [], suggested: [{ collaboration: lopikerwaard, because: { kind: 'members', present: 3, of: 3 } as const }], opgaven: [] };
    expect(signal('Vraag', { linked })).toMatchObject({ kind: 'anders', broker: me });
    expect(signal('Vraag', { linked })).not.toHaveProperty('collaboration');
  });
});

describe('the circle that is proposed', () => {
  const settings = { ...DEFAULT_SETTINGS, secretariats: ['Secretariaat@pu.nl'] };
  const circle = (more: Parameters<typeof item>[0]) => defaultCircle(item(more), settings, 'F@pu.nl');

  it('is the narrow one for the secretariat\'s items and for another\'s mailbox', () => {
    expect(circle({ owner: 'hedwig@pu.nl' })).toBe('bestuurlijk');
    expect(circle({ people: [{ name: '', address: 'secretariaat@pu.nl', part: 'organizer' }] })).toBe('bestuurlijk');
  });

  it('is the wide one for one\'s own, the secretariat being invited only', () => {
    expect(circle({ owner: 'f@pu.nl' })).toBe('programma');
    expect(circle({ people: [{ name: '', address: 'secretariaat@pu.nl', part: 'required' }] })).toBe('programma');
  });
});
