import { dayAt } from '../../domain/days';
import { recognise } from '../../domain/panel/recognise';
import { readSettings, type PanelSettings } from '../../domain/panel/settings';
import { asProblem } from '../../domain/problem';
import { contactMoments } from '../../lists/contactMoments';
import { itemContexts, itemContextsBestuurlijk } from '../../lists/itemContexts';
import { ourMeetings } from '../../lists/ourMeetings';
import { settings } from '../../lists/settings';
import { keysOf } from './identity';
import { contextsAt, meetingsAround } from './panelRows';
import type { PanelState, SessionServices, Stand } from './panelState';
import { journalOf } from './partnerJournalQuery';

/** Asks, in one turn, for what hangs on the item's keys: the context of both circles, our own meetings around it, an only partner's journal. */
export async function fetchContexts(services: SessionServices, stand: Stand): Promise<void> {
  const { replica, clock } = services;
  const { turn, identity } = stand.state();
  const keys = keysOf(identity).map(({ key }) => key);
  if (keys.length === 0) return;
  stand.show({ contexts: { kind: 'asking', narrowRefused: false } });
  const read = readSettings(await replica.all(settings)).settings;
  const [wide, narrow] = await Promise.allSettled([
    replica.fetch(itemContexts, contextsAt(keys)),
    replica.fetch(itemContextsBestuurlijk, contextsAt(keys)),
    replica.fetch(ourMeetings, meetingsAround(clock.now(), read)),
    ...onlyPartner(services, stand.state(), read).map((partner) => replica.fetch(contactMoments, journalOf(partner, clock.now()))),
  ]);
  if (!stand.isAt(turn)) return;
  const narrowRefused = narrow.status === 'rejected';
  stand.show({ contexts: wide.status === 'rejected' ? { kind: 'failed', problem: asProblem(wide.reason), narrowRefused } : { kind: 'ready', narrowRefused } });
}

/** A talk with one partner shows its journal at once; with more, each journal comes when it is opened. */
function onlyPartner({ configuration, clock }: SessionServices, { item, rows }: PanelState, read: PanelSettings): readonly string[] {
  if (!item || !rows) return [];
  const { partners } = recognise(item.people, { ...configuration, ...rows, domains: rows.mailDomains, settings: read, today: dayAt(clock.now(), read.timeZone) });
  return partners.length === 1 ? partners.map(({ key }) => key) : [];
}
