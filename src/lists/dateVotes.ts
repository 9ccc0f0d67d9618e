import { DATE_ANSWERS } from '../domain/networkDay/vocabulary';
import { LAYERS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is one answer to one date, for an organisation and a layer. It holds no name: `voter` is the number of the link
 * by which somebody answered, and whose link that is stands on the closed site; an answer that a colleague noted has
 * `collega:<partner>:<layer>` there. Key: `<option>|<voter>`, so that whoever
 * answers again changes the answer.
 */
export const dateVotes = defineList({
  name: 'DateVotes',
  label: 'Antwoorden datumprikker',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    option: { kind: 'text', label: 'Datum (sleutel)', required: true, indexed: true },
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    layer: { kind: 'choice', label: 'Laag', choices: LAYERS, required: true },
    answer: { kind: 'choice', label: 'Antwoord', choices: DATE_ANSWERS, required: true },
    voter: { kind: 'text', label: 'Link (nummer)', required: true, indexed: true, maxLength: 100 },
    on: { kind: 'moment', label: 'Op', required: true },
  },
});

export type DateVoteRow = Stored<typeof dateVotes>;
