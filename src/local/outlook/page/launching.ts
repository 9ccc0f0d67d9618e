import type { LaunchEventName } from '../launch/addIn';
import { runHandler, type Outcome } from '../launch/runHandler';
import type { Loose } from '../../hosts/fields';
import type { OpenItem } from '../protocol/item';
import type { Desk } from './desk';

const FIRST_WITH_EVENTS = '1.14';

/**
 * Runs the add-in's handler of an event, where it has one; null where it hasn't, or where this Outlook is too old for launch events
 * (Mailbox 1.10 brought them, 1.12 those on sending).
 */
export async function runLaunchEvent(desk: Desk, event: LaunchEventName, item: OpenItem, details: Loose = {}): Promise<Outcome | null> {
  const { addIn, language, switches } = desk.state.get();
  const handler = addIn.launch.find((each) => each.event === event);
  if (!handler || switches.requirementSet !== FIRST_WITH_EVENTS) return null;
  const { runScript, after } = desk.parts;
  const outcome = await runHandler({
    handler, item, details, runScript, after, host: desk.host, locale: language,
    unhandled: (unhandled) => desk.state.change({ unhandled: [...desk.state.get().unhandled, unhandled] }),
  });
  desk.state.change({ launches: [...desk.state.get().launches, { event, outcome: outcome.kind }] });
  return outcome;
}

/** For an event whose answer nobody waits for. */
export function raiseLaunchEvent(desk: Desk, event: LaunchEventName, item: OpenItem, details: Loose = {}): void {
  void runLaunchEvent(desk, event, item, details);
}
