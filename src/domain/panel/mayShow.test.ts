/** @jest-environment node */
import { item, person } from '../../../tests/support/panelRows';
import { mayShow } from './mayShow';
import { DEFAULT_SETTINGS } from './settingDefaults';

const rule = { name: 'Kabinet', owners: ['Kabinet@pu.nl'], attendees: ['cvdk@pu.nl'], categories: ['Vertrouwelijk kabinet'], subjectWords: ['lintjesregen'] };
const shown = (more: Parameters<typeof item>[0]) => mayShow(item(more), { ...DEFAULT_SETTINGS, shutOut: [rule] });

describe('what stays out of the product', () => {
  it.each([
    ['the mailbox that owns it', { owner: 'kabinet@PU.nl' }],
    ['its organiser', { people: [person('kabinet@pu.nl', { part: 'organizer' as const })] }],
    ['somebody invited', { people: [person('CvdK@pu.nl')] }],
    ['its category', { categories: ['vertrouwelijk Kabinet '] }],
    ['a word of its subject', { subject: 'Voorbereiding Lintjesregen 2027' }],
  ])('is decided by %s', (_, more) => {
    expect(shown(more)).toEqual({ show: false, rule: 'Kabinet' });
  });

  it('is nothing else: the office as a mere guest, half a word, an empty rule', () => {
    expect(shown({ people: [person('kabinet@pu.nl')], subject: 'lintjesregens' })).toEqual({ show: true });
    expect(mayShow(item({ owner: '' }), { ...DEFAULT_SETTINGS, shutOut: [{ name: '', owners: [''], attendees: [], categories: [], subjectWords: [''] }] })).toEqual({ show: true });
  });

  it('holds the Commissaris van de Koning as rijksorgaan by default', () => {
    expect(mayShow(item({ subject: 'Burgemeestersbenoeming: profielschets' }), DEFAULT_SETTINGS)).toMatchObject({ show: false });
    expect(mayShow(item({ categories: ['Rijksorgaan'] }), DEFAULT_SETTINGS)).toMatchObject({ show: false });
  });
});
