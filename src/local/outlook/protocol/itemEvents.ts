import type { ItemFields, Person } from './item';

/** An event of the open item, as office.js wants it: mostly a list of one JSON text. */
export interface ItemEvent {
  readonly name: string;
  readonly data: unknown;
}

const packed = (value: unknown) => [JSON.stringify(value)];

/** What an add-in that listens hears when the item's fields change, whoever changed them. */
export function itemEvents(now: ItemFields, before: ItemFields): ItemEvent[] {
  return [
    ...recipientsChanged(now, before),
    ...(now.start !== before.start || now.end !== before.end ? [{ name: 'olkAppointmentTimeChanged', data: packed({ start: now.start, end: now.end }) }] : []),
    ...(now.recurrence !== before.recurrence ? [{ name: 'olkRecurrenceChanged', data: packed({ recurrence: JSON.stringify(now.recurrence) }) }] : []),
    ...(now.places !== before.places
      ? [{ name: 'olkEnhancedLocationsChanged', data: packed({ enhancedLocations: now.places.map((place) => ({ displayName: place.name, locationIdentifier: { id: place.id, type: place.type } })) }) }]
      : []),
    ...attachmentsChanged(now, before),
  ];
}

const samePeople = (a: readonly Person[], b: readonly Person[]) =>
  a === b || (a.length === b.length && a.every((person, at) => person.address === b[at]?.address && person.name === b[at]?.name));

function recipientsChanged(now: ItemFields, before: ItemFields): ItemEvent[] {
  const [to, cc, bcc] = [!samePeople(now.to, before.to), !samePeople(now.cc, before.cc), !samePeople(now.bcc, before.bcc)];
  if (!to && !cc && !bcc) return [];
  return [{ name: 'olkRecipientsChanged', data: packed({ to, cc, bcc, requiredAttendees: to, optionalAttendees: cc, resources: false }) }];
}

function attachmentsChanged(now: ItemFields, before: ItemFields): ItemEvent[] {
  const one = (attachmentStatus: 'added' | 'removed', attachment: ItemFields['attachments'][number]): ItemEvent => ({
    name: 'olkAttachmentsChanged',
    data: packed({ attachmentStatus, attachmentDetails: { id: attachment.id, name: attachment.name, size: attachment.size, attachmentType: 0, isInline: attachment.isInline } }),
  });
  const has = (list: ItemFields['attachments'], id: string) => list.some((attachment) => attachment.id === id);
  return [
    ...now.attachments.filter(({ id }) => !has(before.attachments, id)).map((each) => one('added', each)),
    ...before.attachments.filter(({ id }) => !has(now.attachments, id)).map((each) => one('removed', each)),
  ];
}
