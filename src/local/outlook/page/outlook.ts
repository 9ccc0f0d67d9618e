import { readAddIn } from '../launch/addIn';
import type { HostServices } from '../protocol/hostServices';
import { createNotifications } from '../protocol/notifications';
import { composeAnswer, composeNew, openForm, type AnswerKind } from './composing';
import { attempt, type Desk, type OutlookParts } from './desk';
import { COLOURS } from './colours';
import type { PageState } from './pageState';
import { closePane, openPane, restartPane, showItem } from './pane';
import { openEvent, openMessage, openNamed, refresh, showFolder, showModule, showOwner, showWeek } from './reading';
import { answerAlert, removeOpen, respondOpen, saveMaybeHidden, saveOpen, sendOpen } from './sending';
import { createStore } from '../../hosts/store';
import { weekOf } from './week';
import type { Account } from '../../hosts/directory';
import type { Folder, MeetingResponse } from '../mailbox/mailbox';

const NOBODY: Account = { id: '', name: '', upn: '', jobTitle: '', actsFor: [], guest: false };

function startState(parts: OutlookParts): PageState {
  const { options } = parts;
  return {
    accounts: [], me: NOBODY, owner: '', addIn: readAddIn({}, options.addIn), module: options.module, view: 'week', week: weekOf(parts.now()), folder: 'inbox',
    entries: [], mails: [], item: null, isOrganizer: false, pane: 0, paneOpen: false, pinned: options.pinned, dialog: null, alert: null, busy: null, message: null,
    theme: options.theme, language: options.language, width: options.width, switches: options.switches, hiddenMs: options.hiddenMs, unhandled: [], launches: [],
  };
}

/** The page's own Outlook: its state, and everything that a person, a test or an add-in can do with it. */
export function createOutlook(parts: OutlookParts) {
  const state = createStore(startState(parts));
  const notifications = createNotifications();
  const mailbox: Desk['mailbox'] = (item) => {
    const { me, owner } = state.get();
    return parts.mailboxOf(me.upn, item?.fields.owner || owner);
  };
  const host: HostServices = {
    get profile() {
      const { me, addIn } = state.get();
      return { displayName: me.name, address: me.upn, timeZone: 'W. Europe Standard Time', addInId: addIn.id, graphOrigin: parts.options.graph };
    },
    switches: () => state.get().switches,
    store: parts.store,
    notifications,
    now: parts.now,
    newId: parts.newId,
    save: (item) => saveMaybeHidden(desk, item),
    closeItem: () => showItem(desk, null),
    closePane: () => closePane(desk),
    openForm: (form) => openForm(desk, form, (kind, id) => void attempt(desk, () => (kind === 'appointment' ? openEvent(desk, id) : openMessage(desk, id)))),
    attachmentContent: (item, id) => mailbox(item).attachment(item, id),
    headers: (item) => mailbox(item).headers(item),
    token: (wish) => parts.directory.token(state.get().me.upn, wish),
    colours: () => COLOURS[state.get().theme],
  };
  const desk: Desk = { parts, state, notifications, host, mailbox };
  const doing = (work: () => Promise<unknown>) => attempt(desk, async () => void (await work()));

  /** Becomes somebody: their own mailbox, nothing open. */
  const become = async (upn: string) => {
    const me = state.get().accounts.find((account) => account.upn.toLowerCase() === upn.toLowerCase()) ?? state.get().accounts[0] ?? NOBODY;
    state.change({ me, owner: me.upn, item: null, paneOpen: false, dialog: null });
    await refresh(desk);
  };

  return {
    desk,
    state,
    notifications,
    start: () => doing(() => start(desk, become)),
    become: (upn: string) => doing(() => become(upn)),
    showModule: (module: 'mail' | 'calendar') => doing(() => showModule(desk, module)),
    showFolder: (folder: Folder) => doing(() => showFolder(desk, folder)),
    showWeek: (week: number) => doing(() => showWeek(desk, week)),
    showOwner: (owner: string) => doing(() => showOwner(desk, owner)),
    showView: (view: 'week' | 'list') => doing(() => (state.change({ view }), refresh(desk))),
    openEvent: (id: string) => doing(() => openEvent(desk, id)),
    openMessage: (id: string) => doing(() => openMessage(desk, id)),
    openNamed: (words: string) => doing(() => openNamed(desk, { id: words, words })),
    close: () => showItem(desk, null),
    compose: (kind: 'appointment' | 'message') => composeNew(desk, kind),
    answer: (kind: AnswerKind) => composeAnswer(desk, kind),
    save: () => doing(() => saveOpen(desk)),
    send: () => doing(() => sendOpen(desk)),
    answerAlert: (choice: 'send' | 'stay') => doing(() => answerAlert(desk, choice)),
    remove: () => doing(() => removeOpen(desk)),
    respond: (response: MeetingResponse) => doing(() => respondOpen(desk, response)),
    openPane: () => openPane(desk),
    closePane: () => closePane(desk),
    /** A switch that an add-in reads only as it starts: the pane begins anew. */
    change: (patch: Partial<Pick<PageState, 'theme' | 'language' | 'width' | 'switches' | 'hiddenMs' | 'pinned'>>) => {
      state.change(patch);
      if (patch.language || patch.switches) restartPane(desk);
    },
  };
}

export type Outlook = ReturnType<typeof createOutlook>;

async function start(desk: Desk, become: (upn: string) => Promise<void>): Promise<void> {
  const { options, directory, loadAddIn } = desk.parts;
  const [everybody, addIn] = await Promise.all([directory.accounts(), loadAddIn(options.addIn)]);
  const accounts = everybody.filter(({ guest }) => !guest);
  desk.state.change({ accounts, addIn: readAddIn(addIn, options.addIn) });
  await become(options.as ?? '');
  if (options.owner) await showOwner(desk, options.owner);
  if (options.item ?? options.demo) await openNamed(desk, { id: options.item, words: options.demo });
  if (options.compose) composeNew(desk, options.compose);
  if (options.pane) openPane(desk);
}
