import { agendaProposals } from './agendaProposals';
import { dateOptions } from './dateOptions';
import { dateVotes } from './dateVotes';
import { networkDays } from './networkDays';
import { placements } from './placements';
import { releases } from './releases';
import { rooms } from './rooms';
import type { ListSchema } from './schema';
import { slots } from './slots';
import { supports } from './supports';

/** The lists that organisers of one network day work in together: each row names its day, and that of the day is the day. */
export const DAY_LISTS = [networkDays, dateOptions, dateVotes, agendaProposals, supports, rooms, slots, placements, releases] as const satisfies readonly ListSchema[];

/** The column of a day's list that holds the day's key. */
export const dayColumnOf = (list: (typeof DAY_LISTS)[number]): 'key' | 'day' => (list.name === networkDays.name ? 'key' : 'day');
