/** @jest-environment node */
import type { Contact, Partner } from '../partner';
import { byLayer, candidatesFor, csvOf, headcount, needCounts } from './participants';
import { registrationKey, type Registration } from './registration';

const TODAY = '2026-11-26';
const partner = (key: string): Partner => ({ key, title: key, kind: 'gemeente' });
const contact = (key: string, more: Partial<Contact> = {}): Contact => ({ key, title: key, partner: 'zeist', layer: 'ambtenaar', mail: `${key}@zeist.example`, ...more });
const person = (key: string, more: Partial<Registration> = {}): Registration => ({ key, day: 'd', name: key, mail: `${key}@x.example`, status: 'aangemeld', attendance: 'op locatie', ...more });

describe('who is on a network day', () => {
  it('is counted, people online apart from places in the room', () => {
    const people = [person('a', { checkedIn: 'x' }), person('b', { attendance: 'online' }), person('c', { status: 'wachtlijst' }), person('d', { status: 'afgemeld' }), person('e', { status: 'uitgenodigd' })];
    expect(headcount(people, 2)).toEqual({ invited: 1, comes: 1, online: 1, waits: 1, not: 1, inside: 1, free: 1 });
    expect(byLayer([person('a', { layer: 'bestuurder' }), person('b', { layer: 'bestuurder', status: 'afgemeld' })], ['bestuurder', 'ambtenaar'])).toEqual([{ layer: 'bestuurder', count: 1 }]);
  });

  it('can be anybody in function at an organisation and of a layer for which the day is, once by address, and not asked yet', () => {
    const invited = [{ partner: partner('zeist'), layers: ['ambtenaar', 'volksvertegenwoordiger'] as const }, { partner: partner('soest'), layers: ['ambtenaar'] as const }];
    const contacts = [
      contact('ann'), contact('twin', { mail: 'ANN@zeist.example' }), contact('left', { until: '2026-01-01' }), contact('boss', { layer: 'bestuurder' }), contact('mute', { mail: undefined as never }),
      contact('raad', { layer: 'volksvertegenwoordiger' }), contact('direct', { layer: 'volksvertegenwoordiger', inviteVia: 'rechtstreeks' }), contact('asked'), contact('far', { partner: 'lopik' }),
    ];
    const found = candidatesFor('d', invited, contacts, [person(registrationKey('d', 'asked@zeist.example'))], TODAY);
    expect(found.direct.map(({ key }) => key)).toEqual(['ann', 'direct']);
    expect(found.viaGriffie.map(({ key }) => key)).toEqual(['raad']);
    expect(found.unknown).toEqual(['soest']);
  });

  it('needs things that are counted by their text, without names', () => {
    expect(needCounts(['Vegetarisch', ' vegetarisch ', '', 'geen noten'])).toEqual([{ text: 'vegetarisch', count: 2 }, { text: 'geen noten', count: 1 }]);
  });

  it('goes into a file that a spreadsheet opens right and that runs nothing', () => {
    expect(csvOf([['Naam', 'Plaats'], ['=HYPERLINK("x")', 'Zeist; "oost"']])).toBe('\uFEFF"Naam";"Plaats"\r\n"\'=HYPERLINK(""x"")";"Zeist; ""oost"""\r\n');
  });
});
