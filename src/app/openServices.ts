import { appFolderNotes } from '../graph/appFolderNotes';
import { graphCalendars } from '../graph/graphCalendars';
import { openGraph } from '../graph/graph';
import { graphItemKeys } from '../graph/items/graphItemKeys';
import { listAddresses } from '../graph/listAddresses';
import { listRecords } from '../graph/listRecords';
import type { Clock } from '../ports/clock';
import type { Configuration } from '../ports/configuration';
import type { Host } from '../ports/host';
import type { SignIn } from '../ports/signIn';
import { openInBrowser } from '../replica/openInBrowser';
import type { OpenReplica } from '../replica/openReplica';
import { browserDevice } from '../ui/device';
import type { Services } from '../ui/services';
import { describeColumn } from './describeColumn';
import { lookedUp } from './lookedUp';
import { graphScopes } from './permissions';
import { datePollsOverHttp } from '../service/client/datePollsOverHttp';
import { registrationsOverHttp } from '../service/client/registrationsOverHttp';
import { seatingsOverHttp } from '../service/client/seatingsOverHttp';
import { serviceCalls } from './serviceCalls';
import { addressStore, storageOf } from './addressStore';

export interface ServicesNeeds {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly page: Window & typeof globalThis;
}

/** Wires the adapters to the ports: the one place of a page that knows them all. */
export async function openServices({ configuration, host, signIn, clock, page }: ServicesNeeds): Promise<Services> {
  const scopes = graphScopes('signIn');
  const chance = Math.random;
  const newId = () => page.crypto.randomUUID();
  const graph = openGraph({ graphUrl: configuration.graphUrl, signIn, scopes, clock, chance, fetch: page.fetch.bind(page) });
  const looked = lookedUp();
  const addresses = listAddresses(graph, configuration, addressStore(storageOf(page), configuration.clientId));
  let replica: OpenReplica | undefined;
  const records = looked.over(listRecords(graph, addresses, looked.ids), () => replica);
  replica = await openInBrowser({ records, account: host.facts.account, clock, chance, newId });
  const service = configuration.service && serviceCalls(configuration.service, { signIn, clock, page });
  return {
    configuration,
    host,
    replica,
    itemKeys: graphItemKeys(graph),
    privateNotes: appFolderNotes(graph),
    calendars: graphCalendars(graph),
    clock,
    newId,
    device: browserDevice(page),
    describeColumn,
    ...(service ? { registrations: registrationsOverHttp(service), datePolls: datePollsOverHttp(service), seatings: seatingsOverHttp(service), liveDays: service.live } : {}),
    async signIn() {
      await signIn.token(scopes, { interactive: true });
      await service?.signIn();
      void replica?.outbox.flush();
    },
  };
}
