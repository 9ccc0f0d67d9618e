/** @jest-environment node */
import { context, person, recognised, seat, TODAY } from '../../../tests/support/panelRows';
import { hatsAt, isKnowledgeMeeting, type HatsInput } from './hats';

const hedwig = person('h@provincie-utrecht.nl.example', { name: 'Hedwig Ravesloot' });
const stan = person('s@provincie-utrecht.nl.example', { name: 'Stan Bierlaagh' });
const seats = [
  seat('res-u16', 'pv26', { representativeMail: 'H@provincie-utrecht.nl.example', hats: ['bevoegd gezag', 'partner'] }),
  seat('res-u16', 'pv26', { representative: 'Stan Bierlaagh', hats: ['partner'] }),
];
const at = (people: readonly (typeof hedwig)[], more: Partial<HatsInput> = {}) =>
  hatsAt({ own: recognised(people).own, participations: seats, collaborations: ['res-u16'], ownPartner: 'pv26', contexts: [], on: TODAY, ...more });

describe('our own hats', () => {
  it('make one line when a person holds two', () => {
    const { line, people } = at([hedwig, stan]);
    expect(line).toMatchObject({ hats: ['partner', 'bevoegd gezag'], doublePeople: [{ person: hedwig }] });
    expect(people.map(({ hats }) => hats.length)).toEqual([2, 1]);
  });

  it('make one line when the delegation holds two, also by a seat without a name', () => {
    const participations = [seat('res-u16', 'pv26', { hats: ['subsidieverlener'] }), ...seats.slice(1)];
    expect(at([stan], { participations }).line).toEqual({ hats: ['partner', 'subsidieverlener'], doublePeople: [] });
  });

  it('make no line for one hat, for another collaboration, or when none of us is there', () => {
    expect(at([stan]).line).toBeUndefined();
    expect(at([hedwig], { collaborations: ['foodvalley'] }).line).toBeUndefined();
    expect(at([]).delegation).toEqual([]);
  });

  it('are gone from the panel once declared, until another hat joins', () => {
    const declared = context('petten', { snapshot: { hats: ['partner', 'bevoegd gezag'] } });
    expect(at([hedwig], { contexts: [declared] })).toMatchObject({ declared });
    expect(at([hedwig], { contexts: [declared] }).line).toBeUndefined();
    const more = [...seats, seat('res-u16', 'pv26', { hats: ['toezichthouder'] })];
    expect(at([hedwig], { contexts: [declared], participations: more }).line?.hats).toContain('toezichthouder');
  });

  it('know a knowledge meeting by its subject, and no other meeting', () => {
    expect(isKnowledgeMeeting('Kennisbijeenkomst informatie- en archiefbeheer (IBT, met KIA)')).toBe(true);
    expect(isKnowledgeMeeting('Toezichtgesprek archiefbeheer')).toBe(false);
    expect(isKnowledgeMeeting(undefined)).toBe(false);
  });
});
