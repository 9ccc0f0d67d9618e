import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Problem } from '../../../domain/problem';
import { memoryNotes } from '../../../local/memory/memoryNotes';
import { panelAt, press } from '../../../../tests/support/openPanel';
import { expectAccessible } from '../../../../tests/support/screen';
import { meeting } from '../../../../tests/support/smallTable';

type Fake = Parameters<NonNullable<NonNullable<Parameters<typeof panelAt>[1]>['prepare']>>[0];

const TEXT = 'Besproken: wie schrijft het voorstel.';
const noteForm = async () => within(await screen.findByRole('form', { name: 'Gedeelde notitie' }));
const typeNote = async (text = TEXT) => {
  await press('Notitie');
  await userEvent.type((await noteForm()).getByRole('textbox'), text);
};
const saveNote = async () => userEvent.click((await noteForm()).getByRole('button', { name: /^Bewaren/ }));

/** The person's next write is refused by the device, as when its disk is full. */
const refuseOnce = ({ replica }: Fake) => {
  const { add } = replica.outbox;
  replica.outbox.add = async (...entry) => {
    if (entry[0] === 'what.ourMeeting') return add(...entry);
    replica.outbox.add = add;
    throw new Problem('full', 'no room');
  };
};

describe('a form', () => {
  it('stands until the device has kept what was filled in', async () => {
    const { replica } = await panelAt(meeting());
    const { add } = replica.outbox;
    let goOn = () => {};
    replica.outbox.add = async (...entry) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return add(...entry);
    };
    await typeNote();
    await saveNote();
    const fields = await noteForm();
    expect(fields.getByRole('textbox')).toHaveValue(TEXT);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(fields.getByRole('button', { name: 'Annuleren' }));
    await saveNote();
    expect(screen.getByRole('form', { name: 'Gedeelde notitie' })).toBeInTheDocument();
    await act(async () => goOn());
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(replica.outbox.entries().filter(({ what }) => what === 'what.note')).toHaveLength(1);
  });

  it('says that nothing was kept, holds the text, and keeps it when somebody tries again', async () => {
    const { writes, container } = await panelAt(meeting(), { prepare: refuseOnce });
    await typeNote();
    await saveNote();
    const fields = await noteForm();
    expect(fields.getByRole('alert')).toHaveTextContent(/Er is geen ruimte meer om dit te bewaren\..*Wat u typte, staat er nog\./);
    expect(fields.getByRole('textbox')).toHaveValue(TEXT);
    expect(writes()).toEqual([]);
    await expectAccessible(container);
    await userEvent.click(fields.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(writes()).toMatchObject([{ row: { note: TEXT } }]);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });
});

describe('a single press', () => {
  it('that the device could not keep is said, and done when somebody tries again', async () => {
    const { writes } = await panelAt(meeting(), { prepare: refuseOnce });
    await press(/^Hick-ups/);
    await press('Ik pak dit op');
    expect(screen.getByRole('alert')).toHaveTextContent('Er is geen ruimte meer om dit te bewaren.');
    expect(writes()).toEqual([]);
    await press('Probeer opnieuw');
    expect(writes()).toMatchObject([{ list: 'Signals', changes: { status: 'opgepakt' } }]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('what is half typed', () => {
  it('is hidden with what is internal, and stands there again afterwards', async () => {
    const { container } = await panelAt(meeting());
    await typeNote();
    await press('Verberg intern');
    expect(container).not.toHaveTextContent(TEXT);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await press('Verberg intern');
    expect((await noteForm()).getByRole('textbox')).toHaveValue(TEXT);
    await expectAccessible(container);
  });

  it('stays with its own item while another is looked at, and takes no focus when it comes back', async () => {
    const { hosted, itemKeys } = await panelAt(meeting());
    itemKeys.know('item-2', { keys: [] });
    await typeNote();
    await act(async () => hosted.show(meeting({ id: 'item-2', subject: 'Iets anders' })));
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    screen.getByRole('button', { name: 'Menu' }).focus();
    await act(async () => hosted.show(meeting()));
    expect((await noteForm()).getByRole('textbox')).toHaveValue(TEXT);
    expect(screen.getByRole('button', { name: 'Menu' })).toHaveFocus();
  });

  it('goes along when the invitation being written is saved and gets its id', async () => {
    const { id, ...unsaved } = meeting({ mode: 'compose' });
    const { hosted } = await panelAt(unsaved);
    await typeNote();
    await act(async () => hosted.show({ ...unsaved, id: id ?? '' }));
    await press('Verberg intern');
    await press('Verberg intern');
    expect((await noteForm()).getByRole('textbox')).toHaveValue(TEXT);
  });

  it('is forgotten once it was kept or cancelled', async () => {
    await panelAt(meeting());
    await typeNote();
    await userEvent.click((await noteForm()).getByRole('button', { name: 'Annuleren' }));
    await press('Notitie');
    expect((await noteForm()).getByRole('textbox')).toHaveValue('');
    await userEvent.type((await noteForm()).getByRole('textbox'), TEXT);
    await saveNote();
    await press('Verberg intern');
    await press('Verberg intern');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });

  it('for oneself is given back, and never goes over what another window saved meanwhile', async () => {
    const privateNotes = memoryNotes();
    const { itemKey } = await ownNote(privateNotes);
    await privateNotes.write(itemKey, 'Daar.');
    await press('Verberg intern');
    await press('Verberg intern');
    expect(await screen.findByRole('textbox', { name: 'Eigen notitie, in uw OneDrive' })).toHaveValue('Hier.');
    await press('Bewaren in mijn OneDrive');
    expect(await screen.findByText('Daar.')).toBeInTheDocument();
    expect(await privateNotes.read(itemKey)).toMatchObject({ text: 'Daar.' });
  });
});

async function ownNote(privateNotes: ReturnType<typeof memoryNotes>) {
  const { itemKeys } = await panelAt(meeting(), { services: { privateNotes } });
  await press(/^Gekoppeld en notities/);
  await press('Eigen notitie');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Eigen notitie, in uw OneDrive' }), 'Hier.');
  const { keys } = await itemKeys.of(meeting());
  return { itemKey: keys[0]?.key ?? '' };
}
