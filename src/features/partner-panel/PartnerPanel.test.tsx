import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { settingKey } from '../../domain/panel/settings';
import { Problem } from '../../domain/problem';
import { contactMoments } from '../../lists/contactMoments';
import { settings } from '../../lists/settings';
import { panelAt, press } from '../../../tests/support/openPanel';
import { expectAccessible, fakeServices, showScreen } from '../../../tests/support/screen';
import { FEMKE, meeting, person } from '../../../tests/support/smallTable';
import { PartnerPanel } from './PartnerPanel';

describe('the panel at a glance', () => {
  it('opens with one sentence, in Dutch and in English, and passes axe', async () => {
    const { container, unmount } = await panelAt(meeting());
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3 partijen, 1 misschien afwezig, 2 open afspraken, fase gewijzigd');
    await expectAccessible(container);
    unmount();
    await panelAt(meeting(), { language: 'en' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3 parties, 1 perhaps absent, 2 open agreements, phase changed');
  });

  it('keeps its headings in order, so that a screen reader can walk through them', async () => {
    const { container } = await panelAt(meeting());
    const levels = [...container.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1));
  });

  it('shows everybody at the table with function and account holder, and hides what only we may see on request', async () => {
    const { container } = await panelAt(meeting());
    await press(/^Lopik · Gert-Jan Bruinekool · u bent accounthouder$/);
    expect(await screen.findByText('gemeentesecretaris · management')).toBeInTheDocument();
    expect(screen.getByText('management · 1 oktober 2026')).toBeInTheDocument();
    expect(screen.getByText('Bijpraten')).toBeInTheDocument();
    expect(screen.getByText('Afspraak: Stukken komen zeven dagen vooraf.')).toBeInTheDocument();

    await press('Verberg intern');
    expect(container).not.toHaveTextContent(/accounthouder|Open afspraken|Hick-ups|Bijpraten|Stukken/);
    expect(screen.getByText('Lopik', { exact: false })).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('is walked and used by keyboard alone', async () => {
    await panelAt(meeting());
    const table = screen.getByRole('button', { name: /^Wie zit aan tafel/ });
    table.focus();
    await userEvent.keyboard(' ');
    expect(table).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{Enter}');
    expect(table).toHaveAttribute('aria-expanded', 'true');
  });

  it('fetches a partner’s journal only when somebody opens it', async () => {
    const { replica } = await panelAt(meeting(), {
      prepare: (fake) => fake.replica.seed(contactMoments, [{ key: 'm1', partner: 'gm0331', partnerYear: 'gm0331-2026', date: '2026-10-01', layer: 'management', form: 'bezoek', subject: 'Bijpraten gemeentesecretaris', group: 'g1' }]),
    });
    await press(/^Lopik ·/);
    expect(replica.calls).not.toContain('fetch ContactMoments');
    await press('Contactmomenten');
    expect(await screen.findByText('Bijpraten gemeentesecretaris')).toBeInTheDocument();
    expect(replica.calls).toContain('fetch ContactMoments');
  });

  it('shows people of other provinces in a group of their own', async () => {
    await panelAt(meeting({ people: [FEMKE, person('Barn Veld', 'b@barneveld.nl.example')] }));
    expect(screen.getByRole('heading', { name: 'Buiten de provincie · 1' })).toBeInTheDocument();
  });
});

describe('items that are not as usual', () => {
  it('says where to start when no item is open', async () => {
    const { container } = await panelAt(null);
    expect(screen.getByText('Open een mail of een afspraak. Dan staat hier wie uw partners zijn.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('stays out of what a rule shuts out, and says so plainly', async () => {
    const { container } = await panelAt(meeting({ subject: 'Lintjesregen' }), {
      prepare: ({ replica }) => replica.seed(settings, [{ key: settingKey('shutOut'), title: 'Buiten', value: [{ name: 'rijksorgaan', subjectWords: ['lintjesregen'] }] }]),
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dit blijft buiten Verbinder');
    expect(container).not.toHaveTextContent('Lopik');
  });

  it('welcomes somebody whose browser knows nothing yet, instead of recognising nobody', async () => {
    const fake = fakeServices();
    fake.replica.stand({ freshness: { kind: 'refreshing' } });
    fake.hosted.show(meeting());
    await showScreen(<PartnerPanel />, fake.services);
    await act(async () => fake.clock.advance(0));
    expect(screen.getByText('Welkom Femke Horstink. De lijsten worden voor het eerst opgehaald.')).toBeInTheDocument();
  });

  it('does not claim to know nobody where the register of partners never came', async () => {
    const fake = fakeServices();
    fake.replica.seed(settings, []).stand({ freshness: { kind: 'failed', since: fake.clock.now(), partial: true, problem: new Problem('busy', '503') } });
    fake.hosted.show(meeting());
    const { container } = await showScreen(<PartnerPanel />, fake.services);
    await act(async () => fake.clock.advance(0));
    expect(screen.getByRole('alert')).toHaveTextContent('Microsoft 365 is druk.');
    expect(container).not.toHaveTextContent(/herkend|kennen/);
    await expectAccessible(container);
  });

  it('asks nobody to add an organisation while a part of the registers is missing, and says so', async () => {
    await panelAt(meeting({ people: [FEMKE, person('Iemand', 'i@onbekend.example'), person('Gert-Jan', 'g@lopik.nl.example')] }), {
      prepare: ({ replica }) => replica.stand({ freshness: { kind: 'failed', since: 1, partial: true, problem: new Problem('busy', '503') } }),
    });
    expect(screen.getByText('Niet alles kon worden opgehaald. Hieronder ontbreekt misschien iets.')).toBeInTheDocument();
    expect(screen.queryByText(/Wij kennen deze organisatie/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Lopik · Gert-Jan/ })).toBeInTheDocument();
  });

  it('offers to try again where the first copy failed', async () => {
    const fake = fakeServices();
    fake.replica.stand({ freshness: { kind: 'failed', problem: new Problem('offline', '') } });
    fake.hosted.show(meeting());
    await showScreen(<PartnerPanel />, fake.services);
    await act(async () => fake.clock.advance(0));
    await press('Probeer opnieuw');
    expect(fake.replica.calls.filter((call) => call === 'refresh').length).toBeGreaterThan(1);
  });

  it('marks in words what the host did not tell', async () => {
    await panelAt(meeting({ missing: ['location', 'start'] }));
    expect(screen.getByText('Outlook gaf niet alles door. Niet bekend: location, start.')).toBeInTheDocument();
  });

  it('tells that an identity may not be read, and keeps the rest', async () => {
    await panelAt(meeting(), { prepare: ({ itemKeys }) => itemKeys.faults.add({ at: 'before', problem: new Problem('notAllowed', '403') }) });
    expect(screen.getByRole('alert')).toHaveTextContent('U heeft hier geen rechten voor.');
    expect(screen.getByRole('button', { name: /^Lopik · Gert-Jan/ })).toBeInTheDocument();
  });

  it('says that rows were left out because somebody bent them', async () => {
    await panelAt(meeting(), { prepare: ({ replica }) => replica.stand({ bent: [1, 2, 3].map((id) => ({ list: 'Partners', id: `${id}`, misfits: [{ column: 'Kind', why: 'notAChoice' as const }] })) }) });
    await press('3 rijen konden niet worden gelezen.');
    expect(screen.getByText('Partners, rij 1: Kind (geen bestaande keuze)')).toBeInTheDocument();
  });
});
