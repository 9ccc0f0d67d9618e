/** @jest-environment node */
import { EncryptJWT, SignJWT } from 'jose';
import { DOORS, type Door } from '../../domain/doors/vocabulary';
import { sealedLinks, type Pass, type SealKey } from './sealedLinks';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 24, 9);
const key = (id: string, fill: number): SealKey => ({ id, secret: new Uint8Array(32).fill(fill) });
const OURS = key('k1', 7);
const THEIRS = key('k1', 8);
const pass: Pass = { door: 'datumprikker', holder: 'uitnodiging-12', id: 'link-1', until: START + HOUR };

function links(how: { readonly keys?: readonly [SealKey, ...(readonly SealKey[])]; readonly revoked?: readonly string[] } = {}) {
  let now = START;
  const made = sealedLinks({ keys: how.keys ?? [OURS], now: () => now, goneBy: async (id) => ((how.revoked ?? []).includes(id) ? 'revoked' : undefined) });
  return { ...made, wait: (ms: number) => (now += ms) };
}

describe('a sealed link', () => {
  it('opens its own door for its holder', async () => {
    const { seal, open } = links();
    expect(await open(await seal(pass), 'datumprikker')).toEqual({ ok: true, pass });
  });

  it('opens no other door', async () => {
    const { seal, open } = links();
    const others = DOORS.filter((door) => door !== pass.door);
    const text = await seal(pass);
    expect(await Promise.all(others.map((door) => open(text, door)))).toEqual(others.map(() => ({ ok: false, why: 'unknown' })));
  });

  it('says nothing of its holder to whoever finds it', async () => {
    const text = await links().seal(pass);
    const readable = text.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1')).join();
    expect(`${text}${readable}`).not.toMatch(/uitnodiging|link-1|datumprikker/);
  });

  it('is closed after its time', async () => {
    const { seal, open, wait } = links();
    const text = await seal(pass);
    wait(HOUR);
    expect(await open(text, 'datumprikker')).toEqual({ ok: false, why: 'expired' });
  });

  it('is closed once it is revoked', async () => {
    const { seal, open } = links({ revoked: ['link-1'] });
    expect(await open(await seal(pass), 'datumprikker')).toEqual({ ok: false, why: 'revoked' });
  });

  it('goes on opening after a new key has come, until the old one is taken away', async () => {
    const text = await links().seal(pass);
    const fresh = key('k2', 9);
    expect(await links({ keys: [fresh, OURS] }).open(text, 'datumprikker')).toMatchObject({ ok: true });
    expect(await links({ keys: [fresh] }).open(text, 'datumprikker')).toEqual({ ok: false, why: 'unknown' });
  });

  it('is not made with a short key, or with two keys of one name', () => {
    expect(() => links({ keys: [{ id: 'k', secret: new Uint8Array(16) }] })).toThrow('32 bytes');
    expect(() => links({ keys: [OURS, THEIRS] })).toThrow('a name of its own');
  });
});

describe('links that we did not make', () => {
  it('open nothing: every one of 200 bent in one character, cut short or glued together', async () => {
    const { seal, open } = links();
    const text = await seal(pass);
    const other = await seal({ ...pass, holder: 'uitnodiging-13', id: 'link-2' });
    const bent = Array.from({ length: 160 }, (_, at) => flipped(text, Math.floor((at * text.length) / 160)));
    const cut = Array.from({ length: 20 }, (_, at) => text.slice(0, Math.floor((at * text.length) / 20)));
    const glued = [0, 2, 3, 4].flatMap((part) => [swapped(text, other, part), swapped(other, text, part)]).filter((one) => one !== text && one !== other);
    const forged = [...bent, ...cut, ...glued, '', '....', 'a.b.c.d.e', 'x'.repeat(1_000_000), `${text}.`, ` ${text}x`];
    expect(forged.length).toBeGreaterThanOrEqual(190);
    for (const one of forged) expect(await open(one, 'datumprikker')).toEqual({ ok: false, why: 'unknown' });
  });

  it('open nothing when sealed with another key, signed instead of sealed, or sealed without an end, a holder or a number', async () => {
    const { open } = links();
    const bare = () => new EncryptJWT({}).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: 'k1' }).setIssuer('verbinder').setAudience('datumprikker');
    const forged = [
      await links({ keys: [THEIRS] }).seal(pass),
      await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject('x').setJti('y').setAudience('datumprikker').setIssuer('verbinder').setExpirationTime('1h').sign(OURS.secret),
      await bare().setSubject('x').setJti('y').encrypt(OURS.secret),
      await bare().setSubject('x').setExpirationTime('1h').encrypt(OURS.secret),
      await bare().setJti('y').setExpirationTime('1h').encrypt(OURS.secret),
      await new EncryptJWT({}).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: 'k1' }).setIssuer('another').setAudience('datumprikker').setSubject('x').setJti('y').setExpirationTime('1h').encrypt(OURS.secret),
    ];
    for (const one of forged) expect(await open(one, 'datumprikker' satisfies Door)).toMatchObject({ ok: false });
  });
});

const flipped = (text: string, at: number) => {
  // The last character of a part may hold bits that mean nothing, so another part of the alphabet is taken.
  const now = text.charAt(at);
  return text.slice(0, at) + (now === '.' ? 'A' : now === 'A' ? 'z' : 'A') + text.slice(at + 1);
};
const swapped = (one: string, other: string, part: number) => one.split('.').map((text, at) => (at === part ? (other.split('.')[at] ?? '') : text)).join('.');
