import { recordOf, textOf, type Loose } from '../../../hosts/fields';
import { silent, type Call, type FunctionTable, type TeamsFunction } from '../call';
import type { DialogWish } from '../pageServices';

/** What teams-js tells the opener when the person closed the dialog by its cross. */
const CANCELLED = 'User cancelled/closed the task module.';

/**
 * Dialogs with a page of the app. Their answer has a style of its own, `[error, result]`, and comes only when the dialog is closed:
 * so it is made here, as the arguments themselves.
 */
const startTask: TeamsFunction = {
  style: 'value',
  run: async ({ page, place, args: [info] }) => {
    const ended = await page.openDialog(place, dialogWish(recordOf(info)));
    return ended ? withArgs([null, ended.result]) : withArgs([CANCELLED, null]);
  },
};

export const dialogFunctions: FunctionTable = {
  'tasks.startTask': startTask,
  'tasks.completeTask': silent(({ page, args: [result] }) => page.completeDialog(result)),
  'tasks.updateTask': silent(resized),
  messageForParent: silent(({ page, args: [message] }) => page.tellOpener(message)),
  messageForChild: silent(({ page, args: [message] }) => page.tellDialog(message)),
};

function resized({ page, args: [info] }: Call): void {
  const { width, height } = dialogWish(recordOf(info));
  page.resizeDialog({ width, height });
}

const dialogWish = ({ url, title, width, height }: Loose): DialogWish => ({ url: textOf(url), title: textOf(title), width: size(width), height: size(height) });
const size = (given: unknown) => (typeof given === 'number' || typeof given === 'string' ? given : 'small');

const OWN_ARGS = Symbol('answer');
interface OwnArgs {
  readonly [OWN_ARGS]: readonly unknown[];
}
const withArgs = (args: readonly unknown[]): OwnArgs => ({ [OWN_ARGS]: args });

/** The whole arguments of an answer that a function made itself; undefined where its style makes them. */
export const ownArgs = (answer: unknown): readonly unknown[] | undefined =>
  typeof answer === 'object' && answer !== null && OWN_ARGS in answer ? (answer as OwnArgs)[OWN_ARGS] : undefined; // only `withArgs` can put the symbol there
