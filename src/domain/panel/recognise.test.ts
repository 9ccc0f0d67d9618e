/** @jest-environment node */
import { blaricum, contact, laren, mailDomain, person, recognised, region, regionDomains, vianen } from '../../../tests/support/panelRows';

/** What somebody was recognised as, in one word and the partners' names. */
const told = (address: string, more: Parameters<typeof recognised>[1] = {}) => {
  const [one] = recognised([address], more).people;
  if (one?.kind === 'partner') return `partner by ${one.by}: ${one.partners.map(({ title }) => title).join(' + ')}`;
  if (one?.kind === 'ambiguous') return `ambiguous: ${one.choices.map(({ title }) => title).join(' / ')}`;
  if (one?.kind === 'elected') return `elected: ${one.partner?.title ?? '?'}${one.ownAddress ? ', own address' : ''}${one.ofOwn ? ', ours' : ''}`;
  return one?.kind;
};

describe('recognising who speaks for whom', () => {
  it('goes by the mail domain, subdomains included, whatever the letters', () => {
    expect(told('Kees@LOPIK.nl.example')).toBe('partner by domain: Lopik');
    expect(told('x@mail.lopik.nl.example')).toBe('partner by domain: Lopik');
    expect(told('x@notlopik.nl.example')).toBe('unknown');
  });

  it('takes the longest domain that matches', () => {
    const domains = [...regionDomains, mailDomain('dienst.lopik.nl.example', 'gm0335')];
    expect(told('x@dienst.lopik.nl.example', { domains })).toBe('partner by domain: Montfoort');
  });

  it('asks where a domain serves several partners, until somebody has answered for this address', () => {
    expect(told('ymke@woerden.nl.example')).toBe('ambiguous: Woerden / Oudewater');
    expect(told('naima@waternet.nl.example')).toBe('ambiguous: Amstel, Gooi en Vecht / Amsterdam');
    const one = mailDomain('ymke@woerden.nl.example', 'gm0589', 'adres');
    expect(told('Ymke@woerden.nl.example', { domains: [...regionDomains, one] })).toBe('partner by address: Oudewater');
    expect(told('other@woerden.nl.example', { domains: [...regionDomains, one] })).toBe('ambiguous: Woerden / Oudewater');
    const both = [one, mailDomain('ymke@woerden.nl.example', 'gm0632', 'adres')];
    expect(told('ymke@woerden.nl.example', { domains: [...regionDomains, ...both] })).toBe('partner by address: Oudewater + Woerden');
  });

  it('trusts an answer for the address over a contact, and a contact over the domain', () => {
    const contacts = [contact('n@woerden.nl.example', 'gm0632', 'bestuurder')];
    expect(told('n@woerden.nl.example', { contacts })).toBe('partner by contact: Woerden');
    expect(told('n@woerden.nl.example', { contacts, domains: [...regionDomains, mailDomain('n@woerden.nl.example', 'gm0589', 'adres')] })).toBe('partner by address: Oudewater');
  });

  it('counts a joint office of municipalities for the one in the province, and names the others', () => {
    const [saskia] = recognised(['saskia@belcombinatie.nl.example']).people;
    expect(saskia).toMatchObject({ kind: 'partner', partners: [{ title: 'Eemnes' }], alsoServes: [blaricum, laren] });
  });

  it('follows a merger: an address of Vianen is now of Vijfheerenlanden', () => {
    expect(recognised(['arie@vianen.nl.example']).people[0]).toMatchObject({ kind: 'partner', partners: [{ title: 'Vijfheerenlanden' }], formerly: vianen });
  });

  it('does not run in circles where two organisations each succeed the other', () => {
    const circle = region.map((one) => (one.key === 'gm1961' ? { ...one, successor: 'gm0620' } : one));
    expect(told('arie@vianen.nl.example', { partners: circle })).toMatch(/^partner by domain/);
  });

  it('sees a raadslid as a person who does not speak for the college, from any address', () => {
    const contacts = [contact('elif@post.example', 'gm0355', 'volksvertegenwoordiger'), contact('sjoerd@raad.woerden.nl.example', 'gm0632', 'volksvertegenwoordiger')];
    expect(told('elif@post.example', { contacts })).toBe('elected: Zeist, own address');
    expect(told('sjoerd@raad.woerden.nl.example', { contacts })).toBe('elected: Woerden');
    expect(told('nobody.knows@raad.zeist.nl.example')).toBe('elected: Zeist');
    expect(told('nobody.knows@raad.woerden.nl.example')).toBe('elected: ?');
    expect(recognised(['elif@post.example'], { contacts }).partners).toEqual([]);
  });

  it('sees a statenlid of our own as elected, not as a colleague', () => {
    const contacts = [contact('sl@provincie-utrecht.nl.example', 'pv26', 'volksvertegenwoordiger')];
    expect(told('sl@provincie-utrecht.nl.example', { contacts })).toBe('elected: Provincie Utrecht, ours');
  });

  it('lets somebody who is both raadslid and ambtenaar speak as the latter', () => {
    const contacts = [contact('a@lopik.nl.example', 'gm0355', 'volksvertegenwoordiger'), contact('a@lopik.nl.example', 'gm0331', 'ambtenaar')];
    expect(told('a@lopik.nl.example', { contacts })).toBe('partner by contact: Lopik');
  });

  it('never takes our own people for a partner', () => {
    expect(told('femke@provincie-utrecht.nl.example')).toBe('own');
    expect(told('femke@mail.provincie-utrecht.nl.example')).toBe('own');
    expect(told('hired@bureau.example', { contacts: [contact('hired@bureau.example', 'pv26', 'ambtenaar')] })).toBe('own');
    expect(told('x@office.example', { domains: [mailDomain('office.example', 'pv26')] })).toBe('own');
    expect(told('x@res-u16.provincie-utrecht.nl.example', { domains: [mailDomain('res-u16.provincie-utrecht.nl.example', 'gm0331')] })).toBe('partner by domain: Lopik');
  });

  it('never lets a consumer mail provider stand for anybody, but knows a contact there', () => {
    const domains = [mailDomain('gmail.com', 'gm0331')];
    expect(told('x@gmail.com', { domains })).toBe('unknown');
    expect(told('x@gmail.com', { domains, contacts: [contact('x@gmail.com', 'gm0331', 'bestuurder')] })).toBe('partner by contact: Lopik');
  });

  it('says of somebody who left office which function it was', () => {
    const contacts = [contact('old@lopik.nl.example', 'gm0331', 'bestuurder', { until: '2026-05-01' })];
    const [one] = recognised(['old@lopik.nl.example'], { contacts }).people;
    expect(one).toMatchObject({ kind: 'partner', by: 'domain', formerContact: { until: '2026-05-01' } });
    expect(one).not.toHaveProperty('contact');
  });

  it('groups whom it does not know by domain, each at a consumer provider apart', () => {
    const { unknown } = recognised(['a@zonnestroom.example', 'a@gmail.com', 'b@zonnestroom.example', 'b@gmail.com']);
    expect(unknown.map(({ domain, people }) => `${domain} ${people.length}`)).toEqual(['zonnestroom.example 2', 'gmail.com 1', 'gmail.com 1']);
  });

  it('names lists and people without an address for what they are, and everybody once', () => {
    const { people } = recognised([person('all@lopik.nl.example', { isList: true }), { name: 'Zaal 2', part: 'required' }, 'a@lopik.nl.example', person('A@lopik.nl.example', { part: 'organizer' })]);
    expect(people.map(({ kind }) => kind)).toEqual(['list', 'noAddress', 'partner']);
  });

  it('names every partner once, in order of appearance', () => {
    const { partners } = recognised(['a@zeist.nl.example', 'b@lopik.nl.example', 'c@zeist.nl.example']);
    expect(partners.map(({ title }) => title)).toEqual(['Zeist', 'Lopik']);
  });

  it('leaves out a partner whose row is gone', () => {
    expect(told('a@lopik.nl.example', { partners: [] })).toBe('unknown');
  });
});
