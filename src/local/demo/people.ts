/** What somebody does in the demo; the switch for the person and the seeding of rights both go by it. */
export type DemoRole =
  | 'accountHolder'
  | 'organiser'
  | 'administrator'
  | 'secretary'
  | 'executive'
  | 'supervisor'
  | 'programmeManager'
  | 'permitOfficer'
  | 'clerk'
  | 'guest';

export interface DemoPerson {
  readonly name: string;
  readonly upn: string;
  readonly mail: string;
  readonly role: DemoRole;
  /** Dutch, as it stands in the directory. */
  readonly jobTitle: string;
  /** The hat at the table, in the programme's words; absent where the person has none there. */
  readonly hat?: string;
  /** Guests sign in at home and have no mailbox with us. */
  readonly guest: boolean;
}

const DOMAIN = 'provincie-utrecht.nl.example';

/** The local part of somebody's address: first and last name with points between, without accents. */
const localPart = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, '.');

function ours(name: string, role: DemoRole, jobTitle: string, hat?: string): DemoPerson {
  const address = `${localPart(name)}@${DOMAIN}`;
  return { name, upn: address, mail: address, role, jobTitle, guest: false, ...(hat === undefined ? {} : { hat }) };
}

/** An external account as it appears in our directory: the home address folded into a name of ours. */
function guest(name: string, mail: string, jobTitle: string): DemoPerson {
  const upn = `${mail.replace('@', '_')}#EXT#@provincieutrecht.onmicrosoft.example`;
  return { name, upn, mail, role: 'guest', jobTitle, guest: true };
}

/** Everybody who can sign in to the local tenant. All of them are invented. */
export const PEOPLE: readonly DemoPerson[] = [
  ours('Femke Horstink', 'accountHolder', 'accounthouder bestuurlijke zaken', 'verbinder'),
  ours('Bilal Asaoui', 'accountHolder', 'accounthouder bestuurlijke zaken', 'verbinder'),
  ours('Jolijn Verweerd', 'organiser', 'organisator netwerkdagen en sessies', 'organisator'),
  ours('Ruud Tamboer', 'administrator', 'functioneel beheerder', 'beheer'),
  ours('Astrid Kloosterboer', 'secretary', 'bestuurssecretariaat', 'plant namens gedeputeerde'),
  ours('Hedwig Ravesloot', 'executive', 'gedeputeerde', 'partner en bevoegd gezag'),
  ours('Lieke Oudendag', 'supervisor', 'toezichthouder informatiebeheer (IBT)', 'toezichthouder'),
  ours('Stan Bierlaagh', 'programmeManager', 'programmamanager RES', 'partner aan tafel'),
  ours('Corine Wapstra', 'permitOfficer', 'vergunningverlening en omgevingsrecht', 'bevoegd gezag'),
  ours('Ilse Monnikendam', 'clerk', 'statengriffie', 'ondersteunt Provinciale Staten'),
  guest('Sjoerd Hazelhof', 'sjoerd.hazelhof@raad.woerden.nl.example', 'raadslid Woerden'),
];

/** Finds a demo person by name, address or the first name alone; the levers and the token script take any of these. */
export function findPerson(text: string): DemoPerson | undefined {
  const wanted = text.trim().toLowerCase();
  return (
    PEOPLE.find((person) => [person.name, person.upn, person.mail].some((known) => known.toLowerCase() === wanted)) ??
    PEOPLE.find((person) => person.name.toLowerCase().split(' ')[0] === wanted)
  );
}

/** The person of that name; a name that isn't there is a mistake in the demo itself. */
export function person(name: string): DemoPerson {
  const found = findPerson(name);
  if (!found) throw new Error(`no demo person ${name}`);
  return found;
}
