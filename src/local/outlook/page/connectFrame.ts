import { createAddInFrame, type AddInFrame, type FrameEvents } from '../protocol/addInFrame';
import { frameName } from '../protocol/hostInfo';
import type { OpenItem } from '../protocol/item';
import type { Desk } from './desk';

export interface ConnectedFrame {
  readonly element: HTMLIFrameElement;
  readonly frame: AddInFrame;
  readonly disconnect: () => void;
}

export interface FrameWish {
  readonly url: string;
  readonly title: string;
  readonly item: OpenItem | null;
  readonly isDialog: boolean;
  readonly events: FrameEvents;
}

/**
 * Makes the frame in which a page of the add-in runs, and listens to it. Its name is set before its address: office.js reads it as it loads.
 * Messages count when they come from that frame's window and from an origin of the add-in.
 */
export function connectFrame(desk: Desk, { url, title, item, isDialog, events }: FrameWish): ConnectedFrame {
  const { addIn, language, switches, width } = desk.state.get();
  const [conversationId, controlId] = [desk.parts.newId(), desk.parts.newId()];
  const hostUrl = location.origin + location.pathname;
  const element = document.createElement('iframe');
  element.name = frameName({ conversationId, controlId, locale: language, hostUrl, isDialog, nestedAppAuth: switches.nestedAppAuth !== 'absent' && !isDialog });
  element.title = title;
  element.allow = 'clipboard-write';
  element.src = url;

  const origins = new Set([new URL(addIn.taskPane).origin, new URL(url).origin, ...addIn.appDomains]);
  let speaker = new URL(url).origin;
  const frame = createAddInFrame({
    conversationId, controlId, hostUrl, locale: language, addInName: addIn.name, appDomains: [...origins], size: { width: Number(width) || 640, height: innerHeight },
    item, host: desk.host, events, post: (message) => element.contentWindow?.postMessage(message, speaker),
  });
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== element.contentWindow || !origins.has(origin)) return;
    speaker = origin;
    void frame.receive(data);
  };
  addEventListener('message', hear);
  return {
    element,
    frame,
    disconnect() {
      removeEventListener('message', hear);
      frame.close();
      element.remove();
    },
  };
}
