import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, fakeServices, showScreen } from '../../../tests/support/screen';
import { Problem } from '../../domain/problem';
import type { OwnAnswer, OwnRegistration, RegistrationDoor } from '../../ports/registrations';
import type { Language } from '../../ui/words/language';
import { RegistrationPage } from './RegistrationPage';

const OWN: OwnRegistration = {
  day: { title: 'Netwerkdag', date: '2027-04-15', start: '09:30', end: '16:30', place: 'Bunnik', attendances: ['op locatie'] },
  name: 'Noortje', status: 'uitgenodigd', attendance: 'op locatie', consent: false, line: 0, diet: '', access: '',
};

async function open(how: { readonly own?: Partial<OwnRegistration>; readonly language?: Language; readonly refusal?: Problem } = {}) {
  const sent: OwnAnswer[] = [];
  let refusal: Problem | undefined;
  const door: RegistrationDoor = {
    open: async () => (how.refusal ? Promise.reject(how.refusal) : { ...OWN, ...how.own }),
    answer: async (answer) => {
      if (refusal) throw refusal;
      sent.push(answer);
      return '2026-11-26T12:00:00.000Z';
    },
  };
  const shown = await showScreen(<main><RegistrationPage door={door} /></main>, fakeServices().services, how.language);
  return { ...shown, sent, refuse: (problem: Problem | undefined) => void (refusal = problem) };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('registering for a network day behind a link', () => {
  it('says what it is about, asks what is needed only of who comes, and says what was received', async () => {
    const { container, sent } = await open();
    expect(await screen.findByText('donderdag 15 april 2027, 09:30 tot 16:30 uur')).toBeInTheDocument();
    expect(screen.queryByLabelText(/Eet u iets niet/)).toBeNull();
    await press('Versturen');
    expect(screen.getByRole('alert')).toHaveTextContent('Kies of u komt.');
    await userEvent.click(screen.getByLabelText('Ja, ik kom'));
    await userEvent.type(screen.getByLabelText(/Eet u iets niet/), 'geen noten');
    await userEvent.click(screen.getByLabelText(/deelnemerslijst/));
    await expectAccessible(container);
    await press('Versturen');
    expect(sent).toEqual([{ comes: true, attendance: 'op locatie', consent: true, diet: 'geen noten', access: '' }]);
    expect(await screen.findByText(/Ontvangen op donderdag 26 november/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Wijziging versturen' })).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('lets somebody decline, and forgets what they needed', async () => {
    const { sent } = await open({ own: { status: 'aangemeld', diet: 'vis' } });
    expect(await screen.findByText(/U bent aangemeld\./)).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Nee, ik kom niet'));
    await press('Wijziging versturen');
    expect(sent).toEqual([{ comes: false, attendance: 'op locatie', consent: false, diet: '', access: '' }]);
    expect(await screen.findByText(/Wij weten dat u niet komt/)).toBeInTheDocument();
  });

  it('offers online where the day has it, and tells the place in line', async () => {
    await open({ own: { status: 'wachtlijst', line: 3, day: { ...OWN.day, attendances: ['op locatie', 'online'] } } });
    expect(await screen.findByText(/op de wachtlijst, op plaats 3/)).toBeInTheDocument();
    expect(screen.getByLabelText('online')).toBeInTheDocument();
  });

  it('keeps what was filled in when sending fails, and sends it then', async () => {
    const { refuse, sent } = await open();
    await userEvent.click(await screen.findByLabelText('Ja, ik kom'));
    await userEvent.type(screen.getByLabelText(/Eet u iets niet/), 'vis');
    refuse(new Problem('offline', 'x'));
    await press('Versturen');
    expect(await screen.findByText('Wat u typte, staat er nog.')).toBeInTheDocument();
    refuse(undefined);
    await press('Probeer opnieuw');
    expect(sent).toMatchObject([{ diet: 'vis' }]);
  });

  it.each(['linkExpired', 'linkUnknown', 'closed'] as const)('says what to do with a link that is %s, and offers no form', async (code) => {
    const { container } = await open({ refusal: new Problem(code, 'x'), language: code === 'closed' ? 'en' : 'nl' });
    expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement();
    expect(screen.queryByRole('radio')).toBeNull();
    await expectAccessible(container);
  });
});
