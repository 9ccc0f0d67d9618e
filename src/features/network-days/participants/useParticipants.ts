import { useCallback, useState } from 'react';
import { candidatesFor, type Candidates } from '../../../domain/networkDay/participants';
import { invitedTo } from '../../../domain/networkDay/invited';
import { asProblem, type Problem } from '../../../domain/problem';
import { contacts } from '../../../lists/contacts';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { partners, type PartnerRow } from '../../../lists/partners';
import type { Participants, Registrations } from '../../../ports/registrations';
import type { Replica } from '../../../ports/replica';
import { useAnnounce } from '../../../ui/Announcer';
import { useServices } from '../../../ui/services';
import { useLoaded, type Loaded } from '../../../ui/useLoaded';
import { useReplica } from '../../../ui/useReplica';

export interface OpenParticipants {
  readonly day: NetworkDayRow;
  readonly people: Participants['people'];
  readonly needs: Participants['needs'];
  readonly bent: number;
  readonly partners: readonly PartnerRow[];
  readonly candidates: Candidates;
}

/** What an organiser asks of the service; its promise settles when the service has it. */
export type ParticipantsWork = (ask: (registrations: Registrations) => Promise<void>, done: string) => Promise<void>;

/** The service writes a moment after it said yes: the list is looked at then once more. */
const WRITTEN_MS = 3_000;

/** Everybody on a day, from the service: a browser has no rights where they stand. The last list stays while a new one is fetched. */
export function useParticipants(day: NetworkDayRow, registrations: Registrations, today: string) {
  const { clock } = useServices();
  const announce = useAnnounce();
  const [turn, setTurn] = useState(0);
  const [last, setLast] = useState<Participants>();
  const [problem, setProblem] = useState<Problem>();
  const asked: Loaded<Participants> = useLoaded(
    useCallback(async () => {
      void turn;
      const found = await registrations.of(day.key);
      setLast(found);
      return found;
    }, [registrations, day.key, turn]),
  );
  const register = useReplica(useCallback(async (copy: Replica) => ({ partners: await copy.all(partners), contacts: await copy.all(contacts) }), []));
  const again = useCallback(() => setTurn((one) => one + 1), []);

  const work: ParticipantsWork = async (ask, done) => {
    setProblem(undefined);
    try {
      await ask(registrations);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      throw thrown;
    }
    announce(done);
    again();
    clock.after(WRITTEN_MS, again);
  };

  const open: OpenParticipants | undefined = last &&
    register && { day, ...last, partners: register.partners, candidates: candidatesFor(day.key, invitedTo(day, register.partners, today), register.contacts, last.people, today) };
  return { asked, open, work, again, problem };
}
