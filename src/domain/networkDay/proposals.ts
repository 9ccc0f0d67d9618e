import { distinct, groupedBy, textsIn } from '../fitting';
import type { Proposal, Support } from './agenda';
import type { ProposalStatus } from './vocabulary';

export interface Weighed<P extends Proposal = Proposal> {
  readonly proposal: P;
  /** Keys of the organisations that want it, those of what was merged into it among them; each counts once. */
  readonly supporters: readonly string[];
  /** With how many people they would come. */
  readonly people: number;
  readonly merged: readonly P[];
}

/** Proposals by what stands to be decided, those with the broadest support first. */
export type Agenda<P extends Proposal = Proposal> = Readonly<Record<Exclude<ProposalStatus, 'samengevoegd'>, readonly Weighed<P>[]>>;

export function agendaOf<P extends Proposal>(proposals: readonly P[], supports: readonly Support[]): Agenda<P> {
  const given = groupedBy(supports, ({ proposal }) => proposal);
  const weighed = proposals.map((proposal): Weighed<P> => {
    const merged = proposals.filter((one) => one.status === 'samengevoegd' && one.mergedInto === proposal.key);
    const all = [proposal, ...merged].flatMap(({ key }) => given.get(key) ?? []);
    return { proposal, merged, supporters: distinct(all.map(({ partner }) => partner)), people: peopleOf(all) };
  });
  const withStatus = (status: ProposalStatus) => weighed.filter(({ proposal }) => proposal.status === status).sort(broadestFirst);
  return { ingediend: withStatus('ingediend'), aangenomen: withStatus('aangenomen'), afgewezen: withStatus('afgewezen') };
}

/** Organisations decide, heads never (N6); by title where they are as many. */
const broadestFirst = (one: Weighed, other: Weighed) => other.supporters.length - one.supporters.length || one.proposal.title.localeCompare(other.proposal.title, 'nl');

/** An organisation that wants two sessions which were merged comes to it once, with the larger of its numbers. */
function peopleOf(supports: readonly Support[]): number {
  const most = new Map<string, number>();
  for (const { partner, people } of supports) most.set(partner, Math.max(most.get(partner) ?? 0, people));
  return [...most.values()].reduce((sum, people) => sum + people, 0);
}

/** What somebody fills in for a proposal. */
export interface ProposalDraft {
  readonly title: string;
  readonly pitch: string;
  readonly theme: string;
  readonly form: Proposal['form'];
  readonly minutes: number;
  readonly partner: string;
  /** Names, by comma. */
  readonly speakers: string;
}

export const faultsOfProposal = ({ title, minutes, partner }: ProposalDraft): readonly ('title' | 'minutes' | 'partner')[] => [
  ...(title.trim() === '' || title.length > 255 ? (['title'] as const) : []),
  ...(Number.isInteger(minutes) && minutes >= 10 && minutes <= 240 ? [] : (['minutes'] as const)),
  ...(partner === '' ? (['partner'] as const) : []),
];

export const namesIn = (text: string): readonly string[] => distinct(text.split(/[,;\n]/).map((name) => name.trim()).filter((name) => name !== ''));

/** A proposal as it is kept. */
export function proposalOf({ title, pitch, theme, form, minutes, partner, speakers }: ProposalDraft, key: string, day: string) {
  return {
    key,
    day,
    title: title.trim(),
    form,
    minutes,
    partners: [partner],
    status: 'ingediend',
    ...(pitch.trim() ? { pitch: pitch.trim() } : {}),
    ...(theme.trim() ? { theme: theme.trim() } : {}),
    ...(namesIn(speakers).length > 0 ? { speakers: namesIn(speakers) } : {}),
  } as const;
}

export const speakersOf = ({ speakers }: Proposal): readonly string[] => textsIn(speakers);
export const proposersOf = ({ partners }: Proposal): readonly string[] => textsIn(partners);
