import type { OpenItem } from '../protocol/item';
import { isAppointment, isCompose } from '../protocol/item';
import type { Desk } from './desk';

/**
 * Shows another item, and lets the pane follow as Outlook does: pinned beside mail it stays and hears `ItemChanged`, with null when nothing
 * is chosen; beside an appointment or a form it can't be pinned, so it begins anew.
 */
export function showItem(desk: Desk, item: OpenItem | null, isOrganizer = false): void {
  const { item: before, paneOpen, pinned, pane } = desk.state.get();
  const stays = paneOpen && pinned && readsMail(before) && readsMail(item);
  const reopens = paneOpen && !stays && item !== null;
  desk.state.change({ item, isOrganizer, paneOpen: stays || reopens, pane: reopens ? pane + 1 : pane, dialog: stays ? desk.state.get().dialog : null });
}

/** Reading mail, or reading nothing while the inbox is shown. */
const readsMail = (item: OpenItem | null) => item === null || (!isAppointment(item.kind) && !isCompose(item.kind));

export function openPane(desk: Desk): void {
  const { item, paneOpen, pane } = desk.state.get();
  if (item !== null && !paneOpen) desk.state.change({ paneOpen: true, pane: pane + 1 });
}

export const closePane = (desk: Desk): void => desk.state.change({ paneOpen: false, dialog: null });

/** Starts the pane again, as after a switch that the add-in only reads at its start. */
export function restartPane(desk: Desk): void {
  desk.state.change({ pane: desk.state.get().pane + 1, dialog: null });
}
