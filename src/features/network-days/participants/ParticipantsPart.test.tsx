import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, fakeHost, fakeServices, showScreen } from '../../../../tests/support/screen';
import type { Registration } from '../../../domain/networkDay/registration';
import { Problem } from '../../../domain/problem';
import { contacts } from '../../../lists/contacts';
import { networkDays } from '../../../lists/networkDays';
import { partners } from '../../../lists/partners';
import type { Participants, Registrations } from '../../../ports/registrations';
import type { Language } from '../../../ui/words/language';
import { NetworkDaysApp } from '../NetworkDaysApp';

const spring = { key: 'voorjaar', title: 'Netwerkdag', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:00', end: '16:00', capacity: 2, meetingShare: 30, layers: ['bestuurder', 'volksvertegenwoordiger'], by: 'x' } as const;
type Person = Omit<Registration, 'day'>;
const person = (name: string, more: Partial<Person> = {}): Person => ({ key: `k-${name}`, name, mail: `${name}@zeist.example`, partner: 'zeist', layer: 'bestuurder', status: 'uitgenodigd', attendance: 'op locatie', ...more });

/** A service that a test speaks for. */
function fakeRegistrations(people: readonly Person[], needs: Participants['needs'] = []) {
  const asked: unknown[] = [];
  let refusal: Problem | undefined;
  const written = async (...what: unknown[]) => {
    if (refusal) throw refusal;
    asked.push(what);
  };
  const registrations: Registrations = {
    of: async () => ({ people, needs, bent: 0 }),
    invite: (_, invited) => written('invite', invited.map(({ mail }) => mail)),
    answerFor: (_, key, { comes }) => written('answer', key, comes),
    checkIn: (_, key) => written('in', key),
  };
  return { registrations, asked, refuse: (problem: Problem | undefined) => void (refusal = problem) };
}

async function open(people: readonly Person[], { needs = [], language = 'nl', without = false }: { readonly needs?: Participants['needs']; readonly language?: Language; readonly without?: boolean } = {}) {
  const fake = fakeRegistrations(people, needs);
  const { host } = fakeHost();
  const saved: { name: string; text: string }[] = [];
  const here = fakeServices({ host: { ...host, openedAt: 'dag/voorjaar/deelnemers' }, ...(without ? {} : { registrations: fake.registrations }), device: { copy: async () => undefined, saveFile: (name, text) => void saved.push({ name, text }), print: () => undefined } });
  here.replica.seed(networkDays, [spring]).seed(partners, [{ key: 'zeist', title: 'Zeist', kind: 'gemeente' }, { key: 'soest', title: 'Soest', kind: 'gemeente' }]).seed(contacts, [
    { key: 'c1', title: 'Ann', partner: 'zeist', layer: 'bestuurder', mail: 'ann@zeist.example' },
    { key: 'c2', title: 'Bo', partner: 'zeist', layer: 'bestuurder', mail: 'bo@zeist.example' },
    { key: 'c3', title: 'Cas', partner: 'zeist', layer: 'volksvertegenwoordiger', mail: 'cas@zeist.example' },
  ]);
  const shown = await showScreen(<NetworkDaysApp />, here.services, language);
  return { ...here, ...fake, ...shown, saved };
}

beforeEach(() => window.history.replaceState(null, ''));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('the participants of a network day', () => {
  it('begin with an invitation, with every name that gets a mail in sight, and representatives through their griffie', async () => {
    const { asked, container } = await open([]);
    expect(await screen.findByText(/Er is nog niemand uitgenodigd/)).toBeInTheDocument();
    await press('Mensen uitnodigen');
    const form = await screen.findByRole('form', { name: 'Mensen uitnodigen' });
    expect(within(form).getByText('1 volksvertegenwoordiger nodigt u uit via de griffie; die krijgt hier geen mail.')).toBeInTheDocument();
    expect(within(form).getByText('Van deze organisaties is niemand met een adres bekend: Soest.')).toBeInTheDocument();
    await press(/^Wie een mail krijgt/);
    expect(within(form).getByText('Ann (Zeist) en Bo (Zeist)')).toBeInTheDocument();
    await expectAccessible(container);
    await press('Verstuur 2 uitnodigingen');
    expect(asked).toEqual([['invite', ['ann@zeist.example', 'bo@zeist.example']]]);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('stand by what they answered, with counts and what is needed, and are found by name', async () => {
    const { container } = await open([person('Dee', { status: 'aangemeld', checkedIn: 'x' }), person('Els', { status: 'wachtlijst' }), person('Fae', { status: 'afgemeld' }), person('Gus')], { needs: [{ diet: 'Vegetarisch', access: '' }, { diet: 'vegetarisch', access: 'rolstoel' }] });
    expect(await screen.findByText('Aangemeld: 1 van 2 plaatsen. Vrij: 1.')).toBeInTheDocument();
    expect(screen.getByText('1 staat op de wachtlijst en schuift vanzelf door.')).toBeInTheDocument();
    expect(screen.getByText('Nog geen antwoord: 1. Afgemeld: 1.')).toBeInTheDocument();
    await press(/^Eten en toegankelijkheid/);
    expect(screen.getByText('2 × vegetarisch')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Zoek op naam' }), 'els');
    expect(screen.getByRole('button', { name: 'Meld af: Els' })).toBeInTheDocument();
    expect(screen.queryByText('Dee')).toBeNull();
    await expectAccessible(container);
  });

  it('are registered, declined and let in by a colleague, each said once it is received', async () => {
    const { asked } = await open([person('Dee', { status: 'aangemeld' }), person('Gus')]);
    await press('Binnen: Dee');
    await press(/^uitgenodigd/);
    await press('Meld aan: Gus');
    await press('Meld af: Dee');
    expect(asked).toEqual([['in', 'k-Dee'], ['answer', 'k-Gus', true], ['answer', 'k-Dee', false]]);
    expect(screen.getByText('Ontvangen: Dee komt niet.')).toBeInTheDocument();
  });

  it('stay as they were when the service can’t be reached, and what was typed stays too', async () => {
    const { refuse, asked } = await open([person('Dee', { status: 'aangemeld' })]);
    await screen.findByText('Dee');
    refuse(new Problem('offline', 'x'));
    await press('Iemand toevoegen');
    const form = await screen.findByRole('form', { name: 'Iemand toevoegen' });
    await userEvent.type(within(form).getByLabelText(/^Naam\W*$/), 'Hil');
    await press('Verstuur 1 uitnodiging');
    expect(within(form).getByText('Vul een e-mailadres in, zoals naam@gemeente.nl.')).toBeInTheDocument();
    await userEvent.type(within(form).getByLabelText(/^E-mailadres/), 'hil@soest.example');
    await press('Verstuur 1 uitnodiging');
    expect(await within(form).findByText('Wat u typte, staat er nog.')).toBeInTheDocument();
    expect(within(form).getByLabelText(/^E-mailadres/)).toHaveValue('hil@soest.example');
    refuse(undefined);
    await press('Verstuur 1 uitnodiging');
    expect(asked).toEqual([['invite', ['hil@soest.example']]]);
  });

  it('go into a file for Excel, without what they need', async () => {
    const { saved } = await open([person('Dee', { status: 'aangemeld', consent: true })], { needs: [{ diet: 'geen noten', access: '' }] });
    await press('Bewaar als CSV');
    expect(saved[0]?.name).toBe('Netwerkdag.csv');
    expect(saved[0]?.text).toContain('"Dee";"Zeist";"bestuurder";"aangemeld";"op locatie";"Dee@zeist.example";"ja"');
    expect(saved[0]?.text).not.toContain('noten');
  });

  it('speak English, and say what to do where no service was installed', async () => {
    const { unmount } = await open([person('Dee', { status: 'aangemeld' })], { language: 'en' });
    expect(await screen.findByText('Registered: 1 of 2 places. Free: 1.')).toBeInTheDocument();
    unmount();
    await open([], { without: true });
    expect(await screen.findByText(/Aanmelden loopt via de dienst/)).toBeInTheDocument();
  });
});
