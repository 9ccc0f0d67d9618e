import type { AgainstSeries } from './againstSeries';
import type { Difference } from './differences';
import type { HatsAt } from './hats';
import type { OpenAgreement, OpenSignal } from './openMatters';
import type { PhaseWarning } from './phase';
import type { PresenceView } from './presence';
import type { Recognition } from './recognition';
import type { SinceLastTime } from './sinceLastTime';
import type { TableView } from './table';

/** One part of the sentence that the panel opens with; words are the UI's. */
export type HeadlinePart =
  | { readonly kind: 'cancelled' | 'phaseChanged' | 'hats' | 'changed' | 'differsFromSeries' }
  /** Nobody of a partner: `unknown` counts organisations, people and lists that may be one. */
  | { readonly kind: 'nobodyRecognised'; readonly unknown: number }
  | { readonly kind: 'parties' | 'elected' | 'toAsk' | 'notAtTable' | 'absenceToAsk' | 'represented' | 'openAgreements' | 'reviewDue' | 'openSignals'; readonly count: number };

/** In the order of the sentence. `short` holds the four that fit a first glance. */
export interface Headline {
  readonly parts: readonly HeadlinePart[];
  readonly short: readonly HeadlinePart[];
}

export interface HeadlineInput {
  readonly recognition: Recognition;
  readonly table: TableView;
  readonly presence: readonly PresenceView[];
  readonly hats: HatsAt;
  readonly since: SinceLastTime;
  readonly phaseWarnings: readonly PhaseWarning[];
  readonly agreements: readonly OpenAgreement[];
  readonly signals: readonly OpenSignal[];
  readonly differences: readonly Difference[];
  readonly againstSeries: AgainstSeries | undefined;
}

const SHORT = 4;

/**
 * The one sentence: who is there, who is missing, what was agreed, what changed. An absence that nobody confirmed stands
 * there as a question of its own, never as "niet aan tafel".
 */
export function headlineOf(input: HeadlineInput): Headline {
  const parts = [...cancelled(input), ...people(input), ...absences(input), ...matters(input), ...changes(input)];
  return { parts, short: parts.slice(0, SHORT) };
}

const counted = (kind: Extract<HeadlinePart, { count: number }>['kind'], count: number): readonly HeadlinePart[] => (count > 0 ? [{ kind, count }] : []);
const said = (kind: Exclude<HeadlinePart['kind'], Extract<HeadlinePart, { count: number } | { unknown: number }>['kind']>, holds: boolean): readonly HeadlinePart[] => (holds ? [{ kind }] : []);

const cancelled = ({ differences }: HeadlineInput) => said('cancelled', differences.some(({ kind }) => kind === 'cancelled'));

function people({ recognition, table }: HeadlineInput): readonly HeadlinePart[] {
  const nobody = recognition.partners.length === 0 && recognition.ambiguous.length === 0;
  const elected = counted('elected', recognition.elected.length);
  if (nobody && elected.length === 0) return [{ kind: 'nobodyRecognised', unknown: recognition.unknown.length + recognition.lists.length + recognition.unaddressed.length }];
  return nobody ? elected : [...counted('parties', table.parties), ...elected];
}

/** A partner may sit in two linked collaborations; it is missing once. */
function absences({ presence }: HeadlineInput): readonly HeadlinePart[] {
  const inState = (state: string) => new Set(presence.flatMap(({ members }) => members.filter((one) => one.state === state).map(({ member }) => member.key))).size;
  return [...counted('notAtTable', inState('absent')), ...counted('absenceToAsk', inState('asked'))];
}

function matters({ agreements, phaseWarnings, since, signals }: HeadlineInput): readonly HeadlinePart[] {
  const phase = phaseWarnings.length > 0 || since.changes.some(({ kind }) => kind === 'phase');
  return [...counted('openAgreements', agreements.length), ...said('phaseChanged', phase), ...counted('openSignals', signals.length)];
}

function changes({ table, presence, hats, agreements, differences, againstSeries }: HeadlineInput): readonly HeadlinePart[] {
  return [
    ...said('changed', differences.some(({ kind }) => kind !== 'cancelled')),
    ...said('differsFromSeries', againstSeries !== undefined),
    ...counted('toAsk', table.toAsk.length),
    ...said('hats', hats.line !== undefined),
    ...counted('reviewDue', agreements.filter(({ review }) => review === 'overdue' || review === 'soon').length),
    ...counted('represented', presence.reduce((sum, { counts }) => sum + counts.represented, 0)),
  ];
}
