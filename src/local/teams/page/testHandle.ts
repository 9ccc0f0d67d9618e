import { here } from './desk';
import type { Teams } from './teams';

/** What a test does with the page from outside (`window.teamsHost`): the page is ours, so it may offer that. */
export function testHandle(teams: Teams, ready: Promise<void>) {
  const now = teams.state.get;
  return {
    ...teams,
    /** When the page has done what its address asked. */
    ready,
    here: () => here(teams.desk),
    unhandled: () => now().unhandled,
    elsewhere: () => now().elsewhere,
    message: () => now().message,
    sharedLink: () => now().sharedLink,
    /** News for the frame in front, as Teams would send it. */
    tell: (name: string, args: readonly unknown[]) => teams.desk.frames.get(now().current)?.tell(name, args),
  };
}

export type TeamsTestHandle = ReturnType<typeof testHandle>;
