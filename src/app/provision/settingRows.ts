import { defaultSettingRows } from '../../domain/panel/settings';
import { QUADRANTS } from '../../domain/vocabulary';
import { settings } from '../../lists/settings';
import type { Json, ListSchema, Row } from '../../lists/schema';

/** Which shape of the lists this version knows; a migration for each step stands in `migrations`. */
export const SCHEMA_VERSION = 1;

export const VERSION_KEY = 'schema-version';

export const versionRow = (version: number): Row<typeof settings> => ({
  key: VERSION_KEY,
  title: 'Versie van de lijsten',
  value: version,
  explanation: 'Bijgehouden door de inrichting. Niet wijzigen.',
});

/**
 * Van der Steen's model as the programme draws it. The axes are from memory and the words are the plan's own, so both
 * are the province's to change.
 */
const MODEL: readonly Row<typeof settings>[] = [
  {
    key: 'model-axes',
    title: 'Assen van het rollenmodel',
    value: { left: 'overheid', right: 'samenleving', top: 'politieke keuzes en resultaten', bottom: 'randvoorwaarden' },
    explanation: 'Woorden bij de assen: left, right, top en bottom. Door de provincie te bevestigen.',
  },
  {
    key: 'model-quadrants',
    title: 'Kwadranten van het rollenmodel',
    value: [
      { quadrant: QUADRANTS[0], place: 'bottom-left', word: 'rechtmatig' },
      { quadrant: QUADRANTS[1], place: 'top-left', word: 'presterend' },
      { quadrant: QUADRANTS[2], place: 'top-right', word: 'samenwerkend' },
      { quadrant: QUADRANTS[3], place: 'bottom-right', word: 'responsief' },
    ],
    explanation: 'Het woord dat op het scherm staat, per kwadrant, en waar het staat.',
  },
];

/** The rows that every site starts with. They are made once: what an administrator changes stays changed. */
export function fixedRows(): readonly { readonly list: ListSchema; readonly row: Row<ListSchema> }[] {
  // The defaults are plain data by their type, which JSON holds as it is.
  const panel = defaultSettingRows().map((row): Row<typeof settings> => ({ ...row, value: JSON.parse(JSON.stringify(row.value)) as Json }));
  return [...panel, ...MODEL].map((row) => ({ list: settings, row }));
}
