/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { openTenant } from '../tenant/openTenant';
import { calendarView } from '../tenant/mail/calendar';
import { fillMailboxes } from './fillMailboxes';
import { MAILS, messageBody } from './mail';
import { MEETINGS } from './calendar';
import { person } from './people';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const region = readFileSync('data/region.json', 'utf8');

function filled(now = NOW) {
  const tenant = openTenant({ file: ':memory:', now: () => now });
  fillMailboxes(tenant.mailboxes, now);
  const view = (name: string) => {
    const user = tenant.store.directory.find(person(name).upn);
    if (!user) throw new Error(name);
    return calendarView(tenant.store, user, now, now + 45 * 86_400_000, now).map(({ row, type, start }) => ({
      ...row.data,
      type,
      start: new Date(start).toISOString().slice(0, 16),
    })) as readonly Record<string, unknown>[];
  };
  return { tenant, view };
}

const addresses = (event: Record<string, unknown> | undefined) =>
  (event?.['attendees'] as readonly { emailAddress: { address: string } }[]).map(({ emailAddress }) => emailAddress.address);
const organisations = (list: readonly string[]) => new Set(list.map((address) => address.split('@')[1]));

describe('the mailboxes of the demonstration', () => {
  it("show tomorrow's RES meeting to the account holder, the executive and the permit officer", () => {
    const { view, tenant } = filled();
    for (const name of ['Femke Horstink', 'Hedwig Ravesloot', 'Corine Wapstra', 'Stan Bierlaagh']) {
      expect(view(name).find(({ subject }) => String(subject).includes('RES U16'))).toMatchObject({ start: '2026-11-24T13:00' });
    }
    tenant.close();
  });

  it('invite 14 municipalities, one through a shared domain, 3 water boards, Stedin and the province to RES, and neither Montfoort nor Rivierenland', () => {
    const { view, tenant } = filled();
    const invited = organisations(addresses(view('Femke Horstink').find(({ subject }) => String(subject).includes('RES U16'))));
    const others = [...invited].filter((domain) => domain !== 'provincie-utrecht.nl.example');
    // Woerden and Oudewater share a domain: 14 + 3 + 1, with the province 19 domains for 20 parties.
    expect(others).toHaveLength(18);
    expect(others).not.toContain('montfoort.nl.example');
    expect(others).not.toContain('wsrl.nl.example');
    tenant.close();
  });

  it('change one occurrence of the series on housing: one in, one out, half an hour later', () => {
    const { view, tenant } = filled();
    const [next, after] = view('Bilal Asaoui').filter(({ subject }) => String(subject).includes('wonen, Regio Amersfoort'));
    expect([next?.['type'], next?.['start'], after?.['type'], after?.['start']]).toEqual(['exception', '2026-12-16T09:30', undefined, undefined]);
    expect(addresses(next)).toContain('klaas-jan.spakenberg@bunschoten.nl.example');
    expect(addresses(next)).not.toContain('wout.garderbroek@barneveld.nl.example');
    tenant.close();
  });

  it('invite one person to one occurrence of a series alone', () => {
    const { view, tenant } = filled();
    expect(view('Corine Wapstra').filter(({ subject }) => String(subject).includes('Foodvalley')).map(({ type }) => type)).toEqual(['exception']);
    tenant.close();
  });

  it('keep a cancelled meeting, two private items, and 33 organisations at the meeting about archives', () => {
    const { view, tenant } = filled();
    const femke = view('Femke Horstink');
    expect(femke.find(({ isCancelled }) => isCancelled === true)).toMatchObject({ subject: 'Geannuleerd: Kennismaking nieuw college Stichtse Vecht' });
    expect(femke.filter(({ sensitivity }) => sensitivity !== 'normal')).toHaveLength(2);
    const archives = view('Lieke Oudendag').find(({ subject }) => String(subject).includes('IBT'));
    expect([...organisations(addresses(archives))].filter((domain) => domain !== 'provincie-utrecht.nl.example')).toHaveLength(33);
    tenant.close();
  });

  it('use made-up addresses only, at domains that the region knows or the demo invents', () => {
    const invented = ['post', 'res-u16', 'regioamersfoort', 'zonnestroom-krommerijn', 'provincie-utrecht.nl'];
    const { view, tenant } = filled();
    const all = ['Femke Horstink', 'Bilal Asaoui', 'Hedwig Ravesloot', 'Jolijn Verweerd'].flatMap(view).flatMap(addresses);
    for (const domain of organisations(all)) {
      expect(domain).toMatch(/\.example$/);
      const real = String(domain).replace(/\.example$/, '');
      expect(invented.includes(real) || region.includes(`"${real}"`) ? [] : [real]).toEqual([]);
    }
    tenant.close();
  });

  it('begin on a working day, whatever day it is made', () => {
    const { view, tenant } = filled(Date.parse('2026-11-28T09:00:00Z'));
    expect(view('Femke Horstink').find(({ subject }) => String(subject).includes('RES U16'))).toMatchObject({ start: '2026-11-30T13:00' });
    tenant.close();
  });

  it('hold mails that belong to a thread by their headers', () => {
    const last = MAILS.find(({ name }) => name === 'aan-zet-vervolg');
    expect(last && messageBody(last, 'Femke Horstink').internetMessageHeaders).toContainEqual({
      name: 'References',
      value: '<demo-aan-zet@woerden.nl.example> <demo-aan-zet-antwoord@provincie-utrecht.nl.example>',
    });
    expect(new Set(MEETINGS.map(({ name }) => name)).size).toBe(MEETINGS.length);
  });
});
