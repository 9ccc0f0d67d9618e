/**
 * The names that the launch file and the two manifests share. A manifest names an action or a button as text, and
 * Outlook says nothing when the two differ: the event simply does nothing. A test holds them together.
 */
export const ACTIONS = {
  newAppointment: 'onNewAppointmentOrganizer',
  attendeesChanged: 'onAppointmentAttendeesChanged',
  recipientsChanged: 'onMessageRecipientsChanged',
  appointmentSend: 'onAppointmentSend',
  messageSend: 'onMessageSend',
} as const;

/** The buttons that open the panel while composing; a notification's action names one of them. */
export const PANEL_BUTTONS = { appointment: 'verbinderOrganizerButton', message: 'verbinderComposeButton' } as const;

/** An image in the resources of the XML twin. With the unified manifest Outlook takes the first button's icon instead. */
export const NOTICE_ICON = 'icon16';

/** At most 32 characters (NotificationMessages.replaceAsync). */
export const NOTICE_KEY = 'verbinderPartners';
