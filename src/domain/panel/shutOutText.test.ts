/** @jest-environment node */
import fc from 'fast-check';
import type { SeenItem } from '../seenItem';
import { isShutOut, readShutOutMarks, type MarkedItem } from '../shutOutMarks';
import { DEFAULT_SETTINGS } from './settingDefaults';
import { mayShow } from './mayShow';
import type { ShutOutRule } from './settings';
import { shutOutText } from './shutOutText';

const rule = (parts: Partial<ShutOutRule>): ShutOutRule => ({ name: 'regel', owners: [], attendees: [], categories: [], subjectWords: [], ...parts });
const RULES: readonly ShutOutRule[] = [
  rule({ owners: ['CvdK@Provincie-Utrecht.nl.example'] }),
  rule({ attendees: ['kabinet@rijk.example'] }),
  rule({ categories: ['Rijksorgaan'] }),
  rule({ subjectWords: ['rijkstaak', 'herbenoeming burgemeester', 'coördinatie'] }),
];
const CVDK = 'cvdk@provincie-utrecht.nl.example';
const FEMKE = 'femke@provincie-utrecht.nl.example';

/** Whether the pane and the launch events each leave the item alone. */
function leftAlone(item: MarkedItem, rules: readonly ShutOutRule[]) {
  const [owner] = item.owners;
  const people = [...item.owners.map((address) => ({ name: '', part: 'organizer' as const, address })), ...item.people.map((address) => ({ name: '', part: 'required' as const, address }))];
  const seen: SeenItem = { kind: 'appointment', mode: 'compose', people, subject: item.subject, categories: item.categories, isPrivate: false, missing: [], ...(owner ? { owner } : {}) };
  const marks = readShutOutMarks(shutOutText(rules));
  return { pane: !mayShow(seen, { ...DEFAULT_SETTINGS, shutOut: rules }).show, launch: marks && isShutOut(item, marks) };
}
const item = (parts: Partial<MarkedItem>): MarkedItem => ({ owners: [FEMKE], people: [], categories: [], subject: 'Overleg', ...parts });

describe('the rules that the launch events find in the mailbox', () => {
  it.each([
    ['an owner', { owners: [CVDK] }, true],
    ['somebody invited', { people: ['Kabinet@Rijk.example'] }, true],
    ['a category', { categories: ['rijksorgaan '] }, true],
    ['a word of the subject', { subject: 'Voorbereiding: Rijkstaak!' }, true],
    ['two words of the subject, with an accent somewhere', { subject: 'Coordinatie van de HERBENOEMING – burgemeester' }, true],
    ['nothing: the owner is only invited', { people: [CVDK] }, false],
    ['nothing: a word is part of another', { subject: 'Rijkstaken' }, false],
  ])('shut out by %s what the pane shuts out', (_by, parts, expected) => {
    expect(leftAlone(item(parts), RULES)).toEqual({ pane: expected, launch: expected });
  });

  it('agree with the pane about whatever subject and whoever is there', () => {
    const word = fc.constantFrom('rijkstaak', 'Rijkstaak', 'RIJKSTAAK', 'herbenoeming', 'burgemeester', 'coördinatie', 'coordinatie', 'overleg', '🎉', '’s', '–', '(', '12', 'é');
    const subject = fc.array(fc.tuple(word, fc.constantFrom(' ', '', ', ', '-', '\u00a0'))).map((parts) => parts.flat().join(''));
    const address = fc.constantFrom(CVDK, FEMKE, 'kabinet@rijk.example');
    fc.assert(
      fc.property(subject, address, fc.array(address), (text, owner, people) => {
        const { pane, launch } = leftAlone(item({ subject: text, owners: [owner], people }), RULES);
        expect(launch).toBe(pane);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('name no person', () => {
    expect(shutOutText(RULES)).not.toMatch(/@|cvdk|kabinet/i);
  });

  it('say nothing at all where they do not fit, rather than the half of it', () => {
    const many = rule({ subjectWords: Array.from({ length: 400 }, (_, index) => `onderwerp ${index}`) });
    expect(readShutOutMarks(shutOutText([many]))).toBeUndefined();
  });

  it.each([undefined, 'oops', 'null', '{}', '{"owners":[1],"people":[],"categories":[],"phrases":[]}'])('are unknown where %j stands', (stored) => {
    expect(readShutOutMarks(stored)).toBeUndefined();
  });
});
