import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PROBLEM_CODES, Problem } from '../domain/problem';
import { expectAccessible, fakeHost, fakeServices, showScreen } from '../../tests/support/screen';
import { ProblemMessage } from './ProblemMessage';

describe('a problem on screen', () => {
  it.each(PROBLEM_CODES)('says in Dutch and in English what happened and what to do for %s', async (code) => {
    const dutch = await showScreen(<ProblemMessage problem={new Problem(code, 'GET items: 500')} />, fakeServices().services);
    const inDutch = screen.getByRole('alert').textContent ?? '';
    await expectAccessible(dutch.container);
    dutch.unmount();
    await showScreen(<ProblemMessage problem={new Problem(code, 'GET items: 500')} />, fakeServices().services, 'en');
    const inEnglish = screen.getByRole('alert').textContent ?? '';
    expect(inDutch.length).toBeGreaterThan(40);
    expect(inEnglish).not.toBe(inDutch);
  });

  it('tells what became of the work, and tries again', async () => {
    const tried: string[] = [];
    await showScreen(<ProblemMessage problem={new Problem('busy', '429', { retryAfterMs: 12_000 })} kept="queued" onRetry={() => tried.push('again')} />, fakeServices().services);
    expect(screen.getByText('Uw wijziging is bewaard op dit apparaat en wordt later verstuurd.')).toBeInTheDocument();
    expect(screen.getByText('Over 12 seconden kan het weer.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(tried).toEqual(['again']);
  });

  it('copies details without a name or address, Graph’s request id among them', async () => {
    const { services, copied } = fakeServices();
    await showScreen(<ProblemMessage problem={new Problem('serverFailed', 'GET items: 500', { requestId: 'r-1' })} />, services);
    await userEvent.click(screen.getByRole('button', { name: 'Details kopiëren' }));
    expect(await screen.findByText(/De details staan op het klembord/)).toBeInTheDocument();
    expect(copied.join()).toContain('requestId: r-1');
    expect(copied.join()).not.toMatch(/femke|@/i);
  });

  it('shows the details to select where the frame may not use the clipboard', async () => {
    const { services } = fakeServices({ device: { copy: () => Promise.reject(new Error('denied')), saveFile: () => undefined, print: () => undefined } });
    const { container } = await showScreen(<ProblemMessage problem={new Problem('serverFailed', 'GET items: 500')} />, services);
    await userEvent.click(screen.getByRole('button', { name: 'Details kopiëren' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toContain('problem: serverFailed');
    await expectAccessible(container);
  });

  it('signs in again after a click, then goes on', async () => {
    const steps: string[] = [];
    const { services } = fakeServices({ signIn: async () => void steps.push('signed in') });
    await showScreen(<ProblemMessage problem={new Problem('notSignedIn', '401')} onRetry={() => steps.push('again')} />, services);
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
    expect(steps).toEqual(['signed in', 'again']);
  });

  it('writes to the administrator with the details in the mail', async () => {
    const hosted = fakeHost();
    const { services } = fakeServices();
    await showScreen(<ProblemMessage problem={new Problem('notAllowed', '403')} />, { ...services, host: hosted.host, configuration: { ...services.configuration, administrator: 'beheer@pu.example' } });
    await userEvent.click(screen.getByRole('button', { name: 'Vraag de beheerder' }));
    expect(hosted.done).toEqual(['mail beheer@pu.example Verbinder']);
  });

  it('names the administrator where one can help, and not for what passes by itself', async () => {
    const { services } = fakeServices();
    const known = { ...services, configuration: { ...services.configuration, administrator: 'beheer@pu.example' } };
    const refused = await showScreen(<ProblemMessage problem={new Problem('notAllowed', '403')} />, known);
    expect(screen.getByText('De functioneel beheerder is beheer@pu.example.')).toBeInTheDocument();
    refused.unmount();
    await showScreen(<ProblemMessage problem={new Problem('busy', '429')} />, known);
    expect(screen.queryByText(/beheer@pu.example/)).not.toBeInTheDocument();
  });
});
