import { done, refused } from '../answer';
import { textOf } from '../../../hosts/fields';
import type { Attachment } from '../item';
import { onDraft, onItem, type ItemCall, type MethodTable } from './method';

function attach({ item, params, host }: ItemCall, content: string) {
  const attachment: Attachment = {
    id: host.newId(),
    name: textOf(params['name']),
    contentType: 'application/octet-stream',
    size: Math.floor((content.length * 3) / 4),
    isInline: params['isInline'] === true,
    content,
  };
  item.change({ attachments: [...item.fields.attachments, attachment] });
  return done(attachment.id);
}

export const attachments: MethodTable = {
  148: onDraft((call) => attach(call, textOf(call.params['base64String']))),
  20: onDraft(({ item, params }) => {
    const kept = item.fields.attachments.filter((attachment) => attachment.id !== params['attachmentIndex']);
    if (kept.length === item.fields.attachments.length) return refused('invalidAttachmentId');
    item.change({ attachments: kept });
    return done();
  }),
  149: onDraft(({ item }) => done(item.fields.attachments.map(({ content: _, ...attachment }) => ({ ...attachment, attachmentType: 0 })))),
  150: onItem(async ({ item, params, host }) => {
    const id = textOf(params['id']);
    const content = item.fields.attachments.find((attachment) => attachment.id === id)?.content ?? (await host.attachmentContent(item, id));
    return content === undefined ? refused('invalidAttachmentId') : done({ content, format: 'base64' });
  }),
};
