import { createTeamsFrame } from '../protocol/frame';
import { isValidDomain } from '../protocol/validDomain';
import type { Desk } from './desk';
import type { ShownFrame } from './pageState';

/**
 * Makes the frame in which a page of the app runs, and listens to it. Messages count when they come from that frame's own window and
 * from an origin that the app may show. Gives what undoes it.
 */
export function connectFrame(desk: Desk, box: HTMLElement, { place, url, title }: ShownFrame): () => void {
  const { app, theme } = desk.state.get();
  const element = document.createElement('iframe');
  element.title = title;
  element.allow = 'clipboard-write';
  // Chromium hands the frame's colour scheme to `prefers-color-scheme` inside it.
  element.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  let speaker = new URL(url).origin;
  const frame = createTeamsFrame({ place, page: desk.page, post: (message) => element.contentWindow?.postMessage(message, speaker) });
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== element.contentWindow || !isValidDomain(origin, app.validDomains)) return;
    speaker = origin;
    void frame.receive(data);
  };
  addEventListener('message', hear);
  desk.frames.set(place.key, frame);
  element.src = url;
  box.append(element);
  return () => {
    removeEventListener('message', hear);
    desk.frames.delete(place.key);
    element.remove();
  };
}
