import { defineList, type Stored } from './schema';

/**
 * A row is what one person needs on one day: food and access. Data about health and belief, so they stand apart from the names, on the
 * closed site, and go for good some days after the day (N12). Key: the registration's.
 */
export const needs = defineList({
  name: 'Needs',
  label: 'Dieet en toegankelijkheid',
  site: 'closed',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'text', label: 'Netwerkdag (sleutel)', required: true, indexed: true },
    diet: { kind: 'note', label: 'Eten', maxLength: 500 },
    access: { kind: 'note', label: 'Toegankelijkheid', maxLength: 500 },
  },
});

export type NeedRow = Stored<typeof needs>;
