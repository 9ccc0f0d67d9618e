import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { settingKey } from '../../domain/panel/settings';
import { Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import { contactMoments } from '../../lists/contactMoments';
import { itemContexts } from '../../lists/itemContexts';
import { settings } from '../../lists/settings';
import { keyOf } from '../../local/memory/memoryItemKeys';
import type { Language } from '../../ui/words/language';
import { expectAccessible, fakeServices, showScreen } from '../../../tests/support/screen';
import { ELIF, FEMKE, GERT_JAN, meeting, person, seedSmallTable, WIEKE, YMKE } from '../../../tests/support/smallTable';
import { PartnerPanel } from './PartnerPanel';

const OCCURRENCE = keyOf('afspraak', 'ID-1');
const SERIES = keyOf('reeks', 'SERIES-1');

async function panelAt(item: SeenItem | null, how: { readonly language?: Language; readonly prepare?: (fake: ReturnType<typeof fakeServices>) => void } = {}) {
  const fake = fakeServices();
  seedSmallTable(fake.replica);
  fake.itemKeys.know('item-1', { keys: [OCCURRENCE] });
  how.prepare?.(fake);
  fake.hosted.show(item);
  const shown = await showScreen(<PartnerPanel />, fake.services, how.language);
  await act(async () => fake.clock.advance(0));
  const writes = () => fake.replica.outbox.entries().flatMap((entry) => entry.writes).filter(({ list }) => list !== 'OurMeetings');
  return { ...fake, ...shown, writes };
}

const open = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

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
    await open(/^Lopik · Gert-Jan Bruinekool · accounthouder u$/);
    expect(await screen.findByText('gemeentesecretaris · management')).toBeInTheDocument();
    expect(screen.getByText('management: 1 oktober 2026 Bijpraten')).toBeInTheDocument();
    expect(screen.getByText('Afspraak: Stukken komen zeven dagen vooraf.')).toBeInTheDocument();

    await open('Verberg intern');
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
    await open(/^Lopik ·/);
    expect(replica.calls).not.toContain('fetch ContactMoments');
    await open('Contactmomenten');
    expect(await screen.findByText('Bijpraten gemeentesecretaris')).toBeInTheDocument();
    expect(replica.calls).toContain('fetch ContactMoments');
  });
});

describe('who speaks for whom', () => {
  it('asks once for an ambiguous address, and remembers the answer for that address', async () => {
    const { writes, replica } = await panelAt(meeting({ people: [FEMKE, YMKE, GERT_JAN] }));
    const question = within(screen.getByRole('group', { name: 'Voor wie spreekt Ymke Tolsma?' }));
    await userEvent.click(question.getByRole('button', { name: 'Oudewater' }));
    expect(writes()).toMatchObject([{ kind: 'create', list: 'MailDomains', row: { domain: 'ymke.tolsma@woerden.nl.example', reach: 'adres', partner: 'gm0589' } }]);
    await act(async () => undefined);
    expect(screen.queryByRole('group', { name: 'Voor wie spreekt Ymke Tolsma?' })).not.toBeInTheDocument();
    await open('Maak ongedaan');
    expect(replica.calls.at(-1)).toMatch(/^undo /);
  });

  it('remembers a whole domain only when somebody says so', async () => {
    const { writes } = await panelAt(meeting({ people: [YMKE] }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Geldt voor iedereen van woerden.nl.example' }));
    await open('Beide');
    expect(writes()).toMatchObject([{ row: { domain: 'woerden.nl.example', reach: 'domein' } }, { row: { domain: 'woerden.nl.example', reach: 'domein' } }]);
  });

  it('knows a raadslid as a person who does not speak for the college, and offers no contact with the municipality', async () => {
    const { container } = await panelAt({ ...meeting({ people: [{ ...ELIF, part: 'from' }] }), kind: 'message', subject: 'Zienswijze RES' });
    expect(screen.getByText('Spreekt niet namens het college.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Contactmoment vastleggen' })).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('prepares an invitation to the griffies when a griffier asks for that, and sends nothing', async () => {
    const { hosted } = await panelAt({ ...meeting({ people: [WIEKE] }), kind: 'message', subject: 'Raadsleden uitnodigen' });
    expect(screen.getByText('Kanaal: via de griffie')).toBeInTheDocument();
    await open('Uitnodiging aan griffies klaarzetten');
    expect(hosted.done).toEqual(['mail wieke.struiksma@debilt.nl.example Uitnodiging voor uw raad, staten of algemeen bestuur']);
  });

  it('says that nobody is recognised and offers to add the organisation, show it once, or do nothing', async () => {
    const { container, writes } = await panelAt(meeting({ people: [FEMKE, person('Zon Krom', 'info@zonnestroom.example')], subject: 'Kennismaking' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Niemand herkend');
    await open('Organisatie toevoegen');
    const form = within(await screen.findByRole('form', { name: 'Organisatie toevoegen' }));
    await userEvent.type(form.getByRole('textbox', { name: 'Naam' }), 'Zonnestroom');
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: /^Toevoegen/ }));
    expect(writes()).toMatchObject([{ list: 'Partners', row: { title: 'Zonnestroom', kind: 'maatschappelijk' } }, { list: 'MailDomains', row: { domain: 'zonnestroom.example' } }]);
  });

  it('shows people of other provinces in a group of their own', async () => {
    await panelAt(meeting({ people: [FEMKE, person('Barn Veld', 'b@barneveld.nl.example')] }));
    expect(screen.getByRole('heading', { name: 'Buiten de provincie · 1' })).toBeInTheDocument();
  });
});

describe('who is missing', () => {
  const SUGGESTED = /^Lopikerwaard · \d van \d aan tafel$/;

  it('asks before it claims an absence, and writes down who said so', async () => {
    const { writes } = await panelAt(meeting());
    expect(screen.getByRole('button', { name: SUGGESTED })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Klopt het dat HDSR niet komt?', { exact: false })).toBeInTheDocument();
    await open('Ja, dat klopt');
    expect(writes()).toMatchObject([{ list: 'ItemContexts', row: { kind: 'niet aanwezig', about: 'ws0636', itemKey: OCCURRENCE.key } }]);
    expect(await screen.findByRole('heading', { name: 'Niet aan tafel' })).toBeInTheDocument();
  });

  it('claims no absence from a mail, and still asks which collaboration it is about', async () => {
    await panelAt({ ...meeting(), kind: 'message' });
    expect(screen.queryByText(/Klopt het dat/)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent('afwezig');
    expect(screen.getByText('Hoort dit bij dit samenwerkingsverband? In het onderwerp staat “Lopikerwaard”.')).toBeInTheDocument();
  });

  it('takes "vertegenwoordigd door" for an answer', async () => {
    const { writes, container } = await panelAt(meeting());
    await open('Vertegenwoordigd door …');
    const form = within(await screen.findByRole('form', { name: 'Wie spreekt voor HDSR?' }));
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: 'Opslaan' }));
    expect(writes()).toMatchObject([{ row: { kind: 'vertegenwoordiging', about: 'ws0636' } }]);
  });
});

describe('what colleagues attached', () => {
  const row = (how: object) => ({ key: 'k1', itemKey: OCCURRENCE.key, reach: 'afspraak' as const, kind: 'notitie' as const, note: 'Voorstel volgt.', by: 'bilal@x.example', byName: 'Bilal Asaoui', on: '2026-11-20T10:00:00Z', ...how });

  it('says who wrote it, when, for whom and how far it reaches; it can be changed and taken away', async () => {
    const { writes, container } = await panelAt(meeting(), {
      prepare: ({ replica, itemKeys }) => {
        itemKeys.know('item-1', { keys: [OCCURRENCE, SERIES] });
        replica.seed(itemContexts, [row({}), row({ key: 'k2', itemKey: SERIES.key, reach: 'reeks', note: 'Voor de hele reeks.' })]);
      },
    });
    expect(screen.getByText('Alle accounthouders · alleen deze keer · Bilal Asaoui, 20 november 2026')).toBeInTheDocument();
    expect(screen.getByText('Alle accounthouders · hele reeks · Bilal Asaoui, 20 november 2026')).toBeInTheDocument();
    expect(screen.getByText('Stuurt u dit door? Deze context gaat niet mee.')).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: 'Wijzigen' }).at(-1) as HTMLElement);
    const form = within(await screen.findByRole('form', { name: 'Notitie wijzigen' }));
    await userEvent.type(form.getByRole('textbox'), ' Aangevuld.');
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: /^Bewaren/ }));
    expect(writes()).toMatchObject([{ kind: 'update', list: 'ItemContexts', changes: { note: expect.stringContaining('Aangevuld.') } }]);
  });

  it('keeps what was attached when the meeting is moved, and shows the difference', async () => {
    await panelAt(meeting(), {
      prepare: ({ replica }) => replica.seed(itemContexts, [row({ snapshot: { v: 1, start: '2026-11-23T08:30:00Z', end: '2026-11-23T10:00:00Z', partners: ['gm0331', 'ws0636'] } })]),
    });
    expect(screen.getByText(/^Verplaatst van maandag 23 november, 09.30 \(week 48\) naar dinsdag 24 november/)).toBeInTheDocument();
    expect(screen.getByText('Niet meer uitgenodigd: HDSR.')).toBeInTheDocument();
    expect(screen.getByText('Voorstel volgt.')).toBeInTheDocument();
  });

  it('keeps it for a cancelled meeting too', async () => {
    await panelAt(meeting(), {
      prepare: ({ replica, itemKeys }) => {
        itemKeys.know('item-1', { keys: [OCCURRENCE], isCancelled: true });
        replica.seed(itemContexts, [row({})]);
      },
    });
    expect(screen.getByText(/Deze afspraak is geannuleerd. De notities \(1\)/)).toBeInTheDocument();
    expect(screen.getByText('Voorstel volgt.')).toBeInTheDocument();
  });

  it('shows script in a note as text', async () => {
    const { container } = await panelAt(meeting(), { prepare: ({ replica }) => replica.seed(itemContexts, [row({ note: '<img src=x onerror=alert(1)>' })]) });
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
  });

  it('hides the narrow circle in one line where the person may not read it', async () => {
    await panelAt(meeting(), {
      prepare: ({ replica }) => {
        replica.onFetch = async (list) => {
          if (list === 'ItemContextsBestuurlijk') throw new Problem('notAllowed', '403');
        };
      },
    });
    await open(/^Gekoppeld en notities/);
    expect(screen.getByText(/daar heeft u geen toegang toe/)).toBeInTheDocument();
    await open('Notitie');
    await screen.findByRole('form', { name: 'Gedeelde notitie' });
    expect(screen.queryByRole('radio', { name: 'Alleen de bestuurlijke kring' })).not.toBeInTheDocument();
  });
});

describe('what the panel leaves behind', () => {
  const left = (fake: Awaited<ReturnType<typeof panelAt>>) => fake.replica.outbox.entries().filter(({ what }) => what === 'what.ourMeeting');

  it('is the person’s own meeting, for colleagues’ "Ook van ons", once', async () => {
    const fake = await panelAt(meeting());
    expect(left(fake)).toHaveLength(1);
    expect(left(fake)[0]?.writes).toMatchObject([{ kind: 'create', list: 'OurMeetings', row: { key: OCCURRENCE.key, week: '2026-w48', partners: ['gm0632', 'gm0331'] } }]);
  });

  it('is nothing of a private meeting, nor of another’s mailbox', async () => {
    const fake = await panelAt(meeting({ isPrivate: true }));
    expect(left(fake)).toEqual([]);
    fake.unmount();
    expect(left(await panelAt(meeting({ owner: 'hedwig.ravesloot@provincie-utrecht.nl.example' })))).toEqual([]);
  });

  it('is given up without a word when a colleague wrote the same meeting first', async () => {
    const fake = await panelAt(meeting());
    const [entry] = left(fake);
    await act(async () => fake.replica.answer(entry?.id ?? '', { kind: 'refused', problem: new Problem('alreadyThere', '') }));
    expect(left(fake)).toEqual([]);
  });

  it('is a table of domains and short names for the launch events, without a person in it', async () => {
    const { hosted } = await panelAt(meeting());
    expect(JSON.parse(hosted.roaming.get('partnerTable') ?? '')).toMatchObject({ own: ['provincie-utrecht.nl.example'], names: { 'lopik.nl.example': 'Lopik', 'woerden.nl.example': 'Woerden / Oudewater' } });
    expect(hosted.roaming.get('partnerTable')).not.toMatch(/Noortje|@/);
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

  it('offers to try again where the first copy failed', async () => {
    const fake = fakeServices();
    fake.replica.stand({ freshness: { kind: 'failed', problem: new Problem('offline', '') } });
    fake.hosted.show(meeting());
    await showScreen(<PartnerPanel />, fake.services);
    await act(async () => fake.clock.advance(0));
    await open('Probeer opnieuw');
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
    await open('3 rijen konden niet worden gelezen.');
    expect(screen.getByText('Partners, rij 1: Kind (geen bestaande keuze)')).toBeInTheDocument();
  });

  it('stands with 500 attendees and a subject of 255 characters in Arabic', async () => {
    const crowd = Array.from({ length: 500 }, (_, index) => person(`Gast ${index}`, `gast${index}@onbekend${index}.example`));
    await panelAt(meeting({ people: [GERT_JAN, ...crowd], subject: 'ش'.repeat(255) }));
    expect(screen.getByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Nog niet bekend · 500/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Nog 490 tonen' })).toBeInTheDocument();
  });
});
