import { useCallback, useMemo } from 'react';
import { invitedTo } from '../../../domain/networkDay/invited';
import { agendaOf, type Agenda } from '../../../domain/networkDay/proposals';
import { agendaProposals, type AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { partners, type PartnerRow } from '../../../lists/partners';
import { supports, type SupportRow } from '../../../lists/supports';
import type { Replica } from '../../../ports/replica';
import { useServices } from '../../../ui/services';
import { useLoaded, type Loaded } from '../../../ui/useLoaded';
import { useReplica } from '../../../ui/useReplica';

export interface OpenAgenda {
  readonly proposals: readonly AgendaProposalRow[];
  readonly supports: readonly SupportRow[];
  readonly agenda: Agenda<AgendaProposalRow>;
  readonly partners: readonly PartnerRow[];
  /** Who may propose and support. */
  readonly invited: ReturnType<typeof invitedTo>;
}

/** What was proposed for a day and who wants it: asked for when somebody opens it, and kept. */
export function useAgenda(day: NetworkDayRow, today: string): { readonly asked: Loaded<unknown>; readonly open: OpenAgenda | undefined } {
  const { replica } = useServices();
  const { key } = day;
  const asked = useLoaded(useCallback(() => Promise.all([replica.fetch(agendaProposals, { column: 'day', values: [key] }), replica.fetch(supports, { column: 'day', values: [key] })]), [replica, key]));
  const kept = useReplica(
    useCallback(
      async (copy: Replica) => {
        const [proposals, given, everybody] = await Promise.all([copy.by(agendaProposals, 'day', [key]), copy.by(supports, 'day', [key]), copy.all(partners)]);
        return { proposals, supports: given, partners: everybody };
      },
      [key],
    ),
  );
  const open = useMemo(() => kept && { ...kept, agenda: agendaOf(kept.proposals, kept.supports), invited: invitedTo(day, kept.partners, today) }, [kept, day, today]);
  return { asked, open };
}
