import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agreements } from '../../lists/agreements';
import { collaborations } from '../../lists/collaborations';
import { lastContacts } from '../../lists/lastContacts';
import { participations } from '../../lists/participations';
import { partners } from '../../lists/partners';
import { signals } from '../../lists/signals';
import { Problem } from '../../domain/problem';
import type { Host } from '../../ports/host';
import { expectAccessible, fakeHost, fakeServices, ME, showScreen } from '../../../tests/support/screen';
import { TodayApp } from './TodayApp';

/** Teams as a test speaks for it: it remembers links and offers its back button. */
function teams(more: Partial<Host> = {}, guest = false) {
  const shared: string[] = [];
  let goBack = () => false;
  const { host } = fakeHost();
  const played: Host = {
    ...host,
    facts: { ...host.facts, name: 'teams', isGuest: guest },
    shareLink: ({ path }) => void shared.push(path),
    onBack: (back) => (goBack = back),
    ...more,
  };
  return { host: played, shared, back: () => goBack() };
}

function services(how: Partial<Host> = {}, guest = false) {
  const played = teams(how, guest);
  return { ...fakeServices({ host: played.host }), played };
}

const lopik = { key: 'gm0331', title: 'Gemeente Lopik', shortName: 'Lopik', kind: 'gemeente', accountHolder: ME.account, wishes: 'Belt liever.' } as const;

function withWork(replica: ReturnType<typeof services>['replica']) {
  replica
    .seed(partners, [lopik, { key: 'gm0344', title: 'Utrecht', kind: 'gemeente', accountHolder: 'bilal@provincie-utrecht.nl.example' }])
    .seed(collaborations, [{ key: 'lopikerwaard', title: 'Lopikerwaard' }])
    .seed(participations, [{ key: 'lopikerwaard|gm0331|-', collaboration: 'lopikerwaard', partner: 'gm0331' }])
    .seed(agreements, [
      { key: 'a-1', title: 'Eén aanspreekpunt per partij.', kind: 'werkwijze', aboutKind: 'samenwerkingsverband', about: 'lopikerwaard', reviewOn: '2026-11-30', status: 'open', open: 'ja' },
      { key: 'a-2', title: 'Later herijken.', kind: 'rol', aboutKind: 'partner', about: 'gm0331', reviewOn: '2027-06-01', status: 'open', open: 'ja' },
    ])
    .seed(signals, [{ key: 's-1', title: 'Dubbele vragenlijst.', kind: 'dubbele vraag', partners: ['gm0331'], status: 'gemeld', open: 'ja', reportedBy: 'partner', reportedOn: '2026-11-13', broker: ME.account, brokerName: ME.name }])
    .seed(lastContacts, [{ key: 'gm0331|management', partner: 'gm0331', layer: 'management', date: '2026-06-01', contact: 'c', subject: 'Bijpraten' }]);
}

beforeEach(() => window.history.replaceState(null, ''));

describe('the start page', () => {
  it('says what needs the account holder today, and passes axe', async () => {
    const { services: here, replica } = services();
    withWork(replica);
    const { container } = await showScreen(<TodayApp />, here);
    await screen.findByRole('heading', { level: 1, name: 'Vandaag' });
    expect(screen.getByText('Goedendag Femke Horstink. Dit vraagt vandaag uw aandacht.')).toBeInTheDocument();
    expect(screen.getByText('Herijken over 7 dagen, op 30 november 2026')).toBeInTheDocument();
    expect(screen.getByText('Gaat over Lopik')).toBeInTheDocument();
    expect(screen.getByText('dubbele vraag · Lopik · gemeld · 10 dagen open · u bent makelaar')).toBeInTheDocument();
    expect(screen.getByText('management: 25 weken')).toBeInTheDocument();
    expect(screen.queryByText('Utrecht')).not.toBeInTheDocument();
    expect(replica.calls).toContain('refresh');
    await expectAccessible(container);
  });

  it('opens a partner, hands out its link, and goes back by the button of the host', async () => {
    const { services: here, replica, played } = services();
    withWork(replica);
    await showScreen(<TodayApp />, here);
    expect(played.back()).toBe(false);
    const list = await screen.findByRole('region', { name: 'Uw partners' });
    await userEvent.click(list.querySelector('button')!);
    expect(await screen.findByRole('heading', { level: 1, name: 'Gemeente Lopik' })).toHaveFocus();
    expect(screen.getByText('Maatwerk: Belt liever.')).toBeInTheDocument();
    expect(screen.getByText('management · 1 juni 2026')).toBeInTheDocument();
    expect(screen.getByText('Bijpraten')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Link delen' }));
    expect(played.shared).toEqual(['partner/gm0331']);
    await act(async () => {
      expect(played.back()).toBe(true);
      await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Vandaag' })).toBeInTheDocument();
  });

  it.each([
    ['afspraak/a-2', 'Later herijken.'],
    ['hick-up/s-1', 'Dubbele vragenlijst.'],
    ['partner/gm0344', 'Dit is er niet (meer)'],
    ['afspraak/gone', 'Dit is er niet (meer)'],
  ])('opens at %s, where a link of Teams led', async (openedAt, title) => {
    const { services: here, replica } = services({ openedAt });
    withWork(replica);
    const { container } = await showScreen(<TodayApp />, here);
    await screen.findByRole('heading', { level: 1, name: title });
    await expectAccessible(container);
  });

  it('tells somebody without partners what to do', async () => {
    const { services: here, replica } = services();
    replica.seed(partners, [{ key: 'gm0344', title: 'Utrecht', kind: 'gemeente' }]);
    await showScreen(<TodayApp />, here);
    await screen.findByRole('heading', { level: 1, name: 'U bent bij geen partner accounthouder.' });
    expect(screen.getByText(/Vraag de functioneel beheerder/)).toBeInTheDocument();
  });

  it('says so when nothing needs attention, in English too', async () => {
    const { services: here, replica } = services();
    replica.seed(partners, [lopik]).seed(lastContacts, [{ key: 'gm0331|management', partner: 'gm0331', layer: 'management', date: '2026-11-20', contact: 'c' }]);
    await showScreen(<TodayApp />, here, 'en');
    expect(await screen.findByText('Nothing needs your attention today.')).toBeInTheDocument();
  });

  it('asks nothing for a guest, and says why', async () => {
    const { services: here, replica } = services({}, true);
    const { container } = await showScreen(<TodayApp />, here);
    await screen.findByRole('heading', { level: 1, name: 'U bent hier te gast' });
    expect(replica.calls).toEqual([]);
    await expectAccessible(container);
  });

  it('offers signing in where the first copy fails for want of it', async () => {
    const { services: here, replica } = services();
    replica.stand({ freshness: { kind: 'failed', problem: new Problem('notSignedIn', 'x') } });
    await showScreen(<TodayApp />, here);
    expect(await screen.findByRole('button', { name: 'Aanmelden' })).toBeInTheDocument();
  });

  it('hides everything while internal facts are hidden', async () => {
    const { services: here, replica } = services();
    withWork(replica);
    await showScreen(<TodayApp />, here);
    await userEvent.click(await screen.findByRole('button', { name: 'Verberg intern' }));
    expect(screen.queryByText('Eén aanspreekpunt per partij.')).not.toBeInTheDocument();
  });
});
