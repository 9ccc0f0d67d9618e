import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Problem, type ProblemCode } from '../../domain/problem';
import type { OpenPoll, PollDoor } from '../../ports/datePolls';
import { DoorFrame } from '../../ui/DoorFrame';
import { loadSpeech, type Language } from '../../ui/words/language';
import { expectAccessible } from '../../../tests/support/screen';
import { PollPage } from './PollPage';

const poll: OpenPoll = {
  title: 'Netwerkdag voorjaar', start: '09:30', end: '16:30', place: 'Fort bij Vechten', organisation: 'Woerden', layer: 'bestuurder',
  options: [{ key: 'a', date: '2027-03-04' }, { key: 'b', date: '2027-03-11' }], answers: {}, until: '2027-02-12', isOpen: true,
};

async function open(how: { readonly poll?: Partial<OpenPoll>; readonly fails?: ProblemCode; readonly sending?: readonly ProblemCode[]; readonly language?: Language } = {}) {
  const sent: unknown[] = [];
  const sending = [...(how.sending ?? [])];
  const door: PollDoor = {
    async open() {
      if (how.fails) throw new Problem(how.fails, 'x');
      return { ...poll, ...how.poll };
    },
    async answer(answers) {
      const code = sending.shift();
      if (code) throw new Problem(code, 'x');
      sent.push(answers);
      return { receivedOn: '2026-11-23T12:00:00Z', answers };
    },
  };
  const speech = await loadSpeech(how.language ?? 'nl', 'Europe/Amsterdam');
  const renderer = createDOMRenderer(document, { unstable_filterCSSRule: () => false });
  const { container } = await act(async () =>
    render(
      <RendererProvider renderer={renderer}>
        <DoorFrame speech={speech} theme="light">
          <PollPage door={door} />
        </DoorFrame>
      </RendererProvider>,
    ),
  );
  const choose = (date: string, answer: string) => userEvent.click(within(screen.getByRole('radiogroup', { name: new RegExp(date) })).getByRole('radio', { name: answer }));
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  return { container, sent, choose, press };
}

describe('the page of a date poll', () => {
  it('asks per date whether somebody can come, sends it and says what was received', async () => {
    const { container, sent, choose, press } = await open();
    expect(screen.getByText('U antwoordt voor Woerden (bestuurder).')).toBeVisible();
    await expectAccessible(container);
    await choose('4 maart', 'Ja');
    await choose('11 maart', 'Als het moet');
    await press('Antwoord versturen');
    expect(sent).toEqual([{ a: 'ja', b: 'misschien' }]);
    expect(screen.getByText(/^Ontvangen op maandag 23 november/)).toBeVisible();
    expect(screen.getByText('4 maart 2027: Ja')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Gewijzigd antwoord versturen' })).toBeVisible();
    await expectAccessible(container);
  });

  it('shows what was answered before, and lets it be changed', async () => {
    const { sent, choose, press } = await open({ poll: { answers: { a: 'nee' }, receivedOn: '2026-11-20T09:00:00Z' } });
    expect(screen.getByText('4 maart 2027: Nee')).toBeVisible();
    expect(screen.getByText('Bij 1 datum gaf u geen antwoord.')).toBeVisible();
    await choose('4 maart', 'Ja');
    await press('Gewijzigd antwoord versturen');
    expect(sent).toEqual([{ a: 'ja' }]);
  });

  it('asks for one answer at least, and sends nothing before', async () => {
    const { sent, press } = await open();
    await press('Antwoord versturen');
    expect(screen.getByRole('alert')).toHaveTextContent('Geef bij minstens één datum een antwoord.');
    expect(sent).toEqual([]);
  });

  it('keeps what was chosen when sending fails, and sends it at the next try', async () => {
    const { container, sent, choose, press } = await open({ sending: ['offline'] });
    await choose('4 maart', 'Ja');
    await press('Antwoord versturen');
    expect(screen.getByRole('alert')).toHaveTextContent(/U heeft nu geen verbinding\..*Wat u typte, staat er nog/);
    await expectAccessible(container);
    await press('Probeer opnieuw');
    expect(sent).toEqual([{ a: 'ja' }]);
  });

  it.each<[ProblemCode, string]>([
    ['linkUnknown', 'Deze link werkt niet.'],
    ['linkExpired', 'Deze link is verlopen.'],
    ['linkRevoked', 'Deze link is ingetrokken.'],
    ['linkReplaced', 'U heeft een nieuwere link gekregen.'],
    ['busy', 'Het is druk.'],
  ])('says it in a word of its own when the link won’t open: %s', async (fails, words) => {
    const { container } = await open({ fails });
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    await expectAccessible(container);
  });

  it('takes no answers once the poll is closed, and shows what was answered', async () => {
    await open({ poll: { isOpen: false, answers: { a: 'ja' }, receivedOn: '2026-11-20T09:00:00Z' } });
    expect(screen.getByText(/Dit is gesloten/)).toBeVisible();
    expect(screen.getByText('4 maart 2027: Ja')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('speaks English at a press', async () => {
    const { container, press } = await open();
    await press('English');
    expect(await screen.findByText(/You answer for Woerden/)).toBeVisible();
    await expectAccessible(container);
  });
});
