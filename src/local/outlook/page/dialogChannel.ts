/** What office.js hears about a dialog: 0 a message, 12006 that the person closed it. */
export interface DialogNews {
  readonly messageType: 0 | 12006;
  readonly messageContent?: string;
  readonly messageOrigin?: string;
}

/** The pane and its inline dialog are frames beside each other; the page carries their messages to and fro. */
export const dialogChannel: { toPane: (news: DialogNews) => void; toDialog: (message: string, origin: string) => void } = {
  toPane: () => undefined,
  toDialog: () => undefined,
};
