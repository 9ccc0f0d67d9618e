import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Problem } from '../../domain/problem';
import { itemContexts } from '../../lists/itemContexts';
import { OCCURRENCE, panelAt, press, SERIES } from '../../../tests/support/openPanel';
import { expectAccessible } from '../../../tests/support/screen';
import { meeting } from '../../../tests/support/smallTable';

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

  it('speaks of "this time" only where there are other times', async () => {
    await panelAt(meeting(), { prepare: ({ replica }) => replica.seed(itemContexts, [row({})]) });
    expect(screen.getByText('Alle accounthouders · Bilal Asaoui, 20 november 2026')).toBeInTheDocument();
  });

  it('says that nothing is attached yet, once that is known', async () => {
    await panelAt(meeting());
    await press('Gekoppeld en notities');
    expect(screen.getByText('Er is nog niets gekoppeld en er zijn geen notities.')).toBeInTheDocument();
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
    expect(screen.getByText('Deze afspraak is geannuleerd. Dit blijft bewaard: 1 notitie en 2 open afspraken.')).toBeInTheDocument();
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
    await press(/^Gekoppeld en notities/);
    expect(screen.getByText(/daar heeft u geen toegang toe/)).toBeInTheDocument();
    await press('Notitie');
    await screen.findByRole('form', { name: 'Gedeelde notitie' });
    expect(screen.queryByRole('radio', { name: 'Alleen de bestuurlijke kring' })).not.toBeInTheDocument();
  });
});
