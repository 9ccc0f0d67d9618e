import { joinedKey } from '../key';
import type { ChangedRow, NewRow } from '../panel/writtenRows';
import type { Layer } from '../vocabulary';
import type { DateOption, DateVote } from './day';
import type { DateAnswer } from './vocabulary';

/** Answers by the key of their date; undefined where nothing was said. */
export type Answers = Readonly<Record<string, DateAnswer | undefined>>;

export interface Answering {
  readonly day: string;
  readonly partner: string;
  readonly layer: Layer;
}

/** A vote as it is kept, with who gave it and when. A type, not an interface: only that passes as a record that a list takes. */
export type NotedVote = { readonly [K in keyof DateVote]: DateVote[K] } & { readonly day: string; readonly voter: string; readonly on: string };

/** In the place of a link's number: what colleagues noted for one organisation and layer is one answer, whoever noted it last. */
const voterOf = ({ partner, layer }: Answering): string => `collega:${partner}:${layer}`;

/** What colleagues noted before for this organisation and layer. */
export const answersOf = (votes: readonly (DateVote & { readonly voter: string })[], who: Answering): Answers =>
  Object.fromEntries(votes.filter(({ voter }) => voter === voterOf(who)).map(({ option, answer }) => [option, answer]));

export function noted(options: readonly DateOption[], answers: Answers, who: Answering, on: string): readonly NotedVote[] {
  return options.flatMap(({ key }) => {
    const answer = answers[key];
    return answer === undefined ? [] : [{ key: joinedKey(key, voterOf(who)), day: who.day, option: key, partner: who.partner, layer: who.layer, answer, voter: voterOf(who), on }];
  });
}

/** New answers are made, other ones changed, and the same ones left alone. */
export function answerWrites<S extends DateVote>(list: string, votes: readonly NotedVote[], before: readonly S[]): readonly (NewRow<NotedVote> | ChangedRow<Pick<NotedVote, 'answer' | 'on'>, S>)[] {
  return votes.flatMap((vote): readonly (NewRow<NotedVote> | ChangedRow<Pick<NotedVote, 'answer' | 'on'>, S>)[] => {
    const seen = before.find(({ key }) => key === vote.key);
    if (!seen) return [{ kind: 'create', list, row: vote }];
    return seen.answer === vote.answer ? [] : [{ kind: 'update', list, key: vote.key, changes: { answer: vote.answer, on: vote.on }, seen }];
  });
}
