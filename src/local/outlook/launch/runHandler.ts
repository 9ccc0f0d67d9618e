import { dispatch, type Unhandled } from '../protocol/dispatch';
import { textOf, recordOf, type Loose } from '../../hosts/fields';
import type { HostServices } from '../protocol/hostServices';
import type { OpenItem } from '../protocol/item';
import { roamingSettings } from '../protocol/methods/keptData';
import { METHODS } from '../protocol/methods/table';
import { SEND_MODES, type LaunchHandler, type SendMode } from './addIn';
import { officeFacade } from './facade';

/** How a handler ended. `unavailable`: its script didn't load, threw, or didn't know the function. */
export type Outcome =
  | { readonly kind: 'completed'; readonly allowed: boolean; readonly message: string; readonly cancelLabel: string; readonly commandId: string; readonly sendMode: SendMode }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'timedOut' };

/** A place where a script runs with this `Office` and nothing of the host page; it answers how to take it away again. */
export type RunScript = (address: string, office: Loose) => Promise<() => void>;

/** Handlers have five minutes (documented for event-based activation). */
export const HANDLER_LIMIT_MS = 300_000;

export interface HandlerParts {
  readonly handler: LaunchHandler;
  readonly item: OpenItem;
  readonly host: HostServices;
  readonly locale: string;
  /** What the event says besides its type, such as which recipients changed. */
  readonly details: Loose;
  readonly runScript: RunScript;
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly unhandled: (unhandled: Unhandled) => void;
}

/** Runs one launch handler as Outlook does: a fresh place, the script, the function by its name, until it says `event.completed`. */
export async function runHandler(parts: HandlerParts): Promise<Outcome> {
  const { handler, item, host, locale, runScript, after, unhandled } = parts;
  const handlers = new Map<string, unknown>();
  const office = officeFacade({
    item,
    host,
    locale,
    roamingSettings: roamingSettings(host),
    dispatch: (dispatchId, params) => dispatch(METHODS, { ApiParams: params, MethodData: { DispatchId: dispatchId } }, item, host, unhandled),
    associate: (name, run) => void handlers.set(name.toLowerCase(), run),
  });
  let leave: () => void = () => undefined;
  let stopClock: () => void = () => undefined;
  try {
    leave = await runScript(handler.script, office);
    const run = handlers.get(handler.function.toLowerCase());
    if (typeof run !== 'function') return { kind: 'unavailable' };
    return await new Promise<Outcome>((resolve) => {
      stopClock = after(HANDLER_LIMIT_MS, () => resolve({ kind: 'timedOut' }));
      const completed = (options?: unknown) => resolve(outcomeOf(recordOf(options), handler.sendMode));
      Promise.resolve(run({ ...parts.details, type: handler.event, completed })).catch(() => resolve({ kind: 'unavailable' }));
    });
  } catch {
    return { kind: 'unavailable' };
  } finally {
    stopClock();
    leave();
  }
}

const outcomeOf = (options: Loose, sendMode: SendMode): Outcome => ({
  kind: 'completed',
  allowed: options['allowEvent'] !== false,
  message: textOf(options['errorMessage'], textOf(options['errorMessageMarkdown'])),
  cancelLabel: textOf(options['cancelLabel']),
  commandId: textOf(options['commandId']),
  sendMode: SEND_MODES.find((mode) => mode === options['sendModeOverride']) ?? sendMode,
});
