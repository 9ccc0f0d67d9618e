import { officeDialog } from './officeDialog';

const ORIGIN = 'https://verbinder.example';
const PAGE = `${ORIGIN}/app/sign-in.html?ask=1`;

/** Office's dialog under the test's hand. */
function office(opens: { readonly error?: number } = {}) {
  const handlers = new Map<string, (told: object) => void>();
  const closed: string[] = [];
  const opened: string[] = [];
  const dialog = { addEventHandler: (type: string, handler: (told: object) => void) => void handlers.set(type, handler), close: () => void closed.push('closed') };
  const ui = {
    displayDialogAsync: (url: string, _: object, done: (result: object) => void) => {
      opened.push(url);
      done(opens.error === undefined ? { value: dialog } : { error: { code: opens.error } });
    },
  } as unknown as Office.UI;
  Object.assign(globalThis, { Office: { EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' } } });
  return { dialog: officeDialog(ui, ORIGIN), tell: (type: 'message' | 'event', told: object) => handlers.get(type)?.(told), closed, opened };
}

const turn = () => new Promise((done) => setTimeout(done, 0));

describe('a dialog of Office', () => {
  it('answers the one message of our own page and closes', async () => {
    const { dialog, tell, closed, opened } = office();
    const answer = dialog.ask(PAGE);
    await turn();
    tell('message', { message: 'from elsewhere', origin: 'https://evil.example' });
    tell('message', { message: 'ours', origin: ORIGIN });
    expect(await answer).toBe('ours');
    expect({ opened, closed }).toEqual({ opened: [PAGE], closed: ['closed'] });
  });

  it('takes a message of a host that does not say who spoke', async () => {
    const { dialog, tell } = office();
    const answer = dialog.ask(PAGE);
    await turn();
    tell('message', { message: 'ours' });
    expect(await answer).toBe('ours');
  });

  it('is cancelled when the person closes it', async () => {
    const { dialog, tell } = office();
    const answer = dialog.ask(PAGE);
    answer.catch(() => undefined);
    await turn();
    tell('event', { error: 12006 });
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each([[12009, 'cancelled'], [12007, 'busy'], [12011, 'notSupported'], [12004, 'notSupported']])('that does not open (%i) says why: %s', async (error, code) => {
    await expect(office({ error }).dialog.ask(PAGE)).rejects.toMatchObject({ code });
  });
});
