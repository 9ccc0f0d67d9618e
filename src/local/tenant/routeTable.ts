/** How much of an operation the local tenant has. A test holds this table against the routes that are registered. */
export interface Coverage {
  readonly path: string;
  readonly methods: readonly string[];
  readonly covered: 'whole' | 'partial';
  /** What real Graph has here and this tenant answers with 501 or leaves out. */
  readonly missing?: string;
}

const whole = (path: string, ...methods: string[]): Coverage => ({ path, methods, covered: 'whole' });
const partial = (path: string, methods: readonly string[], missing: string): Coverage => ({ path, methods, covered: 'partial', missing });

const LIST = '/sites/:site/lists/:list';
const ITEM = `${LIST}/items/:item`;
const APPROOT = '/me/drive/special/approot';

const SITES: readonly Coverage[] = [
  partial('/sites/:site', ['GET'], 'the root site, sites below sites, $expand'),
  partial('/sites/:site/lists', ['GET', 'POST'], '$filter, $orderby and paging; templates other than genericList'),
  partial(LIST, ['GET', 'PATCH', 'DELETE'], '$expand of anything but columns; libraries'),
  partial(`${LIST}/columns`, ['GET', 'POST'], '$filter and paging; calculated, currency, geolocation, person, term and thumbnail columns'),
  partial(`${LIST}/columns/:column`, ['GET', 'PATCH', 'DELETE'], 'DELETE only when the request asks for it with x-local-fault: allow-column-delete'),
  partial(`${LIST}/items`, ['GET', 'POST'], '$expand of anything but fields; folders; content types'),
  partial(`${LIST}/items/delta`, ['GET'], '$expand of anything but fields'),
  partial(ITEM, ['GET', 'PATCH', 'DELETE'], 'properties other than fields'),
  partial(`${ITEM}/fields`, ['GET', 'PATCH'], 'writing hyperlinks; DELETE'),
  partial(`${ITEM}/versions`, ['GET'], '$select and paging'),
  whole(`${ITEM}/versions/:version/restoreVersion`, 'POST'),
  partial('/sites/:site/permissions', ['GET', 'POST'], 'people and links among the permissions'),
  whole('/sites/:site/permissions/:permission', 'GET', 'PATCH', 'DELETE'),
  partial(`${LIST}/permissions`, ['GET', 'POST'], 'applications; grants for Lists.SelectedOperations.Selected'),
  partial(`${LIST}/permissions/:permission`, ['DELETE'], 'GET and PATCH'),
];

const PEOPLE: readonly Coverage[] = [
  partial('/me', ['GET'], 'properties beyond the default ones, userType, accountEnabled and department'),
  partial('/users', ['GET'], '$search, $count, $orderby; $filter knows comparisons and startswith, endswith, contains'),
  partial('/users/:user', ['GET'], 'as for /me'),
];

const mailbox = (owner: string): readonly Coverage[] => [
  partial(`${owner}/events`, ['GET', 'POST'], 'delta, attachments, open extensions, yearly series, online meetings'),
  partial(`${owner}/calendar/events`, ['GET', 'POST'], 'as for events; other calendars than the first'),
  partial(`${owner}/calendarView`, ['GET'], 'delta'),
  partial(`${owner}/calendar/calendarView`, ['GET'], 'delta'),
  partial(`${owner}/events/:event`, ['GET', 'PATCH', 'DELETE'], 'a change of a series does not reach its exceptions; $expand of anything but singleValueExtendedProperties'),
  partial(`${owner}/events/:event/cancel`, ['POST'], 'the comment is not kept'),
  whole(`${owner}/events/:event/instances`, 'GET'),
  partial(`${owner}/events/:event/accept`, ['POST'], 'in an answered meeting request nothing changes: it stays in the inbox'),
  partial(`${owner}/events/:event/tentativelyAccept`, ['POST'], 'proposedNewTime; as for accept'),
  partial(`${owner}/events/:event/decline`, ['POST'], 'proposedNewTime; as for accept; there is no folder for deleted items'),
  partial(`${owner}/messages`, ['GET', 'POST'], '$search; $expand in lists; attachments, flags, extended properties and MIME in a new one'),
  partial(`${owner}/mailFolders/:folder/messages`, ['GET'], 'inbox, sentitems and drafts alone; POST'),
  partial(`${owner}/messages/:message`, ['GET', 'PATCH', 'DELETE'], 'attachments, extensions; $expand of anything but a request\'s event; what is deleted goes to no other folder'),
  partial(`${owner}/messages/:message/createReply`, ['POST'], 'MIME; createReplyAll and createForward'),
  partial(`${owner}/messages/:message/reply`, ['POST'], 'MIME; replyAll and forward'),
  whole(`${owner}/messages/:message/send`, 'POST'),
  partial(`${owner}/sendMail`, ['POST'], 'attachments'),
];

const FILES: readonly Coverage[] = [
  partial(APPROOT, ['GET'], '$expand'),
  partial(`${APPROOT}/children`, ['GET'], 'a second page; folders'),
  whole(`${APPROOT}/named/:name`, 'GET', 'DELETE'),
  whole(`${APPROOT}/named/:name/content`, 'GET', 'PUT'),
  partial('/me/drive/items/:file', ['GET', 'DELETE'], 'PATCH; files outside the app folder'),
  partial('/me/drive/items/:file/content', ['GET', 'PUT'], 'files outside the app folder'),
];

/** `named/:name` stands for Graph's `approot:/name:`; every other path is Graph's own. */
export const ROUTE_TABLE: readonly Coverage[] = [
  partial('/me/calendar/getSchedule', ['POST'], 'rooms and lists of people; details that somebody shares; working hours other than the usual ones'),
  ...SITES, ...PEOPLE, ...mailbox('/me'), ...mailbox('/users/:user'), ...FILES,
  whole('/$batch', 'POST'),
];
