import { groupedBy } from '../fitting';
import type { Partner } from '../partner';
import { LAYERS, type Layer } from '../vocabulary';
import type { DateVote } from './day';

/** An organisation that is asked to come, and the layers that are meant. */
export interface Invited {
  readonly partner: Partner;
  readonly layers: readonly Layer[];
}

/**
 * Whether an organisation can come on a date. That somebody can is not that the right layer can: a day for bestuurders
 * isn't covered by a municipality that sends a civil servant (N8).
 */
export type CanCome = 'rightLayer' | 'somebody' | 'perhaps' | 'no' | 'unanswered';

export interface OrganisationAnswer {
  readonly partner: Partner;
  readonly can: CanCome;
  /** Layers that are meant and of which nobody said yes. */
  readonly missingLayers: readonly Layer[];
}

/** Regions, water boards or layers of which somebody comes, and those of which nobody does. */
export interface Covered<T> {
  readonly covered: readonly T[];
  readonly missing: readonly T[];
}

export interface Coverage {
  readonly organisations: readonly OrganisationAnswer[];
  readonly counts: Readonly<Record<CanCome, number>>;
  readonly regions: Covered<string>;
  readonly waterBoards: Covered<Partner>;
  readonly layers: Covered<Layer>;
}

/** What the answers to one date cover of all who were asked. Answers of organisations that weren't asked don't count. */
export function coverageOf(invited: readonly Invited[], votes: readonly DateVote[]): Coverage {
  const given = groupedBy(votes, ({ partner }) => partner);
  const organisations = invited.map((one) => answerOf(one, given.get(one.partner.key) ?? []));
  const comes = (partner: Partner) => organisations.some((one) => one.partner.key === partner.key && one.can === 'rightLayer');
  const asked = invited.map(({ partner }) => partner);
  return {
    organisations,
    counts: countsOf(organisations),
    regions: split(regionsOf(asked), (region) => asked.some((partner) => partner.region === region && comes(partner))),
    waterBoards: split(asked.filter(({ kind }) => kind === 'waterschap'), comes),
    layers: split(
      LAYERS.filter((layer) => invited.some(({ layers }) => layers.includes(layer))),
      (layer) => invited.some(({ partner, layers }) => layers.includes(layer) && saidYes(given.get(partner.key) ?? [], layer)),
    ),
  };
}

function answerOf({ partner, layers }: Invited, votes: readonly DateVote[]): OrganisationAnswer {
  const missingLayers = layers.filter((layer) => !saidYes(votes, layer));
  return { partner, can: canCome(layers, missingLayers, votes), missingLayers };
}

function canCome(layers: readonly Layer[], missing: readonly Layer[], votes: readonly DateVote[]): CanCome {
  if (missing.length < layers.length) return 'rightLayer';
  const answers = new Set(votes.map(({ answer }) => answer));
  if (answers.has('ja')) return 'somebody';
  if (answers.has('misschien')) return 'perhaps';
  return answers.has('nee') ? 'no' : 'unanswered';
}

const saidYes = (votes: readonly DateVote[], layer: Layer) => votes.some((vote) => vote.layer === layer && vote.answer === 'ja');

const regionsOf = (partners: readonly Partner[]) => [...new Set(partners.flatMap(({ region }) => (region ? [region] : [])))].sort(new Intl.Collator('nl').compare);

const split = <T>(all: readonly T[], isCovered: (one: T) => boolean): Covered<T> => ({ covered: all.filter(isCovered), missing: all.filter((one) => !isCovered(one)) });

function countsOf(organisations: readonly OrganisationAnswer[]): Coverage['counts'] {
  const counts = { rightLayer: 0, somebody: 0, perhaps: 0, no: 0, unanswered: 0 };
  for (const { can } of organisations) counts[can] += 1;
  return counts;
}
