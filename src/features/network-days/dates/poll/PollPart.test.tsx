import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NetworkDayRow } from '../../../../lists/networkDays';
import { contacts } from '../../../../lists/contacts';
import { partners } from '../../../../lists/partners';
import type { DatePolls, PollLink, PollOrder } from '../../../../ports/datePolls';
import { Problem } from '../../../../domain/problem';
import { expectAccessible, fakeServices, showScreen } from '../../../../../tests/support/screen';
import type { Dates } from '../useDates';
import { PollPart } from './PollPart';

const day: NetworkDayRow = {
  key: 'd1', title: 'Netwerkdag voorjaar', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:30', end: '16:30', capacity: 120, meetingShare: 34, pollUntil: '2027-02-12', by: 'j',
  item: { id: '1', etag: 'e', modified: '2026-11-20T09:00:00Z' },
};
const link = (id: string, partner: string, more: Partial<PollLink> = {}): PollLink => ({ id, contact: `c-${partner}`, partner, layer: 'bestuurder', status: 'geldig', mail: 'verzonden', ...more });

async function open(how: { readonly links?: readonly PollLink[]; readonly fails?: boolean; readonly pollUntil?: string } = {}) {
  const { services, replica, clock } = fakeServices();
  replica.seed(partners, [{ key: 'gm1', title: 'Woerden', kind: 'gemeente' }, { key: 'gm2', title: 'Utrecht', kind: 'gemeente' }]);
  const rows = await replica.all(partners);
  replica.seed(contacts, [
    { key: 'c-gm1', title: 'Noortje', partner: 'gm1', layer: 'bestuurder', mail: 'n@woerden.nl.example' },
    { key: 'g-gm1', title: 'Griffie Woerden', partner: 'gm1', layer: 'griffie', mail: 'g@woerden.nl.example' },
  ]);
  const sent: PollOrder[] = [];
  const withdrawn: string[] = [];
  let links = how.links ?? [];
  let refuse = how.fails;
  const polls: DatePolls = {
    links: async () => links,
    async send(order) {
      if (refuse) throw ((refuse = false), new Problem('offline', 'x'));
      sent.push(order);
    },
    withdraw: async (_, id) => void withdrawn.push(id),
  };
  const dates: Dates = {
    invited: rows.map((partner) => ({ partner, layers: ['bestuurder', 'volksvertegenwoordiger'] as const })),
    options: [], open: [], dropped: [], context: { busy: [], holidayOn: () => undefined }, busy: [], partners: rows,
    votes: [{ key: 'v', day: 'd1', option: 'o', partner: 'gm1', layer: 'bestuurder', answer: 'ja', voter: 'l1', on: '2026-11-22T09:00:00Z', item: { id: '1', etag: 'e', modified: '2026-11-22T09:00:00Z' } }],
  };
  const shown = how.pollUntil === undefined ? day : { ...day, pollUntil: how.pollUntil };
  const { container } = await showScreen(<PollPart polls={polls} day={shown} dates={dates} today="2026-11-23" />, services);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  return { container, sent, withdrawn, press, replica, clock, become: (now: readonly PollLink[]) => (links = now) };
}

describe('sending a date poll from the tab', () => {
  it('shows who gets it, via whom, and for whom no address is known, before anything goes out', async () => {
    const { container, sent, press } = await open();
    await press('Datumprikker versturen');
    expect(screen.getByText('Noortje, voor Woerden (bestuurder)')).toBeVisible();
    expect(screen.getByText('Griffie Woerden, voor Woerden (volksvertegenwoordiger, via de griffie)')).toBeVisible();
    expect(screen.getByText('Utrecht: bestuurder en volksvertegenwoordiger')).toBeVisible();
    await expectAccessible(container);
    expect(sent).toEqual([]);
    await press('2 mails versturen');
    expect(sent).toMatchObject([{ day: 'd1', to: [{ contact: 'c-gm1', letter: 'direct' }, { contact: 'g-gm1', letter: 'griffie' }], letters: { direct: { text: expect.stringContaining('{link}') } } }]);
  });

  it('sends the same order again after a lost answer, so that nobody is mailed twice', async () => {
    const { sent, press } = await open({ fails: true });
    await press('Datumprikker versturen');
    await press('2 mails versturen');
    expect(screen.getByRole('alert')).toHaveTextContent('U heeft nu geen verbinding');
    await press('2 mails versturen');
    expect(sent.map(({ id }) => id)).toEqual(['id-1']);
  });

  it('looks after the mails that it sent until all are gone', async () => {
    const { press, clock, become } = await open();
    await press('Datumprikker versturen');
    await press('2 mails versturen');
    expect(screen.getByText('2 mails wachten nog op verzending.')).toBeVisible();
    become([link('l1', 'gm1'), link('l2', 'gm1', { mail: 'bezig', layer: 'volksvertegenwoordiger' })]);
    await act(() => clock.advance(3_000));
    expect(screen.getByText('1 mail wacht nog op verzending.')).toBeVisible();
    become([link('l1', 'gm1'), link('l2', 'gm1', { layer: 'volksvertegenwoordiger' })]);
    await act(() => clock.advance(3_000));
    expect(screen.queryByText(/op verzending/)).toBeNull();
    expect(screen.getByText('Nog geen antwoord (1): Woerden (volksvertegenwoordiger)')).toBeVisible();
  });

  it('does not send a letter without a place for the link', async () => {
    const { sent, press } = await open();
    await press('Datumprikker versturen');
    const letter = screen.getByRole('textbox', { name: /^Mail\s*\*?$/ });
    await userEvent.clear(letter);
    expect(screen.getByText('Zet {link} in de tekst, anders kan niemand antwoorden.')).toBeVisible();
    await press('2 mails versturen');
    expect(sent).toEqual([]);
  });

  it('says which organisations and layers answered, and asks only those who have no link yet', async () => {
    const { container, press } = await open({ links: [link('l1', 'gm1'), link('l2', 'gm2', { mail: 'onzeker' })] });
    expect(screen.getByText('Antwoord binnen (1): Woerden (bestuurder)')).toBeVisible();
    expect(screen.getByText('Nog geen antwoord (1): Utrecht (bestuurder)')).toBeVisible();
    expect(screen.getByText(/Van 1 mail is niet zeker/)).toBeVisible();
    await press('Datumprikker versturen');
    expect(screen.queryByText('Noortje, voor Woerden (bestuurder)')).toBeNull();
    await expectAccessible(container);
  });

  it('takes a link back after asking', async () => {
    const { withdrawn, press } = await open({ links: [link('l1', 'gm1')] });
    await userEvent.click(screen.getByText('Links'));
    await press('Link intrekken');
    expect(withdrawn).toEqual([]);
    await press('Link intrekken');
    expect(withdrawn).toEqual(['l1']);
  });

  it('asks for an end first, where the poll has none to come', async () => {
    const { press, replica } = await open({ pollUntil: '2026-11-01' });
    await press('Zeg tot wanneer de datumprikker open is');
    await press('Bewaren – zichtbaar voor alle accounthouders');
    expect(replica.outbox.entries()[0]).toMatchObject({ what: 'what.pollEnd', writes: [{ changes: { pollUntil: '2026-12-14' } }] });
  });
});
