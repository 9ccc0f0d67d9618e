import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Problem } from '../../../domain/problem';
import { INTERNAL_MARKER } from '../../../domain/internalMarker';
import type { SeenItem } from '../../../domain/seenItem';
import { keyOf } from '../../../local/memory/memoryItemKeys';
import { memoryNotes } from '../../../local/memory/memoryNotes';
import { collaborations } from '../../../lists/collaborations';
import { itemContexts } from '../../../lists/itemContexts';
import { participations } from '../../../lists/participations';
import { expectAccessible, fakeHost, fakeServices, ME, showScreen } from '../../../../tests/support/screen';
import { FEMKE, GERT_JAN, meeting, NOORTJE, person, seedSmallTable } from '../../../../tests/support/smallTable';
import { PartnerPanel } from '../PartnerPanel';

const OCCURRENCE = keyOf('afspraak', 'ID-1');
const SERIES = keyOf('reeks', 'SERIES-1');

async function panelAt(item: SeenItem, prepare: (fake: ReturnType<typeof fakeServices>) => void = () => undefined, more: Parameters<typeof fakeServices>[0] = {}) {
  const fake = fakeServices(more);
  seedSmallTable(fake.replica);
  fake.itemKeys.know('item-1', { keys: [OCCURRENCE] });
  prepare(fake);
  fake.hosted.show(item);
  const { container } = await showScreen(<PartnerPanel />, fake.services);
  await act(async () => fake.clock.advance(0));
  const entries = () => fake.replica.outbox.entries().filter(({ what }) => what !== 'what.ourMeeting');
  return { ...fake, container, entries, writes: () => entries().flatMap((entry) => entry.writes) };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const form = async (name: string) => within(await screen.findByRole('form', { name }));

describe('logging a contact moment', () => {
  it('takes two clicks when everything is as recognised, a third to take it back', async () => {
    const { writes, replica } = await panelAt(meeting({ start: '2026-11-20T08:30:00Z', end: '2026-11-20T10:00:00Z' }));
    await press('Contactmoment vastleggen');
    await userEvent.click((await form('Contactmoment vastleggen')).getByRole('button', { name: 'Vastleggen' }));
    const made = (list: string) => writes().filter((write) => write.list === list);
    expect(made('ContactMoments')).toMatchObject([
      { row: { partner: 'gm0331', layer: 'management' } },
      { row: { partner: 'gm0632', layer: 'bestuurder', date: '2026-11-20', form: 'overleg', partnerYear: 'gm0632-2026', byName: ME.name } },
    ]);
    expect(made('LastContacts')).toHaveLength(2);
    expect(made('LastContacts')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'create', row: expect.objectContaining({ partner: 'gm0632' }) }),
        expect.objectContaining({ kind: 'update', key: 'gm0331|management', changes: expect.objectContaining({ date: '2026-11-20' }) }),
      ]),
    );
    expect(screen.getByText('Contactmoment vastgelegd bij 2 partners.', { selector: 'div' })).toBeInTheDocument();
    await press('Maak ongedaan');
    expect(replica.calls.at(-1)).toMatch(/^undo /);
  });

  it('can be narrowed to one partner and another layer, and passes axe', async () => {
    const { writes, container } = await panelAt(meeting());
    await press('Contactmoment vastleggen');
    const fields = await form('Contactmoment vastleggen');
    await userEvent.click(fields.getByRole('checkbox', { name: /^Woerden/ }));
    await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Laag' }), 'ambtenaar');
    await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Vorm' }), 'telefoon');
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: 'Vastleggen' }));
    expect(writes()[0]).toMatchObject({ row: { partner: 'gm0331', layer: 'ambtenaar', form: 'telefoon' } });
  });

  it('closes with Escape and gives the focus back to the button that opened it', async () => {
    await panelAt(meeting());
    await press('Contactmoment vastleggen');
    await form('Contactmoment vastleggen');
    expect(screen.getByRole('heading', { name: 'Contactmoment vastleggen' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Contactmoment vastleggen' })).toHaveFocus();
  });

  it('leaves the subject of a private item out', async () => {
    const { writes } = await panelAt(meeting({ isPrivate: true }));
    await press('Contactmoment vastleggen');
    await userEvent.click((await form('Contactmoment vastleggen')).getByRole('button', { name: 'Vastleggen' }));
    expect(JSON.stringify(writes())).not.toContain('Omgevingsagenda');
  });
});

describe('attaching', () => {
  it('takes several at once, and its button says who will see it', async () => {
    const { writes, container } = await panelAt(meeting());
    await press('Koppelen');
    const fields = await form('Koppelen');
    await userEvent.click(fields.getByRole('checkbox', { name: 'Woerden' }));
    await userEvent.click(fields.getByRole('checkbox', { name: 'RES' }));
    expect(fields.getByRole('button', { name: 'Koppelen – zichtbaar voor alle accounthouders' })).toBeInTheDocument();
    await userEvent.click(fields.getByRole('radio', { name: 'Alleen de bestuurlijke kring' }));
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: 'Koppelen – zichtbaar voor de bestuurlijke kring' }));
    expect(writes().map((write) => [write.list, write.kind === 'create' && write.row['about']])).toEqual([
      ['ItemContextsBestuurlijk', 'gm0632'],
      ['ItemContextsBestuurlijk', 'lopikerwaard'],
      ['ItemContextsBestuurlijk', 'res'],
    ]);
  });

  it('folds a long list, says how many of it are chosen, and names it once', async () => {
    const many = Array.from({ length: 8 }, (_, index) => ({ key: `v${index}`, title: `Verband ${index}` }));
    const { writes } = await panelAt(meeting(), ({ replica }) => replica.seed(collaborations, many));
    await press('Koppelen');
    const fields = await form('Koppelen');
    expect(fields.queryByRole('checkbox', { name: 'Verband 3' })).not.toBeInTheDocument();
    await userEvent.click(fields.getByRole('button', { name: 'Andere samenwerkingsverbanden · 0 van 8 gekozen' }));
    expect(fields.getAllByText('Andere samenwerkingsverbanden')).toHaveLength(1);
    await userEvent.click(fields.getByRole('checkbox', { name: 'Verband 3' }));
    expect(fields.getByRole('button', { name: 'Andere samenwerkingsverbanden · 1 van 8 gekozen' })).toBeInTheDocument();
    await userEvent.click(fields.getByRole('button', { name: /^Koppelen –/ }));
    expect(writes().map((write) => write.kind === 'create' && write.row['about'])).toEqual(['lopikerwaard', 'v3']);
  });

  it('goes to the series when somebody says so', async () => {
    const { writes } = await panelAt(meeting({ isOccurrence: true }), ({ itemKeys }) => itemKeys.know('item-1', { keys: [OCCURRENCE, SERIES] }));
    await press('Koppelen');
    const fields = await form('Koppelen');
    await userEvent.click(fields.getByRole('radio', { name: 'hele reeks' }));
    await userEvent.click(fields.getByRole('button', { name: /^Koppelen –/ }));
    expect(writes()[0]).toMatchObject({ row: { itemKey: SERIES.key, reach: 'reeks' } });
  });

  it('waits, and says so, while the invitation has not been saved', async () => {
    const { id, ...unsaved } = meeting({ mode: 'compose' });
    const { entries } = await panelAt(unsaved);
    expect(id).toBe('item-1');
    expect(screen.getByText('Wat u koppelt, wordt gekoppeld zodra de uitnodiging is opgeslagen.')).toBeInTheDocument();
    await press('Koppelen');
    await userEvent.click((await form('Koppelen')).getByRole('button', { name: /^Koppelen –/ }));
    expect(entries()).toMatchObject([{ state: { kind: 'waiting', waitsFor: expect.any(String) }, writes: [{ row: { itemKey: expect.stringMatching(/^@@key-.+@@$/) } }] }]);
    expect(await screen.findByText('1 wijziging wacht tot de uitnodiging is opgeslagen.')).toBeInTheDocument();
  });

  it('stores no subject of a private item, unless its owner chooses so', async () => {
    const { writes } = await panelAt(meeting({ isPrivate: true }));
    await press('Koppelen');
    await userEvent.click((await form('Koppelen')).getByRole('button', { name: /^Koppelen –/ }));
    expect(writes()[0]).not.toHaveProperty('row.subject');
    await press('Notitie');
    const note = await form('Gedeelde notitie');
    await userEvent.type(note.getByRole('textbox'), 'Besproken.');
    await userEvent.click(note.getByRole('checkbox', { name: 'Toch het onderwerp bewaren' }));
    await userEvent.click(note.getByRole('button', { name: /^Bewaren/ }));
    expect(writes().at(-1)).toMatchObject({ row: { subject: 'Regionale Omgevingsagenda Lopikerwaard' } });
  });
});

describe('writing a note', () => {
  it('shows what belongs in it, hints at what does not, and holds nothing back', async () => {
    const { writes, container } = await panelAt(meeting());
    await press('Notitie');
    const fields = await form('Gedeelde notitie');
    expect(fields.getByText(/Geen oordeel over personen, geen partij, geen gezondheid/)).toBeInTheDocument();
    await userEvent.click(fields.getByRole('button', { name: 'Voorbeelden' }));
    expect(fields.getByText('“Wethouder snapt het niet.”')).toBeInTheDocument();
    await userEvent.type(fields.getByRole('textbox', { name: /zichtbaar voor alle accounthouders/ }), 'De wethouder snapt het niet.');
    expect(fields.getByText(/Is dit een oordeel over een persoon/)).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: /^Bewaren/ }));
    expect(writes()).toMatchObject([{ list: 'ItemContexts', row: { kind: 'notitie', note: 'De wethouder snapt het niet.' } }]);
  });

  it('of one’s own goes to OneDrive and never to a list', async () => {
    const privateNotes = memoryNotes();
    const { writes, container } = await panelAt(meeting(), undefined, { privateNotes });
    await press(/^Gekoppeld en notities/);
    await press('Eigen notitie');
    expect(await screen.findByText('Alleen u ziet dit hier. Gaat het over uw werk, dan kan het onder de Woo vallen.')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Eigen notitie, in uw OneDrive' }), 'Vraag naar de planning.');
    await expectAccessible(container);
    await press('Bewaren in mijn OneDrive');
    expect(await privateNotes.read(OCCURRENCE.key)).toMatchObject({ text: 'Vraag naar de planning.' });
    expect(writes()).toEqual([]);
  });

  it('of one’s own, written in two windows, loses neither text', async () => {
    const privateNotes = memoryNotes();
    await panelAt(meeting(), undefined, { privateNotes });
    await press(/^Gekoppeld en notities/);
    await press('Eigen notitie');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Eigen notitie, in uw OneDrive' }), 'Hier.');
    await privateNotes.write(OCCURRENCE.key, 'Daar.');
    await press('Bewaren in mijn OneDrive');
    expect(await screen.findByText('Daar.')).toBeInTheDocument();
    await press('Beide bewaren');
    expect(await privateNotes.read(OCCURRENCE.key)).toMatchObject({ text: 'Daar.\n\nHier.' });
  });

  it('of one’s own stays typed when OneDrive refuses', async () => {
    const privateNotes = memoryNotes();
    await panelAt(meeting(), undefined, { privateNotes });
    await press(/^Gekoppeld en notities/);
    await press('Eigen notitie');
    const field = await screen.findByRole('textbox', { name: 'Eigen notitie, in uw OneDrive' });
    await userEvent.type(field, 'Hier.');
    privateNotes.faults.add({ call: 'write', at: 'before', problem: new Problem('full', '507') });
    await press('Bewaren in mijn OneDrive');
    expect(await screen.findByText('Er is geen ruimte meer om dit te bewaren.')).toBeInTheDocument();
    expect(screen.getByText('Wat u typte, staat er nog.')).toBeInTheDocument();
    expect(field).toHaveValue('Hier.');
  });
});

describe('hick-ups and agreements', () => {
  it('are reported with kind, partners and collaboration proposed, and no text from the mail', async () => {
    const { writes, container } = await panelAt(meeting({ kind: 'message', subject: 'Wie is nu aan zet in de Lopikerwaard?', people: [{ ...NOORTJE, part: 'from' }] }));
    await press('Hick-up melden');
    const fields = await form('Hick-up melden');
    expect(fields.getByRole('combobox', { name: 'Soort' })).toHaveValue('onduidelijke rol');
    expect(fields.getByRole('combobox', { name: 'Samenwerkingsverband' })).toHaveValue('lopikerwaard');
    expect(fields.getByRole('textbox', { name: /Wat speelt er/ })).toHaveValue('');
    await userEvent.type(fields.getByRole('textbox', { name: /Wat speelt er/ }), 'Twee antwoorden.');
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: /^Melden/ }));
    expect(writes()).toMatchObject([{ list: 'Signals', row: { title: 'Twee antwoorden.', kind: 'onduidelijke rol', partners: ['gm0632'], collaboration: 'lopikerwaard', status: 'gemeld' } }]);
  });

  it('are taken up by whoever presses the button', async () => {
    const { writes } = await panelAt(meeting());
    await press(/^Hick-ups/);
    await press('Ik pak dit op');
    expect(writes()).toMatchObject([{ kind: 'update', list: 'Signals', key: 's1', changes: { status: 'opgepakt', broker: ME.account, brokerName: ME.name } }]);
  });

  it('are confirmed by a body, never by a person alone', async () => {
    const { writes, container } = await panelAt(meeting());
    await userEvent.click(screen.getAllByRole('button', { name: 'Wijzigen' })[0] as HTMLElement);
    const fields = within(await screen.findByRole('form'));
    await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Status' }), 'bekrachtigd');
    await userEvent.click(fields.getByRole('button', { name: 'Opslaan' }));
    expect(writes()).toEqual([]);
    await userEvent.type(fields.getByRole('textbox', { name: /Bekrachtigd door welk orgaan/ }), 'GS');
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: 'Opslaan' }));
    expect(writes()).toMatchObject([{ kind: 'update', list: 'Agreements', changes: { status: 'bekrachtigd', confirmedBy: 'GS', open: 'ja' } }]);
  });
});

describe('our own hats', () => {
  it('are one line until somebody says that they were named', async () => {
    const { writes, container } = await panelAt(meeting(), ({ replica }) =>
      replica.seed(participations, [{ key: 'lopikerwaard|pv26|femke', collaboration: 'lopikerwaard', partner: 'pv26', representativeMail: ME.account, hats: ['partner', 'subsidieverlener'] }]),
    );
    expect(screen.getByText(/Wij zitten hier met meer dan één pet: partner en subsidieverlener/)).toBeInTheDocument();
    await press('Petten zijn genoemd');
    const fields = await form('Petten zijn genoemd');
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: 'Vastleggen' }));
    expect(writes()).toMatchObject([{ row: { kind: 'petten' } }]);
    await waitFor(() => expect(screen.queryByText(/Wij zitten hier met meer dan één pet/)).not.toBeInTheDocument());
  });
});

describe('internal text in a mail that is being written', () => {
  it('goes in only when somebody presses, under the line that the send handler seeks', async () => {
    const hosted = fakeHost();
    const fake = await panelAt(meeting(), ({ replica }) => replica.seed(itemContexts, [{ key: 'k1', itemKey: OCCURRENCE.key, reach: 'afspraak', kind: 'notitie', note: 'Voorstel volgt.', by: 'b@x.example', on: '2026-11-20T10:00:00Z' }]), { host: hosted.host });
    await act(async () => hosted.show(meeting({ mode: 'compose' })));
    await act(async () => fake.clock.advance(0));
    expect(hosted.done).toEqual([]);
    await press('Invoegen of kopiëren');
    const fields = await form('Invoegen of kopiëren');
    await expectAccessible(fake.container);
    await userEvent.click(fields.getByRole('button', { name: 'Interne context invoegen' }));
    expect(hosted.done[0]).toContain(`insert ${INTERNAL_MARKER}\n`);
    expect(hosted.done[0]).toContain('Voorstel volgt.');
  });

  it('can be left out: the safe summary holds no agreement, hick-up or note', async () => {
    const { copied } = await panelAt(meeting());
    await press('Kopieer veilige samenvatting');
    await userEvent.click((await form('Kopieer veilige samenvatting')).getByRole('button', { name: 'Kopieer veilige samenvatting' }));
    expect(copied[0]).toContain('Woerden\nSoort: gemeente\nRegio: U10\nAccounthouder: Femke Horstink');
    expect(copied[0]).not.toMatch(/aanspreekpunt|Twee antwoorden|gemeentesecretaris/);
  });
});

describe('adding a person', () => {
  it('asks for an organisation that we know, function and layer, and goes through the griffie for a raadslid', async () => {
    const { writes, container } = await panelAt(meeting({ people: [FEMKE, GERT_JAN, person('Piet Nieuw', 'piet@raad.example')] }));
    await press(/^Nog niet bekend/);
    await press('Persoon toevoegen');
    const fields = await form('Persoon toevoegen');
    await userEvent.type(fields.getByRole('combobox', { name: /Organisatie/ }), 'Lopik');
    await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Laag' }), 'volksvertegenwoordiger');
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: /^Toevoegen/ }));
    expect(writes()).toMatchObject([{ list: 'Contacts', row: { title: 'Piet Nieuw', partner: 'gm0331', layer: 'volksvertegenwoordiger', inviteVia: 'griffie', mail: 'piet@raad.example' } }]);
  });
});
