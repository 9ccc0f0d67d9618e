import { joinedKey } from '../../../domain/key';
import { proposalOf, type ProposalDraft } from '../../../domain/networkDay/proposals';
import { agendaProposals, type AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { supports, type SupportRow } from '../../../lists/supports';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayWork } from '../useDayWork';

/** What an organiser does with the agenda; each goes through the outbox in their name. */
export function useAgendaWork(day: NetworkDayRow) {
  const { say } = useSpeech();
  const { host, newId } = useServices();
  const keep = useDayWork();
  const change = (proposal: AgendaProposalRow, changes: Partial<Record<'status' | 'mergedInto', string | null>>, done: string) =>
    keep('what.proposal', [{ kind: 'update', list: agendaProposals.name, key: proposal.key, changes, seen: proposal }], done);
  const title = ({ title: named }: AgendaProposalRow) => ({ title: named });
  return {
    propose(draft: ProposalDraft) {
      const row = { ...proposalOf(draft, newId(), day.key), by: host.facts.account, byName: host.facts.displayName };
      keep('what.proposal', [{ kind: 'create', list: agendaProposals.name, row }], say('agenda.proposed', { title: row.title }));
    },
    accept: (proposal: AgendaProposalRow) => change(proposal, { status: 'aangenomen', mergedInto: null }, say('agenda.accepted', title(proposal))),
    decline: (proposal: AgendaProposalRow) => change(proposal, { status: 'afgewezen', mergedInto: null }, say('agenda.declined', title(proposal))),
    /** Back to what has to be decided. */
    reopen: (proposal: AgendaProposalRow) => change(proposal, { status: 'ingediend', mergedInto: null }, say('agenda.reopened', title(proposal))),
    merge: (proposal: AgendaProposalRow, into: AgendaProposalRow) => change(proposal, { status: 'samengevoegd', mergedInto: into.key }, say('agenda.mergedInto', { title: proposal.title, into: into.title })),
    /** An organisation supports a proposal once; told again it changes with how many it comes. */
    support(proposal: AgendaProposalRow, partner: { readonly key: string; readonly name: string }, people: number, before: readonly SupportRow[]) {
      const key = joinedKey(proposal.key, partner.key);
      const seen = before.find((row) => row.key === key);
      const row = { key, day: day.key, proposal: proposal.key, partner: partner.key, people, by: host.facts.account };
      const write = seen ? ({ kind: 'update', list: supports.name, key, changes: { people }, seen } as const) : ({ kind: 'create', list: supports.name, row } as const);
      keep('what.support', [write], say('agenda.supportNoted', { name: partner.name }));
    },
  };
}
