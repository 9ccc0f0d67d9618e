import { Problem } from '../domain/problem';
import { teamsDialog } from './teamsDialog';
import { themeNamed } from './teamsTheme';

describe('Teams as a host', () => {
  it.each([['default', 'light'], ['dark', 'dark'], ['glass', 'dark'], ['contrast', 'contrast'], ['something new', 'light']])('takes the theme %s for %s', (name, theme) => {
    expect(themeNamed(name)).toBe(theme);
  });

  it('opens the sign-in page with its question, and says that Teams holds the window', async () => {
    const asked: (string | undefined)[] = [];
    const dialog = teamsDialog(async (parameters) => (asked.push(parameters?.url), 'token'));
    expect(await dialog.ask('https://verbinder.example/app/sign-in.html?ask=1#hint=femke')).toBe('token');
    expect(asked).toEqual(['https://verbinder.example/app/sign-in.html?ask=1&in=teams#hint=femke']);
  });

  it.each([['CancelledByUser', 'cancelled'], ['FailedToOpenWindow', 'notSupported'], ['whatever', 'serverFailed']])('tells %s as %s', async (reason, code) => {
    const refusing = teamsDialog(() => Promise.reject(new Error(reason)));
    const problem: unknown = await refusing.ask('https://verbinder.example/').catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code });
  });
});
