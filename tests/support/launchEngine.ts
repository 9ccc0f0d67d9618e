import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';

type Reply = (result: unknown) => void;
type Handler = (event: { completed(outcome?: unknown): void }) => void;

/** Builds the launch file as `npm start` and the package ship it, into a folder of its own, and gives its text. */
export function builtLaunchFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbinder-launch-'));
  const root = resolve(__dirname, '../..');
  try {
    execFileSync(process.execPath, ['node_modules/webpack-cli/bin/cli.js', '--config', 'webpack.launch.config.js', '--output-path', folder], { cwd: root });
    return readFileSync(join(folder, 'launch.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What came after ES2016 and a person may use by habit: the engine of classic Outlook lacks it. */
const WITHOUT_LATER_BUILT_INS = `
  for (const name of ['values', 'entries', 'fromEntries', 'getOwnPropertyDescriptors', 'hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at', 'isWellFormed']) delete String.prototype[name];
  for (const name of ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with', 'toSpliced']) delete Array.prototype[name];
  for (const name of ['allSettled', 'any', 'withResolvers']) delete Promise[name];
  delete Promise.prototype.finally; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics; delete globalThis.globalThis;`;

export interface LaunchScene {
  readonly itemType?: 'appointment' | 'message';
  /** Address lists by field: requiredAttendees, optionalAttendees, to, cc, bcc. An Error is a refusal; 'silent' never answers. */
  readonly recipients?: Readonly<Record<string, readonly string[] | Error | 'silent'>>;
  readonly body?: string | Error;
  readonly settings?: unknown;
  /** The rules that shut items out, as the pane left them; none of them unless told. */
  readonly rules?: unknown;
  readonly subject?: string | Error;
  readonly categories?: readonly string[];
  readonly organizer?: string | Error;
  readonly displayLanguage?: string;
  /** What the person chose in the pane. */
  readonly chosenLanguage?: string;
  readonly platform?: string;
  readonly mailboxSets?: readonly string[] | undefined;
  readonly user?: string;
  readonly noItem?: boolean;
  /** Whether office.js carries the file in a page, where it has `onReady`. */
  readonly inPage?: boolean;
}

const ME = 'femke.horstink@provincie-utrecht.nl.example';
const NO_RULES = '{"owners":[],"people":[],"categories":[],"phrases":[]}';
const SUCCEEDED = 'succeeded';
const answer = (value: unknown, reply: Reply) =>
  value === 'silent' ? undefined : reply(value instanceof Error ? { status: 'failed', error: value } : { status: SUCCEEDED, value });

/** The launch file in an engine that has `Office`, `console` and `setTimeout` and nothing else. */
export function startLaunchFile(source: string, scene: LaunchScene) {
  const handlers = new Map<string, Handler>();
  const notices = new Map<string, unknown>();
  const timers: { run: () => void; ms: number }[] = [];
  let ready = 0;
  const Office = { ...officeFor(scene, handlers, notices), ...(scene.inPage && { onReady: () => { ready += 1; } }) };
  const context = vm.createContext({ Office, console: { log() {}, error() {}, warn() {} }, setTimeout: (run: () => void, ms: number) => timers.push({ run, ms }) });
  vm.runInContext(WITHOUT_LATER_BUILT_INS, context);
  vm.runInContext(source, context);
  const raise = async (action: string, during: () => void = () => {}) => {
    const outcomes: unknown[] = [];
    const handle = handlers.get(action);
    if (!handle) throw new Error(`no handler for ${action}`);
    handle({ completed: (outcome) => outcomes.push(outcome) });
    during();
    await new Promise((resolve) => setImmediate(resolve));
    return { outcomes, notice: notices.get('verbinderPartners') };
  };
  return { raise, ready: () => ready, actions: () => [...handlers.keys()].sort(), timers, notices };
}

function officeFor(scene: LaunchScene, handlers: Map<string, Handler>, notices: Map<string, unknown>) {
  const field = (name: string) => ({
    getAsync: (reply: Reply) => {
      const list = scene.recipients?.[name] ?? [];
      answer(Array.isArray(list) ? list.map((emailAddress) => ({ emailAddress, displayName: '' })) : list, reply);
    },
  });
  const names = scene.itemType === 'message' ? ['to', 'cc', 'bcc'] : ['requiredAttendees', 'optionalAttendees'];
  const from = { getAsync: (reply: Reply) => answer(scene.organizer instanceof Error ? scene.organizer : { emailAddress: scene.organizer ?? ME }, reply) };
  const item = {
    ...(scene.itemType === 'message' ? { from } : { organizer: from }),
    subject: { getAsync: (reply: Reply) => answer(scene.subject ?? '', reply) },
    categories: { getAsync: (reply: Reply) => answer(scene.categories ? scene.categories.map((displayName) => ({ displayName, color: 'Preset0' })) : null, reply) },
    itemType: scene.itemType ?? 'appointment',
    ...Object.fromEntries(names.map((name) => [name, field(name)])),
    body: { getAsync: (_form: string, reply: Reply) => answer(scene.body ?? '', reply) },
    notificationMessages: {
      replaceAsync: (key: string, details: unknown, reply: Reply) => { notices.set(key, details); answer(undefined, reply); },
      removeAsync: (key: string, reply: Reply) => answer(notices.delete(key) ? undefined : new Error('no such notification'), reply),
    },
  };
  const sets = scene.mailboxSets;
  return {
    AsyncResultStatus: { Succeeded: SUCCEEDED, Failed: 'failed' },
    actions: { associate: (name: string, handle: Handler) => handlers.set(name, handle) },
    context: {
      displayLanguage: scene.displayLanguage ?? 'nl-NL',
      platform: scene.platform ?? 'OfficeOnline',
      requirements: sets && { isSetSupported: (_set: string, version: string) => sets.includes(version) },
      roamingSettings: { get: (key: string) => ({ partnerTable: scene.settings, language: scene.chosenLanguage, shutOut: 'rules' in scene ? scene.rules : NO_RULES })[key] },
      mailbox: { item: scene.noItem ? null : item, userProfile: { emailAddress: scene.user ?? ME } },
    },
  };
}
