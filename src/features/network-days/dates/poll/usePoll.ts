import { useCallback, useMemo, useState } from 'react';
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
  readonly links: Loaded<readonly PollLink[]>;
  /** Asks how far it is once more, and which answers came in. */
  again(): void;
}

const readContacts = (copy: Replica) => copy.all(contacts);

/** Who would get the poll, and how far those are who got it already. The service is asked once somebody looks. */
export function usePoll(polls: DatePolls, day: NetworkDayRow, dates: Dates, today: string): Poll | undefined {
  const { replica } = useServices();
  const [turn, setTurn] = useState(0);
  const people = useReplica(readContacts);
  const links = useLoaded(useCallback(() => (void turn, polls.links(day.key)), [polls, day.key, turn]));
  const addressing = useMemo(() => people && pollAddressing(dates.invited, people, today), [people, dates.invited, today]);
  const again = () => {
    setTurn(turn + 1);
    void replica.fetch(dateVotes, { column: 'option', values: dates.options.map(({ key }) => key) }, { force: true }).catch(() => undefined);
  };
  return people && addressing && { people, addressing, links, again };
}
