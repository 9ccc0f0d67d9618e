import { useEffect, useRef } from 'react';
import { keepOurMeeting, ourMeetingRow } from '../../domain/panel/ourMeetingRow';
import { readSettings } from '../../domain/panel/settings';
import { shutOutText } from '../../domain/panel/shutOutText';
import { PARTNER_TABLE_SETTING, partnerTableText } from '../../domain/partnerTable';
import { SHUT_OUT_SETTING } from '../../domain/shutOutMarks';
import { ourMeetings } from '../../lists/ourMeetings';
import { settings } from '../../lists/settings';
import type { Write } from '../../ports/replica';
import { useServices, type Services } from '../../ui/services';
import { useFreshness, useOutbox } from '../../ui/useReplica';
import { keysOf } from './identity';
import type { OpenPanel } from './PanelContext';
import { partnerTableDomains } from './partnerTableDomains';

const OUR_MEETING = 'what.ourMeeting';

/** What the panel leaves for others while it stands: nobody asked for it, so nothing of it is ever in the person's way. */
export function useLeftBehind(panel: OpenPanel): void {
  useLeftPartnerTable();
  useLeftMeeting(panel);
}

/** For the launch events, which know nothing but what stands in the mailbox; written only when it differs. */
function useLeftPartnerTable(): void {
  const services = useServices();
  const freshness = useFreshness();
  const since = freshness.kind === 'kept' ? freshness.since : undefined;
  useEffect(() => {
    if (since !== undefined && services.host.abilities.roamingSettings) void leavePartnerTable(services).catch(() => undefined);
  }, [services, since]);
}

async function leavePartnerTable({ host, replica, configuration }: Services): Promise<void> {
  const leave = async (name: string, text: string) => void (host.readRoaming(name) !== text && (await host.saveRoaming(name, text)));
  await leave(SHUT_OUT_SETTING, shutOutText(readSettings(await replica.all(settings)).settings.shutOut));
  await leave(PARTNER_TABLE_SETTING, partnerTableText(await partnerTableDomains(replica, host.facts.account), configuration.ownDomains));
}

/** For colleagues' "Ook van ons" (A22) and the preparation brief: the person's own meeting, never a private one. */
function useLeftMeeting(panel: OpenPanel): void {
  const services = useServices();
  const { replica } = services;
  const entries = useOutbox();
  const ready = panel.state.contexts.kind === 'ready' ? panel : undefined;
  const tried = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const leave = async (writes: readonly Write[]) => {
      // Once: where it was refused (no right to write), giving it up changes the copy, and every change comes by here.
      const name = JSON.stringify(writes.map((write) => (write.kind === 'update' ? { key: write.key, changes: write.changes } : write)));
      if (writes.length === 0 || tried.current.has(name)) return;
      tried.current = new Set([...tried.current, name]);
      await replica.outbox.add(OUR_MEETING, writes);
    };
    if (ready) void meetingToLeave(services, ready).then(leave).catch(() => undefined);
  }, [services, replica, ready]);
  useEffect(() => {
    // A colleague wrote the same meeting first: theirs is as good.
    const given = entries.filter(({ what, state }) => what === OUR_MEETING && (state.kind === 'refused' || state.kind === 'conflict'));
    given.forEach(({ id }) => void replica.outbox.drop(id));
  }, [replica, entries]);
}

async function meetingToLeave({ replica, host }: Services, { item, view, state }: OpenPanel): Promise<readonly Write[]> {
  const [key] = keysOf(state.identity);
  if (!key || item.owner !== undefined) return [];
  const row = ourMeetingRow({
    item,
    key: key.key,
    isPrivate: view.isPrivate,
    isCancelled: view.isCancelled,
    recognition: view.recognition,
    // What the secretariat plans is for the narrow circle: that there is a meeting may be known, not about what.
    storeSubject: view.defaultCircle === 'programma',
    me: { account: host.facts.account, name: host.facts.displayName },
    settings: view.settings,
    ...(view.linked.attached[0] ? { collaboration: view.linked.attached[0].collaboration.key } : {}),
  });
  const waits = replica.outbox.entries().some(({ what, writes }) => what === OUR_MEETING && writes.some((write) => (write.kind === 'create' ? write.row.key : write.key) === key.key));
  if (!row || waits) return [];
  const [seen] = await replica.by(ourMeetings, 'key', [key.key]);
  return keepOurMeeting(row, seen);
}
