import { asProblem } from '../../../domain/problem';
import type { Account } from '../../hosts/directory';
import { createStore } from '../../hosts/store';
import { readApp } from '../app/readApp';
import { authenticationOf } from './authenticating';
import { tellAll, type Desk, type TeamsParts } from './desk';
import { dialogsOf } from './dialogs';
import { teamsTheme } from './flatContext';
import { beginAnew, go, openLink, pressBack, step } from './going';
import type { PageState, Place, PinnedTab } from './pageState';
import { configure, confirm, readPinned, unpin } from './pinning';
import { teamsServices } from './teamsServices';

const NOBODY: Account = { id: '', name: '', upn: '', jobTitle: '', actsFor: [], guest: false };

function startState({ options }: TeamsParts): PageState {
  const { theme, language, width, switches } = options;
  return {
    accounts: [], me: NOBODY, app: readApp({}), trail: [], at: 0, epoch: 0, frames: [], current: '', pinned: [], configuring: null, dialog: null, people: null, stage: null,
    sharedLink: null, theme, language, width, switches, message: null, unhandled: [], elsewhere: [],
  };
}

/** The page's own Teams: its state, and everything that a person, a test or an app can do with it. */
export function createTeams(parts: TeamsParts) {
  const state = createStore(startState(parts));
  const dialogs = dialogsOf(() => desk);
  const authentication = authenticationOf(() => desk);
  const page = teamsServices({ desk: () => desk, sessionId: parts.newId(), dialogs, authentication });
  const desk: Desk = { parts, state, page, frames: new Map(), leaving: new Map() };

  const become = (upn: string) => {
    const { accounts } = state.get();
    state.change({ me: accounts.find((account) => account.upn.toLowerCase() === upn.toLowerCase()) ?? accounts[0] ?? NOBODY, message: null });
    beginAnew(desk);
  };

  return {
    desk,
    state,
    start: () => start(desk, become),
    become,
    go: (place: Place) => go(desk, place),
    back: () => pressBack(desk),
    forward: () => step(desk, 1),
    openLink: (link: string) => openLink(desk, link),
    configure: (around: 'channel' | 'meeting', tab?: PinnedTab) => configure(desk, around, tab),
    unpin: (tab: PinnedTab) => unpin(desk, tab),
    confirm: () => confirm(desk),
    cancelConfiguring: () => state.change({ configuring: null }),
    dismissDialog: () => dialogs.dismiss(),
    setTheme(theme: PageState['theme']) {
      state.change({ theme });
      tellAll(desk, 'themeChange', [teamsTheme(state.get())]);
    },
    setWidth: (width: PageState['width']) => state.change({ width }),
    /** What an app reads only as it starts. */
    change(patch: Partial<Pick<PageState, 'language' | 'switches'>>) {
      state.change(patch);
      beginAnew(desk);
    },
    stopSharing: () => state.change({ stage: null }),
    forgetLink: () => state.change({ sharedLink: null }),
  };
}

export type Teams = ReturnType<typeof createTeams>;

async function start(desk: Desk, become: (upn: string) => void): Promise<void> {
  const { options, directory, loadApp } = desk.parts;
  try {
    const [accounts, app] = await Promise.all([directory.accounts(), loadApp(options.app)]);
    desk.state.change({ accounts, app: readApp(app), pinned: readPinned(desk), trail: [{ around: options.part, tab: '' }] });
    become(options.as ?? '');
    if (options.link !== undefined) openLink(desk, options.link);
  } catch (thrown) {
    desk.state.change({ message: { kind: 'failed', word: 'failed', values: { why: asProblem(thrown).code } } });
  }
}
