import { noticeText, recognisedPartners, type NoticeLanguage } from '../../domain/recipientNotice';
import { asked, composedItem, isAppointment, recipientAddresses, shutOutHere, spokenLanguage, storedTable } from './item';
import { NOTICE_ICON, NOTICE_KEY, PANEL_BUTTONS } from './names';

/**
 * Names the partners at the table in one notification, or takes it away when there are none left.
 *
 * A pane can't be pinned beside an appointment, so this is how a meeting announces that the panel knows its partners.
 */
export function showPartnerNotice(): Promise<void> {
  // Where nobody knows what is shut out, nothing is said of anybody.
  return shutOutHere().then((shutOut) => (shutOut === false ? namePartners() : removeNotice()));
}

function namePartners(): Promise<void> {
  const table = storedTable();
  const language = spokenLanguage();
  return recipientAddresses()
    .then((addresses) => noticeText(table ? recognisedPartners(addresses, table) : [], language))
    .then((text) => (text === '' ? removeNotice() : postNotice(text, language)));
}

function postNotice(message: string, language: NoticeLanguage): Promise<void> {
  const details = canOpenPanel() ? withButton(message, language) : plain(message);
  return asked((reply) => composedItem().notificationMessages.replaceAsync(NOTICE_KEY, details, reply));
}

/** Outlook answers with an error where the notification isn't there, which is what was wanted. */
function removeNotice(): Promise<void> {
  return asked<void>((reply) => composedItem().notificationMessages.removeAsync(NOTICE_KEY, reply)).catch(() => undefined);
}

function withButton(message: string, language: NoticeLanguage): Office.NotificationMessageDetails {
  return {
    type: 'insightMessage',
    message,
    icon: NOTICE_ICON,
    actions: [{
      actionType: 'showTaskPane',
      actionText: language === 'en' ? 'Open panel' : 'Paneel openen',
      commandId: isAppointment() ? PANEL_BUTTONS.appointment : PANEL_BUTTONS.message,
      contextData: '{"from":"notice"}',
    }],
  };
}

function plain(message: string): Office.NotificationMessageDetails {
  return { type: 'informationalMessage', message, icon: NOTICE_ICON, persistent: false };
}

/**
 * An insight with a button came with Mailbox 1.10, and phones show none at all (Office.NotificationMessageDetails).
 * Classic Outlook's engine may lack `requirements` and the enumerations; it only raises these events from 1.10 on, so there
 * the button is taken for granted, and a platform is compared by its name.
 */
function canOpenPanel(): boolean {
  const { platform, requirements } = Office.context;
  if (/^(iOS|Android)$/.test(String(platform))) return false;
  return !requirements || requirements.isSetSupported('Mailbox', '1.10');
}
