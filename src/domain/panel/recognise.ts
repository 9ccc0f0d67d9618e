import { distinct, distinctRows, groupedBy } from '../fitting';
import { readAddress, type MailAddress } from '../mailAddress';
import type { Contact, Partner } from '../partner';
import type { SeenPerson } from '../seenItem';
import { directoryOf, type Directory, type DomainMatch, type KnownOrganisations, type Standing } from './knownOrganisations';
import type { ElectedPerson, PartnerPerson, Recognition, RecognisedPerson, UnknownGroup, UnknownPerson } from './recognition';

/**
 * Says of everybody on an item for whom they speak (A2, A3, A4).
 *
 * All partners are named, never a "best match". An answer once given for an address beats a known contact, a contact beats
 * the mail domain; where a domain stands for several partners it is asked, not guessed. Our own people are never a partner.
 */
export function recognise(people: readonly SeenPerson[], known: KnownOrganisations): Recognition {
  const directory = directoryOf(known);
  const recognised = eachOnce(people).map((person) => recognisePerson(person, directory, known.ownPartner));
  const of = <K extends RecognisedPerson['kind']>(kind: K) => recognised.filter((one): one is Extract<RecognisedPerson, { kind: K }> => one.kind === kind);
  return {
    people: recognised,
    partners: distinctRows(of('partner').flatMap(({ partners }) => partners)),
    own: of('own'),
    elected: of('elected'),
    ambiguous: of('ambiguous'),
    unknown: unknownGroups(of('unknown')),
    lists: of('list'),
    unaddressed: of('noAddress'),
  };
}

/** The organiser of a meeting stands among the required people too. */
function eachOnce(people: readonly SeenPerson[]): readonly SeenPerson[] {
  const seen = new Set<string>();
  return people.filter((person) => {
    const address = readAddress(person.address)?.address;
    if (address === undefined) return true;
    return !seen.has(address) && seen.add(address);
  });
}

function recognisePerson(person: SeenPerson, directory: Directory, ownPartner: string): RecognisedPerson {
  if (person.isList) return { kind: 'list', person };
  const mail = readAddress(person.address);
  if (!mail) return { kind: 'noAddress', person };
  const { current, former } = directory.contactsOf(mail.address);
  const speaking = current.filter(({ layer }) => layer !== 'volksvertegenwoordiger');
  const contact = speaking[0] ?? current[0];
  const seen = { person, ...(contact ? { contact } : former[0] ? { formerContact: former[0] } : {}) };
  const asked: Asked = { seen, mail, directory, ownPartner, match: directory.domainOf(mail.domain) };
  if (current.length > 0 && speaking.length === 0) return electedByFunction(asked, current);
  return ownPerson(asked, speaking) ?? byAddress(asked) ?? byContact(asked, speaking) ?? byDomain(asked) ?? unknownPerson(asked);
}

interface Asked {
  readonly seen: { readonly person: SeenPerson; readonly contact?: Contact; readonly formerContact?: Contact };
  readonly mail: MailAddress;
  readonly directory: Directory;
  readonly ownPartner: string;
  readonly match: DomainMatch | undefined;
}

function electedByFunction({ seen, mail, directory, ownPartner, match }: Asked, functions: readonly Contact[]): ElectedPerson {
  const key = functions[0]?.partner ?? '';
  const partner = directory.standing(key)?.partner;
  const ofOwn = key === ownPartner;
  const house = ofOwn ? directory.ownDomainOf(mail.domain) !== '' : match?.partners.includes(key);
  return { kind: 'elected', ...seen, ...(partner ? { partner } : {}), ofOwn, ownAddress: !house };
}

/** Our own domain counts unless a longer one under it is somebody else's (a programme office in our tenant). */
function ownPerson({ seen, mail, directory, ownPartner, match }: Asked, functions: readonly Contact[]): RecognisedPerson | undefined {
  const ownDomain = directory.ownDomainOf(mail.domain);
  if (ownDomain !== '' && ownDomain.length >= (match?.domain.length ?? 0)) return { kind: 'own', ...seen };
  const keys = directory.chosenFor(mail.address);
  const says = keys.length > 0 ? keys : functions.length > 0 ? functions.map(({ partner }) => partner) : (match?.partners ?? []);
  return says.length > 0 && says.every((key) => key === ownPartner) ? { kind: 'own', ...seen } : undefined;
}

function byAddress(asked: Asked): PartnerPerson | undefined {
  return partnerPerson(asked, 'address', asked.directory.chosenFor(asked.mail.address));
}

function byContact(asked: Asked, functions: readonly Contact[]): PartnerPerson | undefined {
  return partnerPerson(asked, 'contact', functions.map(({ partner }) => partner));
}

function partnerPerson({ seen, mail, directory, ownPartner }: Asked, by: PartnerPerson['by'], keys: readonly string[]): PartnerPerson | undefined {
  const standings = standingsOf(keys, directory, ownPartner);
  if (standings.length === 0) return undefined;
  return { kind: 'partner', ...seen, partners: distinctRows(standings.map(({ partner }) => partner)), by, domain: mail.domain, ...formerly(standings), alsoServes: [] };
}

function byDomain(asked: Asked): RecognisedPerson | undefined {
  const { seen, mail, directory, ownPartner, match } = asked;
  if (!match) return undefined;
  const standings = standingsOf(match.partners, directory, ownPartner);
  const choices = distinctRows(standings.map(({ partner }) => partner));
  const [only] = choices;
  if (!only) return undefined;
  if (directory.isElected(mail.domain)) return { kind: 'elected', ...seen, ...(choices.length === 1 ? { partner: only } : {}), ofOwn: false, ownAddress: false };
  const ours = oneInProvince(choices);
  if (!ours) return { kind: 'ambiguous', ...seen, address: mail.address, domain: match.domain, choices };
  return { kind: 'partner', ...seen, partners: [ours], by: 'domain', domain: mail.domain, ...formerly(standings), alsoServes: choices.filter((choice) => choice !== ours) };
}

/**
 * The one partner that a domain stands for. A joint office of municipalities across the border counts for the one in the
 * province; a domain shared by different kinds (a water board and a city) is asked, because both may be at our table.
 */
function oneInProvince(choices: readonly Partner[]): Partner | undefined {
  const inside = choices.filter(({ inProvince }) => inProvince !== false);
  const [ours] = choices.length === 1 ? choices : inside;
  if (choices.length === 1) return ours;
  return inside.length === 1 && choices.every(({ kind }) => kind === ours?.kind) ? ours : undefined;
}

const standingsOf = (keys: readonly string[], directory: Directory, ownPartner: string): readonly Standing[] =>
  distinct(keys).flatMap((key) => (key === ownPartner ? [] : (directory.standing(key) ?? [])));

function formerly(standings: readonly Standing[]): { readonly formerly?: Partner } {
  const old = standings.find((standing) => standing.formerly)?.formerly;
  return old ? { formerly: old } : {};
}

function unknownPerson({ seen, mail, directory }: Asked): UnknownPerson {
  return { kind: 'unknown', ...seen, address: mail.address, domain: mail.domain, consumer: directory.isConsumer(mail.domain) };
}

function unknownGroups(people: readonly UnknownPerson[]): readonly UnknownGroup[] {
  const groups = groupedBy(people, ({ consumer, domain, address }) => (consumer ? address : domain));
  return [...groups.values()].map((group) => ({ domain: group[0]?.domain ?? '', consumer: group[0]?.consumer ?? false, people: group }));
}
