import { hashedKey, joinedKey } from './key';

describe('keys of list rows', () => {
  it('fit a SharePoint text and differ by more than letter case', () => {
    expect(hashedKey('AAMk-x')).toMatch(/^[a-z2-7]{52}$/);
    expect(hashedKey('AAMk-x')).not.toBe(hashedKey('AAMk-X'));
  });

  it('stay readable while they fit and are hashed when they do not', () => {
    expect(joinedKey('RES-u16', 'gm0344')).toBe('res-u16|gm0344');
    expect(joinedKey('a'.repeat(200), 'b'.repeat(200))).toMatch(/^[a-z2-7]{52}$/);
  });
});
