/** @jest-environment node */
import { collaborations } from './collaborations';
import { itemContexts } from './itemContexts';
import { sameRow } from './sameRow';

const context = {
  key: 'k1',
  itemKey: 'i1',
  reach: 'reeks',
  kind: 'koppeling',
  by: 'a@provincie.example',
  on: '2026-11-23T09:00:00.250Z',
  note: 'een\ntwee',
  snapshot: { start: 'x', end: 'y' },
} as const;

describe('a row beside the one that was sent', () => {
  it('is the same after what SharePoint does to line ends, spaces, parts of a second and the order of names', () => {
    const stored = { ...context, on: '2026-11-23T09:00:00Z', note: 'een\r\ntwee ', snapshot: { end: 'y', start: 'x' } };
    expect(sameRow(itemContexts, context, stored)).toBe(true);
  });

  it('is the same when several choices come back in another order', () => {
    const sent = { key: 'res', title: 'RES', subjects: ['energie', 'wonen'] };
    expect(sameRow(collaborations, sent, { ...sent, subjects: ['wonen', 'energie'] })).toBe(true);
  });

  it.each([
    ['another text', { note: 'iets anders' }],
    ['another moment', { on: '2026-11-23T09:00:01Z' }],
    ['a value where nothing was sent', { subject: 'RES' }],
    ['other JSON', { snapshot: { start: 'x', end: 'z' } }],
  ])('is another with %s', (_, difference) => {
    expect(sameRow(itemContexts, context, { ...context, ...difference })).toBe(false);
  });
});
