import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../tests/support/screen';
import { Problem, type ProblemCode } from '../domain/problem';
import { SignInPage } from './SignInPage';
import { loadSpeech, type Language } from './words/language';

const show = async (onSignIn: () => Promise<void>, language: Language = 'nl') =>
  render(<SignInPage speech={await loadSpeech(language)} theme="light" demoNotice={{ nl: 'Verzonnen.', en: 'Invented.' }} onSignIn={onSignIn} />);

const refused = (code: ProblemCode) => () => Promise.reject(new Problem(code, 'why'));

describe('the page of a plain browser in which nobody has signed in', () => {
  it('says what signing in is for, in both languages, and that a demonstration is one', async () => {
    const { container, unmount } = await show(async () => undefined);
    expect(screen.getByText(/Meld u aan met uw account van de provincie/)).toBeVisible();
    expect(screen.getByText('Verzonnen.')).toBeVisible();
    await expectAccessible(container);
    unmount();
    await show(async () => undefined, 'en');
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });

  it('asks once, however often somebody clicks meanwhile', async () => {
    let asked = 0;
    await show(() => new Promise(() => (asked += 1)));
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
    await userEvent.click(screen.getByRole('button', { name: 'U wordt aangemeld…' }));
    expect(asked).toBe(1);
  });

  it.each([
    ['cancelled', 'U heeft het aanmelden gestopt.'],
    ['notSupported', 'Kijk of uw browser vensters van deze site toestaat'],
  ] as const)('says what now when it ends with %s, and can be tried again', async (code, words) => {
    const { container } = await show(refused(code));
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('button', { name: 'Aanmelden' })).toBeEnabled();
    await expectAccessible(container);
  });
});
