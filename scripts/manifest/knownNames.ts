/**
 * What Outlook knows by name and no schema checks: there an event or a permission is any text, and one that is
 * misspelt is passed over in silence.
 */

/**
 * Launch events: the unified manifest's name, the add-in-only name and the Mailbox set that brought it.
 * https://learn.microsoft.com/office/dev/add-ins/develop/event-based-activation#outlook-events
 */
export const LAUNCH_EVENTS: readonly { readonly unified: string; readonly xml: string; readonly since: string }[] = [
  { unified: 'newMessageComposeCreated', xml: 'OnNewMessageCompose', since: '1.10' },
  { unified: 'newAppointmentOrganizerCreated', xml: 'OnNewAppointmentOrganizer', since: '1.10' },
  { unified: 'messageAttachmentsChanged', xml: 'OnMessageAttachmentsChanged', since: '1.11' },
  { unified: 'appointmentAttachmentsChanged', xml: 'OnAppointmentAttachmentsChanged', since: '1.11' },
  { unified: 'messageRecipientsChanged', xml: 'OnMessageRecipientsChanged', since: '1.11' },
  { unified: 'appointmentAttendeesChanged', xml: 'OnAppointmentAttendeesChanged', since: '1.11' },
  { unified: 'appointmentTimeChanged', xml: 'OnAppointmentTimeChanged', since: '1.11' },
  { unified: 'appointmentRecurrenceChanged', xml: 'OnAppointmentRecurrenceChanged', since: '1.11' },
  { unified: 'infoBarDismissClicked', xml: 'OnInfoBarDismissClicked', since: '1.11' },
  { unified: 'messageSending', xml: 'OnMessageSend', since: '1.12' },
  { unified: 'appointmentSending', xml: 'OnAppointmentSend', since: '1.12' },
  { unified: 'messageComposeOpened', xml: 'OnMessageCompose', since: '1.12' },
  { unified: 'appointmentOrganizerOpened', xml: 'OnAppointmentOrganizer', since: '1.12' },
  { unified: 'messageFromChanged', xml: 'OnMessageFromChanged', since: '1.13' },
  { unified: 'appointmentFromChanged', xml: 'OnAppointmentFromChanged', since: '1.13' },
  { unified: 'sensitivityLabelChanged', xml: 'OnSensitivityLabelChanged', since: '1.13' },
];

/**
 * Levels of access to the mailbox, least first, in both manifests.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/understanding-outlook-add-in-permissions
 */
export const MAILBOX_LEVELS: readonly { readonly unified: string; readonly xml: string }[] = [
  { unified: 'MailboxItem.Restricted.User', xml: 'Restricted' },
  { unified: 'MailboxItem.Read.User', xml: 'ReadItem' },
  { unified: 'MailboxItem.ReadWrite.User', xml: 'ReadWriteItem' },
  { unified: 'Mailbox.ReadWrite.User', xml: 'ReadWriteMailbox' },
];

/** Further rights of an Outlook add-in: working in a shared folder or mailbox, and text added on sending. */
export const MAILBOX_EXTRAS: readonly string[] = ['Mailbox.SharedFolder', 'Mailbox.AppendOnSend.User'];

/**
 * Where buttons stand: the unified manifest's context and the extension point of the add-in-only one.
 * https://learn.microsoft.com/office/dev/add-ins/develop/json-manifest-overview
 */
export const SURFACES: readonly { readonly context: string; readonly point: string }[] = [
  { context: 'mailRead', point: 'MessageReadCommandSurface' },
  { context: 'mailCompose', point: 'MessageComposeCommandSurface' },
  { context: 'meetingDetailsAttendee', point: 'AppointmentAttendeeCommandSurface' },
  { context: 'meetingDetailsOrganizer', point: 'AppointmentOrganizerCommandSurface' },
];

/** "1.8" against "1.12" by number: as text the older one would seem the newer. */
export function isAtLeast(version: string | undefined, least: string): boolean {
  const [major = 0, minor = 0] = (version ?? '0').split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
