/** @jest-environment node */
import { CompactEncrypt, EncryptJWT, SignJWT } from 'jose';
import { DOORS } from '../../domain/doors/vocabulary';
import { seededChance } from '../../domain/plan/seededChance';
import type { ProblemCode } from '../../domain/problem';
import { doorLinks } from '../../lists/doorLinks';
import { DAY, OPTIONS, pollLink, pollRows } from '../../../tests/support/pollRows';
import { testService, type TestService } from '../../../tests/support/testService';

const SECRET = new Uint8Array(32).fill(7);
const HOUR = 3_600_000;

type Random = (below: number) => number;
interface Attack {
  readonly link: unknown;
  readonly said: ProblemCode;
}
type Make = (service: TestService, id: string, random: Random) => Promise<Attack>;

const sealed = (claims: { door?: string; holder?: string; id?: string; issuer?: string; until?: number }, now: number, secret = SECRET, kid = 'k') => {
  const { door = 'datumprikker', holder = 'noortje', id = 'l1', issuer = 'verbinder', until = now + HOUR } = claims;
  return new EncryptJWT({}).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid }).setIssuer(issuer).setAudience(door).setSubject(holder).setJti(id).setExpirationTime(Math.floor(until / 1000)).encrypt(secret);
};

const changed = async ({ records, parts }: TestService, id: string, status: 'ingetrokken' | 'vervangen') => {
  const link = await pollLink(parts, id);
  const row = await records.findByKey(doorLinks, id);
  if (row) parts.kept.of(doorLinks).put(await records.update(doorLinks, row.item.id, row.item.etag, { status }));
  return link;
};

/** Each kind of attack, with the word that its page gets. */
const KINDS: Readonly<Record<string, Make>> = {
  'one character changed': async ({ parts }, id, random) => {
    const link = await pollLink(parts, id);
    const at = random(link.length);
    const other = link.charAt(at) === 'A' ? 'z' : 'A';
    return { link: `${link.slice(0, at)}${link.charAt(at) === '.' ? 'A' : other}${link.slice(at + 1)}`, said: 'linkUnknown' };
  },
  'cut short': async ({ parts }, id, random) => ({ link: (await pollLink(parts, id)).slice(0, random(200)), said: 'linkUnknown' }),
  'a part of another link': async ({ parts }, id, random) => {
    const [one, other] = [(await pollLink(parts, id)).split('.'), (await pollLink(parts, `${id}-other`)).split('.')];
    const at = 2 + random(3);
    return { link: one.map((part, place) => (place === at ? other[place] : part)).join('.'), said: 'linkUnknown' };
  },
  'for another door': async ({ parts }, id, random) => {
    const others = DOORS.filter((door) => door !== 'datumprikker');
    return { link: await pollLink(parts, id, { door: others[random(others.length)] ?? 'voorstel' }), said: 'linkUnknown' };
  },
  'expired': async ({ parts, clock }, id, random) => ({ link: await pollLink(parts, id, { until: clock.now() - 1000 - random(90) * HOUR }), said: 'linkExpired' }),
  'taken back': async (service, id) => ({ link: await changed(service, id, 'ingetrokken'), said: 'linkRevoked' }),
  'replayed after a newer one': async (service, id) => ({ link: await changed(service, id, 'vervangen'), said: 'linkReplaced' }),
  'never handed out': async ({ parts }, id) => ({ link: await pollLink(parts, id, { unlisted: true }), said: 'linkRevoked' }),
  'of another holder': async ({ parts, clock }, id) => {
    await pollLink(parts, id);
    return { link: await sealed({ id, holder: 'linda' }, clock.now()), said: 'linkUnknown' };
  },
  'sealed with a guessed key': async ({ parts, clock }, id, random) => {
    await pollLink(parts, id);
    return { link: await sealed({ id }, clock.now(), new Uint8Array(32).map(() => random(256))), said: 'linkUnknown' };
  },
  'under a key that nobody has': async ({ clock }, id, random) => ({ link: await sealed({ id }, clock.now(), SECRET, `k${random(99)}`), said: 'linkUnknown' }),
  'of another issuer': async ({ clock }, id) => ({ link: await sealed({ id, issuer: 'elders' }, clock.now()), said: 'linkUnknown' }),
  'signed and not sealed': async (_, id) => ({ link: await new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'k' }).setIssuer('verbinder').setAudience('datumprikker').setSubject('noortje').setJti(id).setExpirationTime('1h').sign(SECRET), said: 'linkUnknown' }),
  'sealed, and no claims in it': async (_, __, random) => ({ link: await new CompactEncrypt(new Uint8Array(random(40))).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: 'k' }).encrypt(SECRET), said: 'linkUnknown' }),
  'not a text': async (_, __, random) => ({ link: [null, 7, {}, ['x'], true][random(5)], said: 'linkUnknown' }),
};

const EACH = 10;

describe('links that must not open', () => {
  it.each(Object.entries(KINDS))(`%s: ${EACH} times, each with its word, and nothing is kept`, async (name, make) => {
    const chance = seededChance([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0);
    const random: Random = (below) => Math.floor(chance() * below);
    const service = testService({ listed: true, limits: { stranger: { burst: 1000, perMinute: 1000 } } });
    await pollRows(service.records);
    for (let at = 0; at < EACH; at += 1) {
      const { link, said } = await make(service, `a${at}`, random);
      for (const path of ['date-poll/open', 'date-poll/answer']) {
        const { body, status } = await service.post(path, { link, answers: [{ option: OPTIONS[0], answer: 'ja' }] }, null);
        expect([status, body]).toMatchObject([403, { error: { code: said } }]);
        expect(JSON.stringify(body)).not.toMatch(/noortje|gm0632|Woerden/);
      }
    }
    expect(await service.queue.size()).toBe(0);
  });

  it('are more than a hundred, and the same test lets a good one in', async () => {
    expect(Object.keys(KINDS).length * EACH).toBeGreaterThanOrEqual(100);
    const service = testService({ listed: true });
    await pollRows(service.records);
    const link = await pollLink(service.parts);
    expect((await service.post('date-poll/answer', { link, answers: [{ option: OPTIONS[0], answer: 'ja' }] }, null)).status).toBe(200);
    expect((await service.post('date-poll/open', { link, day: DAY }, null)).status).toBe(200);
  });
});
