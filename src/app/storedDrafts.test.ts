import { storedDrafts } from './storedDrafts';

const DAY_MS = 24 * 3_600_000;

describe('drafts that outlive a window', () => {
  beforeEach(() => window.localStorage.clear());
  let now = 1_000;
  const open = (account = 'jolijn') => storedDrafts(window.localStorage, account, () => now);

  it('gives back in another window what was put, and not what was taken away', () => {
    const one = open();
    one.put('day/title', 'Netwerkdag');
    one.put('day/seats', 120);
    open().put('day/place', 'Fort');
    one.remove('day/seats');
    expect([...open().all()]).toEqual([['day/title', 'Netwerkdag'], ['day/place', 'Fort']]);
  });

  it('keeps accounts apart, and nothing for longer than a week', () => {
    open().put('title', 'Netwerkdag');
    expect(open('bilal').all().size).toBe(0);
    now += 7 * DAY_MS;
    expect(open().all().size).toBe(0);
  });

  it('is empty after a wipe, and where what is stored was bent', () => {
    open().put('title', 'Netwerkdag');
    open().wipe();
    expect(window.localStorage).toHaveLength(0);
    for (const bent of ['{', '[1]', 'null', '{"title":3}', '{"title":{"value":"x"}}']) {
      window.localStorage.setItem('verbinder.drafts.jolijn', bent);
      expect(open().all().size).toBe(0);
    }
  });

  it('does without where a browser refuses storage', () => {
    const refused = storedDrafts(undefined, 'jolijn', () => now);
    refused.put('title', 'x');
    expect(refused.all().size).toBe(0);
  });
});
