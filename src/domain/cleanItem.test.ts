/** @jest-environment node */
import { cleanItem } from './cleanItem';

describe('an item from the host', () => {
  it('comes through unchanged when it is whole', () => {
    const item = {
      kind: 'appointment',
      mode: 'compose',
      subject: 'RES',
      people: [{ name: 'A', address: 'a@b.nl', part: 'required', response: 'accepted' }],
      isPrivate: false,
      isSeries: true,
      missing: [],
    };
    expect(cleanItem(item)).toEqual(item);
  });

  it('names what has the wrong type and keeps the rest', () => {
    const cleaned = cleanItem({ kind: 'appointment', subject: 7, start: {}, people: 'all', isPrivate: false });
    expect(cleaned).toMatchObject({ kind: 'appointment', people: [], missing: ['subject', 'start', 'people'] });
  });

  it('counts as private unless it says that it is not', () => {
    expect(cleanItem(null).isPrivate).toBe(true);
    expect(cleanItem({ isPrivate: 'no' }).isPrivate).toBe(true);
    expect(cleanItem({ isPrivate: false }).isPrivate).toBe(false);
  });

  it('keeps a person without a name or an address', () => {
    expect(cleanItem({ people: [{ address: null }, null, 'x', { name: 'Zaal 2', isList: 'yes' }] }).people).toEqual([
      { name: '', part: 'required' },
      { name: 'Zaal 2', part: 'required' },
    ]);
  });
});
