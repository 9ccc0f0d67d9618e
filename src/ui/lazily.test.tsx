import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, fakeServices, showScreen } from '../../tests/support/screen';
import { lazily } from './lazily';
import { OpensForm } from './OpensForm';

const Form = () => <p>formulier</p>;

describe('code that comes later', () => {
  it('is fetched once, however often it is shown', async () => {
    let loads = 0;
    const Later = lazily(async () => {
      loads += 1;
      return Form;
    });
    await showScreen(<><OpensForm name="een" label="een" form={() => <Later />} /><OpensForm name="twee" label="twee" form={() => <Later />} /></>, fakeServices().services);
    for (const name of ['een', 'twee']) await userEvent.click(screen.getByRole('button', { name }));
    expect(await screen.findAllByText('formulier')).toHaveLength(2);
    expect(loads).toBe(1);
  });

  it('that did not come is said in words, and comes when somebody asks again', async () => {
    const noise = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let network = false;
    const Later = lazily(async () => {
      if (!network) throw new TypeError('no network');
      return Form;
    });
    const { container } = await showScreen(<><OpensForm name="open" label="open" form={() => <Later />} /><p>de rest</p></>, fakeServices().services);
    await userEvent.click(screen.getByRole('button', { name: 'open' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Dit deel kon niet worden geladen.');
    expect(screen.getByText('de rest')).toBeInTheDocument();
    await expectAccessible(container);
    network = true;
    await userEvent.click(screen.getByRole('button', { name: 'Opnieuw laden' }));
    expect(await screen.findByText('formulier')).toBeInTheDocument();
    noise.mockRestore();
  });
});
