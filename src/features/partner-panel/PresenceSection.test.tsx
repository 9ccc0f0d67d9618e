import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Problem } from '../../domain/problem';
import { collaborations } from '../../lists/collaborations';
import { participations } from '../../lists/participations';
import { OCCURRENCE, panelAt, press } from '../../../tests/support/openPanel';
import { expectAccessible } from '../../../tests/support/screen';
import { meeting } from '../../../tests/support/smallTable';

describe('who is missing', () => {
  const SUGGESTED = /^Lopikerwaard · \d van \d aan tafel$/;

  it('asks before it claims an absence, and writes down who said so', async () => {
    const { writes } = await panelAt(meeting());
    expect(screen.getByRole('button', { name: SUGGESTED })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Klopt het dat HDSR niet komt?', { exact: false })).toBeInTheDocument();
    await press('Ja, dat klopt');
    expect(writes()).toMatchObject([{ list: 'ItemContexts', row: { kind: 'niet aanwezig', about: 'ws0636', itemKey: OCCURRENCE.key } }]);
    expect(await screen.findByRole('heading', { name: 'Niet aan tafel' })).toBeInTheDocument();
  });

  it('counts nobody where only our own seat is recorded', async () => {
    await panelAt(meeting({ subject: 'KIA: kennisbijeenkomst' }), {
      prepare: ({ replica }) => replica.seed(collaborations, [{ key: 'kia', title: 'KIA', alsoCalled: ['KIA'] }]).seed(participations, [{ key: 'kia|pv26|-', collaboration: 'kia', partner: 'pv26' }]),
    });
    await press('KIA');
    expect(screen.getByText('Welke andere organisaties meedoen, is nog niet vastgelegd.')).toBeInTheDocument();
    expect(screen.queryByText(/1 van 1/)).not.toBeInTheDocument();
  });

  it('is written where the person may write, though the mailbox is one of the narrow circle', async () => {
    const { writes } = await panelAt(meeting({ owner: 'hedwig.ravesloot@provincie-utrecht.nl.example' }), {
      prepare: ({ replica }) => {
        replica.onFetch = async (list) => {
          if (list === 'ItemContextsBestuurlijk') throw new Problem('notAllowed', '403');
        };
      },
    });
    await press('Ja, dat klopt');
    expect(writes()).toMatchObject([{ list: 'ItemContexts', row: { kind: 'niet aanwezig' } }]);
  });

  it('claims no absence from a mail, and still asks which collaboration it is about', async () => {
    await panelAt({ ...meeting(), kind: 'message' });
    expect(screen.queryByText(/Klopt het dat/)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent('afwezig');
    expect(screen.getByText('Hoort dit bij dit samenwerkingsverband? In het onderwerp staat “Lopikerwaard”.')).toBeInTheDocument();
  });

  it('takes "vertegenwoordigd door" for an answer', async () => {
    const { writes, container } = await panelAt(meeting());
    await press('Vertegenwoordigd door …');
    const form = within(await screen.findByRole('form', { name: 'Wie spreekt voor HDSR?' }));
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: 'Opslaan' }));
    expect(writes()).toMatchObject([{ row: { kind: 'vertegenwoordiging', about: 'ws0636' } }]);
  });
});
