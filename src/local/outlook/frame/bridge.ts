import { isRecord, jsonRecord } from '../../hosts/fields';
import { NESTED_APP_AUTH } from '../../hosts/nestedAppAuth';

interface Bridge {
  addEventListener(name: 'message', listener: (message: { data: string }) => void): void;
  removeEventListener(name: 'message', listener: (message: { data: string }) => void): void;
  postMessage(text: string): void;
}

/**
 * Puts `window.nestedAppAuthBridge` in the add-in's page, which MSAL looks for; in real Outlook a newer office.js does that. Whether it is
 * there, the host says in the frame's name. The host's origin comes with the first name that the frame had.
 */
export function installBridge(page: Window): void {
  const { nestedAppAuth, xdmInfo } = jsonRecord(page.name);
  if (nestedAppAuth !== true || typeof xdmInfo !== 'string') return;
  const origin = new URL(xdmInfo.split('|')[2] ?? '').origin;
  const listeners = new Set<(message: { data: string }) => void>();
  page.addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== page.parent || from !== origin || !isRecord(data) || data['channel'] !== NESTED_APP_AUTH) return;
    for (const listener of [...listeners]) listener({ data: String(data['text']) });
  });
  const bridge: Bridge = {
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    postMessage: (text) => page.parent.postMessage({ channel: NESTED_APP_AUTH, text }, origin),
  };
  Object.assign(page, { nestedAppAuthBridge: bridge });
}
