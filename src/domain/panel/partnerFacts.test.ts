/** @jest-environment node */
import { amsterdam, lastContact, partner, TODAY } from '../../../tests/support/panelRows';
import { partnerFacts, type PartnerFactRows } from './partnerFacts';
import { DEFAULT_SETTINGS } from './settingDefaults';

const woerden = partner('gm0632', 'Woerden', { accountHolder: 'Femke@pu.nl', accountHolderName: 'Femke Horstink', deputy: 'bilal@pu.nl', wishes: 'Eén aanspreekpunt' });
const facts = (of = woerden, more: Partial<PartnerFactRows> = {}) => partnerFacts(of, { lastContacts: [], holderHistory: [], settings: DEFAULT_SETTINGS, me: 'femke@pu.nl', today: TODAY, ...more });

describe('the facts about a partner', () => {
  it('say who holds the account, and when that is the reader', () => {
    expect(facts()).toMatchObject({ holder: { name: 'Femke Horstink', isMe: true }, deputy: { name: 'bilal@pu.nl', isMe: false }, wishes: 'Eén aanspreekpunt', expectsHolder: true });
  });

  it('say "nobody" inside the province, and expect nobody outside it', () => {
    expect(facts(partner('gm0331', 'Lopik'))).not.toHaveProperty('holder');
    expect(facts(amsterdam).expectsHolder).toBe(false);
  });

  it('name the holder before, within a year', () => {
    const tenure = (holder: string, until: string) => ({ key: holder, partner: 'gm0632', holder, role: 'accounthouder' as const, from: '2020-01-01', until });
    expect(facts(woerden, { holderHistory: [tenure('a', '2026-03-01'), tenure('b', '2026-06-01'), tenure('c', '2024-01-01')] }).previousHolder?.holder).toBe('b');
    expect(facts(woerden, { holderHistory: [tenure('c', '2024-01-01')] }).previousHolder).toBeUndefined();
  });

  it('say which layer has been quiet too long, and nothing of a layer without any contact', () => {
    const lastContacts = [lastContact('gm0632', 'bestuurder', '2026-11-01'), lastContact('gm0632', 'ambtenaar', '2026-06-01'), lastContact('gm0331', 'management', '2020-01-01')];
    expect(facts(woerden, { lastContacts }).quiet).toEqual([{ layer: 'ambtenaar', weeks: 25 }]);
  });

  it('see the gap where contact jumps from execution to the board', () => {
    const ends = [lastContact('gm0632', 'bestuurder', '2026-11-01'), lastContact('gm0632', 'ambtenaar', '2026-11-10')];
    expect(facts(woerden, { lastContacts: ends }).gap).toEqual({ months: undefined });
    expect(facts(woerden, { lastContacts: [...ends, lastContact('gm0632', 'management', '2026-04-20')] }).gap).toEqual({ months: 7 });
    expect(facts(woerden, { lastContacts: [...ends, lastContact('gm0632', 'management', '2026-09-20')] }).gap).toBeUndefined();
    expect(facts(woerden, { lastContacts: ends.slice(1) }).gap).toBeUndefined();
  });
});
