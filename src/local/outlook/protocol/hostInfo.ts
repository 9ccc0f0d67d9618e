export interface FrameIdentity {
  readonly conversationId: string;
  readonly controlId: string;
  readonly locale: string;
  /** The host page's address; https, with the add-in's own hostname, or office.js refuses to start. */
  readonly hostUrl: string;
  readonly isDialog: boolean;
  /** Read by our own script beside office.js: whether to put `window.nestedAppAuthBridge` there. */
  readonly nestedAppAuth: boolean;
}

/** The name that the frame gets before it loads: office.js reads who its host is from it. */
export function frameName(frame: FrameIdentity): string {
  const dialog = frame.isDialog ? 'isDialog' : '';
  return JSON.stringify({
    baseFrameName: `agave_${frame.controlId}`,
    hostInfo: `Outlook$Web$16.01$${frame.locale}$${frame.controlId}$${dialog}$$0`,
    xdmInfo: `${frame.conversationId}|${frame.controlId}|${frame.hostUrl}`,
    serializerVersion: '1',
    flights: '[]',
    nestedAppAuth: frame.nestedAppAuth,
  });
}
