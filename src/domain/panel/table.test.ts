/** @jest-environment node */
import { contact, person, recognised } from '../../../tests/support/panelRows';
import { tableOf } from './table';

describe('who sits at the table', () => {
  it('groups all partners by kind, by name, those outside the province apart', () => {
    const domains = [...['gm0331', 'gm0335', 'ws0155', 'gm0363'].map((key) => ({ key, domain: `${key}.nl`, reach: 'domein' as const, partner: key }))];
    const table = tableOf(recognised(['a@gm0335.nl', 'a@gm0331.nl', 'a@ws0155.nl', 'a@gm0363.nl'], { domains }));
    expect(table.groups.map(({ kind, seats }) => [kind, ...seats.map(({ partner }) => partner.title)])).toEqual([
      ['gemeente', 'Lopik', 'Montfoort'],
      ['waterschap', 'Amstel, Gooi en Vecht'],
    ]);
    expect(table.outside.map(({ partner }) => partner.title)).toEqual(['Amsterdam']);
  });

  it('counts our own organisation as a party, and keeps its people apart', () => {
    const table = tableOf(recognised(['a@lopik.nl.example', 'f@provincie-utrecht.nl.example', 'g@provincie-utrecht.nl.example']));
    expect(table).toMatchObject({ parties: 2, byKind: [{ kind: 'gemeente', parties: 1, people: 1 }, { kind: 'provincie', parties: 1, people: 2 }] });
    expect(table.own).toHaveLength(2);
    expect(table.groups.map(({ kind }) => kind)).toEqual(['gemeente']);
  });

  it('counts one party behind an open question, and none where every answer is at the table already', () => {
    const contacts = [contact('n@woerden.nl.example', 'gm0632', 'bestuurder')];
    expect(tableOf(recognised(['n@woerden.nl.example', 'ymke@woerden.nl.example', 'z@woerden.nl.example', 'q@waternet.nl.example'], { contacts })).parties).toBe(3);
    const both = [...contacts, contact('o@oudewater.example', 'gm0589', 'ambtenaar')];
    expect(tableOf(recognised(['n@woerden.nl.example', 'o@oudewater.example', 'ymke@woerden.nl.example'], { contacts: both })).parties).toBe(2);
  });

  it('counts per layer, from board to execution, and says how many functions it does not know', () => {
    const contacts = [contact('w@lopik.nl.example', 'gm0331', 'bestuurder'), contact('a@lopik.nl.example', 'gm0331', 'ambtenaar'), contact('e@post.example', 'gm0355', 'volksvertegenwoordiger')];
    const table = tableOf(recognised(['a@lopik.nl.example', 'w@lopik.nl.example', 'x@lopik.nl.example', 'e@post.example'], { contacts }));
    expect(table.byLayer).toEqual([
      { layer: 'bestuurder', people: 1 },
      { layer: 'volksvertegenwoordiger', people: 1 },
      { layer: 'ambtenaar', people: 1 },
      { layer: undefined, people: 1 },
    ]);
    expect(table.groups[0]?.seats[0]?.layers).toEqual(['bestuurder', 'ambtenaar']);
    expect(table.groups).toHaveLength(1);
  });

  it('keeps up with five hundred people', () => {
    const people = Array.from({ length: 500 }, (_, index) => person(`p${index}@${index % 2 ? 'lopik' : 'woerden'}.nl.example`));
    const table = tableOf(recognised(people));
    expect(table.groups[0]?.seats[0]?.people).toHaveLength(250);
    expect(table.toAsk).toHaveLength(250);
    expect(table.parties).toBe(2);
  });
});
