import { Problem, type ProblemCode } from '../domain/problem';
import type { HostDialog } from '../ports/signIn';

/** In parts of a hundred of the screen. */
const SIZE = { height: 60, width: 30, displayInIframe: false };

/** Microsoft's page "Handle errors and events in the Office dialog box". */
const CODES: Readonly<Record<number, ProblemCode>> = {
  12006: 'cancelled', // closed by the person
  12007: 'busy', // one is open already
  12009: 'cancelled', // the person said no to Office's question whether it may open
  12011: 'notSupported', // the browser blocks windows
};

type Told = { readonly message: string; readonly origin?: string | undefined } | { readonly error: number };

/**
 * A dialog of Office's with one of our own pages. It is a real window, never a frame, because Microsoft's sign-in page
 * refuses to be framed. There is no time limit: Office asks the person first, and signing in takes as long as it takes.
 */
export function officeDialog(ui: Pick<Office.UI, 'displayDialogAsync'>, origin: string): HostDialog {
  return {
    async ask(url) {
      const dialog = await opened(ui, url);
      const message = await oneMessage(dialog, origin);
      dialog.close();
      return message;
    },
  };
}

function opened(ui: Pick<Office.UI, 'displayDialogAsync'>, url: string): Promise<Office.Dialog> {
  return new Promise((resolve, reject) => {
    ui.displayDialogAsync(url, SIZE, ({ error, value }) => {
      if (value) resolve(value);
      else reject(problem(error.code, 'notSupported'));
    });
  });
}

function oneMessage(dialog: Office.Dialog, origin: string): Promise<string> {
  return new Promise((resolve, reject) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told: Told) => {
      // Hosts before DialogOrigin 1.1 don't say who spoke; there the one-time word in the message vouches for it.
      if ('message' in told && (told.origin === undefined || told.origin === origin)) resolve(told.message);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (told: Told) => reject(problem('error' in told ? told.error : 0, 'serverFailed')));
  });
}

const problem = (code: number, otherwise: ProblemCode) => new Problem(CODES[code] ?? otherwise, `dialog: ${code}`);
