import type { MatterRows } from '../../domain/today/matters';
import { heldBy } from '../../domain/today/matters';
import { readSettings, type PanelSettings } from '../../domain/panel/settings';
import { dayAt } from '../../domain/days';
import { agreements } from '../../lists/agreements';
import { collaborations } from '../../lists/collaborations';
import { lastContacts } from '../../lists/lastContacts';
import { opgaven } from '../../lists/opgaven';
import { participations } from '../../lists/participations';
import { partners } from '../../lists/partners';
import { settings } from '../../lists/settings';
import { signals } from '../../lists/signals';
import type { Replica } from '../../ports/replica';

export interface TodayRows extends MatterRows {
  readonly settings: PanelSettings;
  readonly today: string;
}

/** Reads from the browser's own copy what belongs to one account holder, by index: what others hold isn't read. */
export async function readTodayRows(replica: Replica, me: string, now: number): Promise<TodayRows> {
  const [held, collaborationRows, opgaveRows, agreementRows, signalRows, settingRows] = await Promise.all([
    replica.by(partners, 'accountHolder', [me]),
    replica.all(collaborations),
    replica.all(opgaven),
    replica.all(agreements),
    replica.all(signals),
    replica.all(settings),
  ]);
  const { settings: read } = readSettings(settingRows);
  const today = dayAt(now, read.timeZone);
  const keys = heldBy(held, me, today).map(({ key }) => key);
  const [seats, lastContactRows] = await Promise.all([replica.by(participations, 'partner', keys), replica.by(lastContacts, 'partner', keys)]);
  return {
    partners: held,
    collaborations: collaborationRows,
    opgaven: opgaveRows,
    agreements: agreementRows,
    signals: signalRows,
    participations: seats,
    lastContacts: lastContactRows,
    settings: read,
    today,
  };
}
