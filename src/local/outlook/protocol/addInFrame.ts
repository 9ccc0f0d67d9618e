import { appContext } from './appContext';
import { dispatch, dispatchCommon, type Unhandled } from './dispatch';
import { eventOf, notificationOf, readRequest, replyTo, type Request } from './envelope';
import { jsonRecord, listOf, numberOf, recordOf, textOf } from '../../hosts/fields';
import type { HostServices } from './hostServices';
import { initialData } from './initialData';
import type { OpenItem } from './item';
import { itemEvents } from './itemEvents';
import { roamingSettings } from './methods/keptData';
import { METHODS } from './methods/table';
import { answerNestedAppAuth, bridgeRequest, NESTED_APP_AUTH } from '../../hosts/nestedAppAuth';

export interface InlineDialog {
  readonly url: string;
  /** Percentages of the window. */
  readonly width: number;
  readonly height: number;
}

/** What a frame tells the page around it. */
export interface FrameEvents {
  readonly unhandled: (unhandled: Unhandled) => void;
  readonly openDialog: (dialog: InlineDialog) => void;
  readonly closeDialog: () => void;
  readonly messageParent: (message: string) => void;
  readonly messageChild: (message: string) => void;
  /** The keyboard leaves the frame (Tab, Shift+Tab, Esc, F6). */
  readonly leave: (how: Leaving) => void;
}

export interface FrameParts {
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostUrl: string;
  readonly locale: string;
  readonly addInName: string;
  readonly appDomains: readonly string[];
  readonly size: { readonly width: number; readonly height: number };
  readonly item: OpenItem | null;
  readonly host: HostServices;
  readonly events: FrameEvents;
  readonly post: (message: unknown) => void;
}

/** The host's end of the conversation with one frame that runs office.js. */
export interface AddInFrame {
  /** Gives the host a message that came from the frame's own window and origin. */
  receive(message: unknown): Promise<void>;
  select(item: OpenItem | null): void;
  raise(name: string, data: unknown): void;
  /** Hands the keyboard to the frame's first or last control. */
  takeFocus(from: 'start' | 'end'): void;
  registered(name: string): boolean;
  close(): void;
}

const FINE = { Error: 0 };
type Leaving = 'forwards' | 'backwards' | 'escape';
const KEYBOARD: Readonly<Record<number, Leaving>> = { 5: 'forwards', 6: 'backwards', 13: 'forwards', 14: 'backwards', 15: 'escape', 17: 'forwards', 18: 'backwards' };
/** Names as office.js writes them; `appCommandInvoked` has buttons without a pane, which this host's add-in doesn't have. */
const KNOWN_EVENTS = new Set([
  'appCommandInvoked', 'dialogMessageReceived', 'dialogParentMessageReceived', 'dialogNotificationShown', 'officeThemeChanged', 'olkItemSelectedChanged',
  'olkRecipientsChanged', 'olkAppointmentTimeChanged', 'olkRecurrenceChanged', 'olkAttachmentsChanged', 'olkEnhancedLocationsChanged', 'olkInfobarClicked',
]);

export function createAddInFrame(parts: FrameParts): AddInFrame {
  const { host, events, conversationId, hostUrl } = parts;
  const origin = new URL(hostUrl).origin;
  const registered = new Set<string>();
  let item = parts.item;
  let unwatch = watchItem();

  function watchItem() {
    return item?.watch((now, before) => itemEvents(now, before).forEach(({ name, data }) => raise(name, data))) ?? (() => undefined);
  }

  function raise(name: string, data: unknown) {
    if (registered.has(name)) parts.post(eventOf(name, conversationId, origin, data));
  }

  function register({ action, data }: Request): unknown {
    if (!KNOWN_EVENTS.has(action)) {
      events.unhandled({ action: `register ${action}`, dispatchId: numberOf(recordOf(data)['eventDispId'], -1) });
      return { Error: 5000 };
    }
    registered.add(action);
    if (action === 'dialogMessageReceived') openDialog(textOf(recordOf(data)['targetId']));
    return FINE;
  }

  function openDialog(target: string) {
    const { url, width, height } = jsonRecord(target);
    if (typeof url === 'string') events.openDialog({ url, width: numberOf(width, 80), height: numberOf(height, 80) });
  }

  function unregister({ action }: Request): unknown {
    registered.delete(action);
    if (action === 'dialogMessageReceived') events.closeDialog();
    return FINE;
  }

  function invoke(request: Request): unknown {
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({
          ...parts,
          ...parts.size,
          requirementSet: host.switches().requirementSet,
          nestedAppAuth: host.switches().nestedAppAuth !== 'absent',
          roamingSettings: roamingSettings(host),
        });
      case 'ContextActivationManager_notifyHost':
        return heard(listOf(request.data));
      case 'GetInitialData':
        return initialData(item, host.profile, host.now());
      case 'ExecuteMethod':
        return dispatch(METHODS, request.data, item, host, events.unhandled);
      case 'executeMethod':
        return dispatchCommon(request.data, { ...events, commandCompleted: () => undefined }, host, events.unhandled);
      default:
        events.unhandled({ action: request.action, dispatchId: undefined });
        return { Error: 5000 };
    }
  }

  /** The library's news about itself; only the keyboard matters here, and a wish that nobody knows is reported. */
  function heard([, action]: readonly unknown[]): unknown {
    const how = KEYBOARD[numberOf(action, -1)];
    if (how) events.leave(how);
    return FINE;
  }

  async function authenticate(text: string) {
    if (host.switches().nestedAppAuth !== 'present') return;
    parts.post({ channel: NESTED_APP_AUTH, text: await answerNestedAppAuth(text, host) });
  }

  return {
    async receive(message) {
      const wanted = bridgeRequest(message);
      if (wanted !== undefined) return authenticate(wanted);
      const request = readRequest(message);
      if (request?.conversation !== conversationId) return;
      const run = { invoke, register, unregister }[request.kind];
      const answer = await run(request);
      parts.post(replyTo(request, origin, answer));
      // An add-in that starts on a dark page learns its colours at once, because this office.js has no `Office.context.officeTheme` to
      // ask; not before the reply, until which the library hands no event on.
      if (request.kind === 'register' && request.action === 'officeThemeChanged') raise(request.action, [JSON.stringify(host.colours())]);
    },
    select(next) {
      unwatch();
      item = next;
      unwatch = watchItem();
      raise('olkItemSelectedChanged', next === null ? '' : initialData(next, host.profile, host.now()));
    },
    raise,
    takeFocus: (from) => parts.post(notificationOf(from === 'start' ? 11 : 12, conversationId, origin)),
    registered: (name) => registered.has(name),
    close: () => unwatch(),
  };
}
