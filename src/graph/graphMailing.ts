import type { Mailing } from '../ports/mailing';
import type { Graph } from './graph';

/**
 * Mail from the functional mailbox, as text. `saveToSentItems` stays on, so that colleagues of that mailbox can see what went out.
 * https://learn.microsoft.com/graph/api/user-sendmail answers 202: taken, not delivered.
 */
export const graphMailing = (graph: Graph, mailbox: string): Mailing => ({
  async send({ to, subject, text }) {
    const message = { subject, body: { contentType: 'Text', content: text }, toRecipients: [{ emailAddress: to }] };
    await graph.call({ method: 'POST', path: `/users/${encodeURIComponent(mailbox)}/sendMail`, body: { message, saveToSentItems: true } });
  },
});
