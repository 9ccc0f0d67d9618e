import { useState } from 'react';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, fakeServices, showScreen } from '../../tests/support/screen';
import { Fold } from './Fold';

describe('a fold', () => {
  it('is a heading with a button that opens by keyboard and says so', async () => {
    const { container } = await showScreen(<><h1>Paneel</h1><Fold title="Open afspraken" aside="3">inhoud</Fold></>, fakeServices().services);
    const button = screen.getByRole('button', { name: 'Open afspraken · 3' });
    expect(screen.getByRole('heading', { level: 2 })).toContainElement(button);
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('inhoud')).not.toBeInTheDocument();

    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).toHaveTextContent('inhoud');
    await expectAccessible(container);
  });

  it('opens when more is known, stays open, and is left as somebody turned it', async () => {
    let tell: (open: boolean) => void = () => undefined;
    const Late = () => {
      const [open, setOpen] = useState(false);
      tell = setOpen;
      return <Fold title="Notities" startsOpen={open}>inhoud</Fold>;
    };
    await showScreen(<Late />, fakeServices().services);
    await act(async () => tell(true));
    expect(screen.getByText('inhoud')).toBeInTheDocument();
    await act(async () => tell(false));
    expect(screen.getByText('inhoud')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Notities' }));
    await act(async () => tell(true));
    expect(screen.queryByText('inhoud')).not.toBeInTheDocument();
  });
});
