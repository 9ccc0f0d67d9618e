import { listOf, numberOf, recordOf, textOf, type Loose } from '../../hosts/fields';
import type { Attachment, ItemFields } from './item';
import { toGraphId } from './itemId';
import { fromWire } from './person';

/** A form or item that an add-in asks its host to open. */
export type Form =
  | { readonly kind: 'newAppointment' | 'newMessage'; readonly fields: Partial<ItemFields> }
  | { readonly kind: 'reply' | 'replyAll'; readonly html: string; readonly attachments: readonly Attachment[] }
  | { readonly kind: 'appointment' | 'message'; readonly id: string };

const HALF_HOUR = 1_800_000;

export function newAppointment(params: Loose, now: number): Form {
  const start = numberOf(params['start'], now);
  const place = textOf(params['location']);
  return {
    kind: 'newAppointment',
    fields: {
      subject: textOf(params['subject']),
      body: { type: 'text', content: textOf(params['body']) },
      to: fromWire(params['requiredAttendees']),
      cc: fromWire(params['optionalAttendees']),
      start,
      end: numberOf(params['end'], start + HALF_HOUR),
      places: place ? [{ type: 'custom', id: place, name: place }] : [],
    },
  };
}

export function newMessage(params: Loose, newId: () => string): Form {
  return {
    kind: 'newMessage',
    fields: {
      subject: textOf(params['subject']),
      body: { type: 'html', content: textOf(params['htmlBody']) },
      to: fromWire(params['toRecipients']),
      cc: fromWire(params['ccRecipients']),
      bcc: fromWire(params['bccRecipients']),
      attachments: attachmentsOf(params['attachments'], newId),
    },
  };
}

export const reply = (kind: 'reply' | 'replyAll', params: Loose, newId: () => string): Form => ({
  kind,
  html: textOf(params['htmlBody']),
  attachments: attachmentsOf(params['attachments'], newId),
});

export const existing = (kind: 'appointment' | 'message', params: Loose): Form => ({ kind, id: toGraphId(textOf(params['itemId'])) });

/** Office.js packs an attachment as `[type, name, url or item id, inline]`. */
function attachmentsOf(list: unknown, newId: () => string): Attachment[] {
  return listOf(list).map((entry) => {
    const [, name, , isInline] = listOf(entry);
    return { id: newId(), name: textOf(name, textOf(recordOf(entry)['name'])), contentType: 'application/octet-stream', size: 0, isInline: isInline === true };
  });
}
