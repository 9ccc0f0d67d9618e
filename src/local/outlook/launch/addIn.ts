import { listOf, recordOf, textOf, type Loose } from '../../hosts/fields';

/** Outlook's launch events that this host raises, with their names in the unified manifest. */
export const LAUNCH_EVENTS = {
  OnNewAppointmentOrganizer: 'newAppointmentOrganizerCreated',
  OnNewMessageCompose: 'newMessageComposeCreated',
  OnAppointmentAttendeesChanged: 'appointmentAttendeesChanged',
  OnMessageRecipientsChanged: 'messageRecipientsChanged',
  OnAppointmentSend: 'appointmentSending',
  OnMessageSend: 'messageSending',
} as const;
export type LaunchEventName = keyof typeof LAUNCH_EVENTS;

export const SEND_MODES = ['promptUser', 'softBlock', 'block'] as const;
export type SendMode = (typeof SEND_MODES)[number];

export interface LaunchHandler {
  readonly event: LaunchEventName;
  readonly function: string;
  /** The script's absolute address. */
  readonly script: string;
  readonly sendMode: SendMode;
}

export interface AddIn {
  readonly id: string;
  readonly name: string;
  /** What stands on the button in the ribbon. */
  readonly button: string;
  /** The task pane's absolute address. */
  readonly taskPane: string;
  readonly appDomains: readonly string[];
  readonly launch: readonly LaunchHandler[];
}

/**
 * Reads which add-in the host offers: a short description of ours (`{id, name, taskPane, launch: [{event, function, script, sendMode}]}`)
 * or a whole unified manifest, whose addresses are taken to stand at `base` unless they are on this machine.
 */
export function readAddIn(json: unknown, base: string): AddIn {
  const source = recordOf(json);
  return 'extensions' in source ? fromManifest(source, base) : fromDescription(source, base);
}

function fromDescription(source: Loose, base: string): AddIn {
  const name = textOf(source['name'], 'Verbinder');
  return {
    id: textOf(source['id'], 'verbinder'),
    name,
    button: textOf(source['button'], name),
    taskPane: new URL(textOf(source['taskPane'], '/app/taskpane.html'), base).href,
    appDomains: listOf(source['appDomains']).map((domain) => textOf(domain)),
    launch: listOf(source['launch']).flatMap((entry) => {
      const { event, function: name, script, file, sendMode } = recordOf(entry);
      return handler(event, textOf(name), textOf(script, textOf(file)), sendMode, base);
    }),
  };
}

function fromManifest(manifest: Loose, base: string): AddIn {
  const extension = recordOf(listOf(manifest['extensions'])[0]);
  const runtimes = listOf(extension['runtimes']).map(recordOf);
  const actions = runtimes.flatMap((runtime) => listOf(runtime['actions']).map((action) => ({ action: recordOf(action), code: recordOf(runtime['code']) })));
  const pane = actions.find(({ action }) => action['type'] === 'openPage');
  const events = listOf(extension['autoRunEvents']).flatMap((group) => listOf(recordOf(group)['events']).map(recordOf));
  const name = textOf(recordOf(manifest['name'])['short'], 'Verbinder');
  return {
    id: textOf(manifest['id'], 'verbinder'),
    name,
    button: buttonOf(extension, name),
    taskPane: moved(textOf(pane?.code['page'], '/app/taskpane.html'), base),
    appDomains: listOf(manifest['validDomains']).map((domain) => `https://${textOf(domain)}`),
    launch: events.flatMap((event) => {
      const run = actions.find(({ action }) => action['id'] === event['actionId']);
      const name = Object.entries(LAUNCH_EVENTS).find(([, unified]) => unified === event['type'])?.[0];
      const script = moved(textOf(run?.code['script']), base);
      return handler(name, textOf(event['actionId']), script, recordOf(event['options'])['sendMode'], base);
    }),
  };
}

/** The label of the ribbon's first control; ours is the same beside mail and meetings. */
function buttonOf(extension: Loose, otherwise: string): string {
  const below = (parents: readonly Loose[], name: string) => parents.flatMap((parent) => listOf(parent[name]).map(recordOf));
  const groups = below(below(below([extension], 'ribbons'), 'tabs'), 'groups');
  return textOf(below(groups, 'controls')[0]?.['label'], otherwise);
}

/** The same path at the local origin, unless the address is on this machine already. */
function moved(address: string, base: string): string {
  const { href, hostname, pathname, search } = new URL(address, base);
  return hostname === new URL(base).hostname ? href : new URL(pathname + search, base).href;
}

function handler(event: unknown, name: string, script: string, sendMode: unknown, base: string): LaunchHandler[] {
  const known = Object.keys(LAUNCH_EVENTS).find((each): each is LaunchEventName => each === event);
  if (!known || !name || !script) return [];
  return [{ event: known, function: name, script: new URL(script, base).href, sendMode: SEND_MODES.find((each) => each === sendMode) ?? 'softBlock' }];
}
