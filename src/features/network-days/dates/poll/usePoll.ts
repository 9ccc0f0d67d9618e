import { useCallback, useEffect, useMemo, useState } from 'react';
import { pollAddressing, type PollAddressing } from '../../../../domain/networkDay/poll';
import { contacts, type ContactRow } from '../../../../lists/contacts';
import { dateVotes } from '../../../../lists/dateVotes';
import type { NetworkDayRow } from '../../../../lists/networkDays';
import type { DatePolls, PollLink } from '../../../../ports/datePolls';
import type { Replica } from '../../../../ports/replica';
import { useServices } from '../../../../ui/services';
import { useLoaded, type Loaded } from '../../../../ui/useLoaded';
import { useReplica } from '../../../../ui/useReplica';
import type { Dates } from '../useDates';

export interface Poll {
  readonly addressing: PollAddressing;
  readonly people: readonly ContactRow[];
  /** The last that was read stays while it is asked for anew. */
  readonly links: Loaded<readonly PollLink[]>;
  /** Mails that the service has and that are not gone yet, as far as the last look knows. */
  readonly waiting: number;
  /** Asks how far it is once more, and which answers came in. */
  again(): void;
  /** So many mails were just given to the service: looks after them until all are gone. */
  sent(count: number): void;
}

/** The service keeps what it takes first and writes links and mails after that, so they can't be seen at once. */
const LOOK_MS = 3_000;
const LOOKS = 20;

const readContacts = (copy: Replica) => copy.all(contacts);

/** Who would get the poll, and how far those are who got it already. The service is asked once somebody looks. */
export function usePoll(polls: DatePolls, day: NetworkDayRow, dates: Dates, today: string): Poll | undefined {
  const { replica } = useServices();
  const [turn, setTurn] = useState(0);
  const [last, setLast] = useState<readonly PollLink[]>();
  const people = useReplica(readContacts);
  const asked = useLoaded(
    useCallback(async () => {
      void turn;
      const found = await polls.links(day.key);
      setLast(found);
      return found;
    }, [polls, day.key, turn]),
  );
  const addressing = useMemo(() => people && pollAddressing(dates.invited, people, today), [people, dates.invited, today]);
  const again = useCallback(() => {
    setTurn((one) => one + 1);
    void replica.fetch(dateVotes, { column: 'option', values: dates.options.map(({ key }) => key) }, { force: true }).catch(() => undefined);
  }, [replica, dates.options]);
  const after = useLookingAfter(last, asked.kind !== 'loading', again);
  const links: Poll['links'] = asked.kind === 'loading' && last ? { kind: 'ready', value: last } : asked;
  return people && addressing && { people, addressing, links, again, ...after };
}

/** Looks again from time to time while mails that were just sent are not all gone. */
function useLookingAfter(links: readonly PollLink[] | undefined, isAnswered: boolean, again: () => void): Pick<Poll, 'waiting' | 'sent'> {
  const { clock } = useServices();
  const [{ expected, looks }, setSent] = useState({ expected: 0, looks: 0 });
  const onTheirWay = links?.filter(({ status, mail }) => status === 'geldig' && (mail === 'wacht' || mail === 'bezig')).length ?? 0;
  const waiting = Math.max(expected - (links?.length ?? 0), 0) + onTheirWay;
  const isLooking = isAnswered && waiting > 0 && looks > 0;
  useEffect(() => {
    if (!isLooking) return undefined;
    return clock.after(LOOK_MS, () => {
      setSent((one) => ({ ...one, looks: one.looks - 1 }));
      again();
    });
  }, [clock, isLooking, looks, again]);
  return { waiting, sent: (count) => setSent({ expected: (links?.length ?? 0) + count, looks: LOOKS }) };
}
