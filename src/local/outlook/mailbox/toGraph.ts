import { placeText, type ItemFields, type Person } from '../protocol/item';

const recipient = ({ name, address }: Person) => ({ emailAddress: { name, address } });

const zoned = (time: number) => ({ dateTime: new Date(time).toISOString().slice(0, 19), timeZone: 'UTC' });

/** An event as Graph takes it, its attendees left out: with them Graph mails everybody at once. */
export const eventBody = (fields: ItemFields) => ({
  subject: fields.subject,
  body: { contentType: fields.body.type, content: fields.body.content },
  start: zoned(fields.start),
  end: zoned(fields.end),
  location: { displayName: placeText(fields.places) },
  isAllDay: fields.isAllDay,
  sensitivity: fields.sensitivity,
  ...(fields.categories.length > 0 ? { categories: fields.categories } : {}),
});

export const attendees = (fields: ItemFields) => [
  ...fields.to.map((person) => ({ ...recipient(person), type: 'required' })),
  ...fields.cc.map((person) => ({ ...recipient(person), type: 'optional' })),
];

export const messageBody = (fields: ItemFields) => ({
  subject: fields.subject,
  body: { contentType: fields.body.type, content: fields.body.content },
  toRecipients: fields.to.map(recipient),
  ccRecipients: fields.cc.map(recipient),
  bccRecipients: fields.bcc.map(recipient),
});
