import type { HostServices } from '../protocol/hostServices';
import { recordOf, type Loose } from '../../hosts/fields';
import { openItem } from '../protocol/item';
import { createNotifications } from '../protocol/notifications';
import { runHandler } from './runHandler';

type Event = { completed(options?: unknown): void };
type Associate = (name: string, handler: (event: Event) => void) => void;

const host: HostServices = {
  profile: { displayName: 'Femke', address: 'femke@provincie.example', timeZone: 'UTC', addInId: 'a', graphOrigin: 'https://localhost' },
  switches: () => ({ requirementSet: '1.14', nestedAppAuth: 'present', refuseItemId: false }),
  store: { get: () => undefined, set: () => undefined },
  notifications: createNotifications(),
  now: () => 0,
  newId: () => 'id',
  save: async () => 'id',
  closeItem: () => undefined,
  closePane: () => undefined,
  openForm: () => undefined,
  attachmentContent: async () => undefined,
  headers: async () => '',
  token: async () => ({ accessToken: 't', expiresInSeconds: 1 }),
  colours: () => ({}),
};

/** Runs `script`, which is handed the `Office` that a launch file would find. */
function run(script: (office: Loose, associate: Associate) => void, late?: (expire: () => void) => void) {
  return runHandler({
    handler: { event: 'OnMessageSend', function: 'onSend', script: 'https://localhost/launch.js', sendMode: 'softBlock' },
    item: openItem('key', 'messageCompose', { subject: 'Vraag', to: [{ name: 'A', address: 'a@x.example' }] }),
    host,
    locale: 'nl-NL',
    details: {},
    runScript: async (_, office) => {
      // The facade's own `associate`, as a script sees it.
      script(office, recordOf(office['actions'])['associate'] as Associate);
      return () => undefined;
    },
    after: (_, expire) => {
      late?.(expire);
      return () => undefined;
    },
    unhandled: () => undefined,
  });
}

describe('runHandler', () => {
  it('ends with what the handler says, its name found whatever the capitals', async () => {
    const outcome = await run((_, associate) => associate('ONSEND', (event) => event.completed({ allowEvent: false, errorMessage: 'Let op', sendModeOverride: 'promptUser' })));
    expect(outcome).toEqual({ kind: 'completed', allowed: false, message: 'Let op', cancelLabel: '', commandId: '', sendMode: 'promptUser' });
  });

  it('lets a handler read the item through the same methods as the pane', async () => {
    const outcome = await run((office, associate) =>
      associate('onSend', (event) => {
        const { item } = recordOf(recordOf(office['context'])['mailbox']);
        const subject = recordOf(recordOf(item)['subject'])['getAsync'] as (done: (result: { value: string }) => void) => void;
        subject(({ value }) => event.completed({ allowEvent: true, errorMessage: value }));
      }),
    );
    expect(outcome).toMatchObject({ allowed: true, message: 'Vraag' });
  });

  it.each([
    ['throws', (_: Loose, associate: Associate) => associate('onSend', () => { throw new Error('broken'); })],
    ['is not there', () => undefined],
  ])('calls an add-in unavailable whose handler %s', async (_, script) => {
    expect(await run(script)).toEqual({ kind: 'unavailable' });
  });

  it('gives up when the time is over', async () => {
    expect(await run((_, associate) => associate('onSend', () => undefined), (expire) => expire())).toEqual({ kind: 'timedOut' });
  });
});
