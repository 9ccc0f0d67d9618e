/** @jest-environment node */
import type { Contact, Partner } from '../partner';
import { isPollOpen, pollAddressing } from './poll';

const partner: Partner = { key: 'gm0632', title: 'Woerden', kind: 'gemeente' };
const contact = (key: string, layer: Contact['layer'], more: Partial<Contact> = {}): Contact => ({ key, title: key, partner: partner.key, layer, mail: `${key}@woerden.nl.example`, ...more });
const addressed = (contacts: readonly Contact[], ...layers: readonly Contact['layer'][]) => {
  const { to, missing } = pollAddressing([{ partner, layers }], contacts, '2026-11-23');
  return { to: to.map(({ contact: { key }, layer, via }) => `${key}:${layer}:${via}`), missing: missing.map(({ layer }) => layer) };
};

describe('whom a date poll is sent to', () => {
  it('is every contact of the layer, and for the elected their griffie', () => {
    const all = [contact('noortje', 'bestuurder'), contact('tom', 'bestuurder'), contact('sjoerd', 'volksvertegenwoordiger', { inviteVia: 'griffie' }), contact('griffier', 'griffie')];
    expect(addressed(all, 'bestuurder', 'volksvertegenwoordiger')).toEqual({ to: ['noortje:bestuurder:rechtstreeks', 'tom:bestuurder:rechtstreeks', 'griffier:volksvertegenwoordiger:griffie'], missing: [] });
  });

  it('is an elected person herself where her contact says so, and the griffie where no elected person is known', () => {
    const griffier = contact('griffier', 'griffie');
    expect(addressed([contact('sjoerd', 'volksvertegenwoordiger', { inviteVia: 'rechtstreeks' }), griffier], 'volksvertegenwoordiger').to).toEqual(['sjoerd:volksvertegenwoordiger:rechtstreeks']);
    expect(addressed([griffier], 'volksvertegenwoordiger').to).toEqual(['griffier:volksvertegenwoordiger:griffie']);
  });

  it('leaves out who has no address or no longer holds the function, and says which layers nobody stands for', () => {
    const gone = contact('weg', 'bestuurder', { until: '2026-03-01' });
    const { mail: _, ...noMail } = contact('zonder', 'ambtenaar');
    expect(addressed([gone, noMail], 'bestuurder', 'ambtenaar', 'volksvertegenwoordiger')).toEqual({ to: [], missing: ['bestuurder', 'ambtenaar', 'volksvertegenwoordiger'] });
  });
});

describe('a poll', () => {
  const day = { status: 'in voorbereiding', pollUntil: '2027-02-12' } as const;
  it('takes answers to the end of its last day on Dutch clocks', () => {
    expect(isPollOpen(day, Date.parse('2027-02-12T22:59:59Z'))).toBe(true);
    expect(isPollOpen(day, Date.parse('2027-02-12T23:00:00Z'))).toBe(false);
  });

  it('takes none without an end, once a date is chosen, or when the day is off', () => {
    const now = Date.parse('2027-01-01T12:00:00Z');
    expect(isPollOpen({ status: 'in voorbereiding' }, now)).toBe(false);
    expect(isPollOpen({ ...day, date: '2027-03-01' }, now)).toBe(false);
    expect(isPollOpen({ ...day, status: 'vervallen' }, now)).toBe(false);
  });
});
