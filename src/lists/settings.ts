import { defineList, type Stored } from './schema';

/** A row is something that the province may change without a new version: words, axes, thresholds, rules. Key: its name. */
export const settings = defineList({
  name: 'Settings',
  label: 'Instellingen',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    value: { kind: 'json', label: 'Waarde (JSON)', required: true, maxLength: 20000 },
    explanation: { kind: 'note', label: 'Uitleg', maxLength: 2000 },
  },
});

export type SettingRow = Stored<typeof settings>;
