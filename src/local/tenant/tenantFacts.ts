/** Names and ids of the local tenant that everybody who runs against it may count on. */
export const TENANT = {
  id: '11111111-2222-4333-8444-555555555555',
  hostname: 'utrecht.sharepoint.example',
  programmeSite: '/sites/sterk-utrechts-bestuur',
  closedSite: '/sites/sterk-utrechts-bestuur-gesloten',
  /** The product's own registration. */
  client: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  /** The registration that an administrator provisions with; it makes lists, the product doesn't. */
  provisioningClient: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
  /** The identity of the doors' service, which in production Azure gives to its machine. */
  serviceClient: 'cccccccc-dddd-4eee-8fff-000000000001',
  /** The functional mailbox from which the service mails. */
  mailbox: 'netwerkdagen@provincie-utrecht.nl.example',
} as const;

/** The list of the closed site that the narrow circle alone may open. */
export const NARROW_LIST = 'ItemContextsBestuurlijk';
export const NARROW_GROUP = 'bestuurlijk';

/** A guest's home, where a token is issued that this tenant must refuse. */
export const HOME_OF_GUESTS = '99999999-8888-4777-8666-555555555555';
