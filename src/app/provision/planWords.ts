import type { ListSchema } from '../../lists/schema';
import type { Remark, SitePlan, Step } from './plan';
import type { RowPlan } from './rowChanges';

/** What will be done to a site, in words; one line per list, because a new site has two hundred columns to make. */
export function planWords({ steps, remarks }: SitePlan): readonly string[] {
  const lists = [...new Set(steps.map(({ list }) => list))];
  const changes = lists.map((list) => listWords(list, steps.filter((step) => step.list === list)));
  return [...(changes.length === 0 ? ['  de lijsten zijn zoals ze moeten zijn'] : changes), ...remarks.map(remarkWords)];
}

function listWords(list: ListSchema, steps: readonly Step[]): string {
  const columns = steps.flatMap((step) => (step.kind === 'addColumn' ? [step.column] : []));
  const indexed = columns.filter((column) => column.indexed).length;
  if (steps.some(({ kind }) => kind === 'makeList')) return `  maken: lijst ${list.label} (${list.name}), ${columns.length} kolommen, ${indexed} met een index`;
  return `  wijzigen: lijst ${list.label} (${list.name}): ${steps.map(stepWords).join(', ')}`;
}

function stepWords(step: Step): string {
  switch (step.kind) {
    case 'makeList':
      return 'maken';
    case 'nameList':
      return `naam wordt "${step.list.label}"`;
    case 'nameTitle':
      return `kolom Title heet "${step.label}"`;
    case 'addColumn':
      return `kolom ${step.column.displayName} (${step.column.name}) erbij${step.column.indexed ? ' met een index' : ''}`;
    case 'indexColumn':
      return `index op ${step.column.displayName} (${step.column.name})`;
    case 'addChoices':
      return `keuzes ${step.missing.map((choice) => `"${choice}"`).join(', ')} bij ${step.column.displayName}`;
  }
}

function remarkWords({ list, column, what }: Remark): string {
  const where = `  LET OP: lijst ${list.label}, kolom ${column}`;
  switch (what.kind) {
    case 'wrongType':
      return `${where} is van het soort "${what.is}" en moet "${what.wanted}" zijn. Dit wordt niet gewijzigd: hernoem de kolom in SharePoint niet, maar neem contact op met de ontwikkelaar.`;
    case 'notUnique':
      return `${where} bewaakt niet dat een sleutel één keer voorkomt. Zet in SharePoint bij deze kolom "unieke waarden afdwingen" aan.`;
    case 'lateIndex':
      return `${where} heeft geen index en de lijst heeft meer dan 5.000 rijen. Maak de index in SharePoint (Lijstinstellingen, Geïndexeerde kolommen) op een rustig moment.`;
  }
}

/** What will be done to the rows, by list. */
export function rowWords(plan: RowPlan): readonly string[] {
  const lists = new Map<string, { made: number; changed: number; kept: number }>();
  const of = ({ label }: ListSchema) => {
    const counts = lists.get(label) ?? { made: 0, changed: 0, kept: 0 };
    lists.set(label, counts);
    return counts;
  };
  for (const { list } of plan.creates) of(list).made += 1;
  for (const { list } of plan.updates) of(list).changed += 1;
  for (const { list } of plan.kept) of(list).kept += 1;
  const words = [...lists].map(([label, { made, changed, kept }]) => `  ${label}: ${made} nieuw, ${changed} gewijzigd${kept === 0 ? '' : `, ${kept} blijven zoals ze zijn`}`);
  const kept = plan.kept.map(({ list, key, columns }) => `  BLIJFT: ${list.label}, ${key}: ${columns.join(', ')} is op de site anders dan in het bestand. Overschrijven kan met --overwrite.`);
  return words.length === 0 ? ['  de rijen zijn zoals ze moeten zijn'] : [...words, ...kept];
}

/** What no permission of Graph can do: SharePoint's groups are a person's work. */
export const BY_HAND: readonly string[] = [
  'Met de hand, één keer:',
  '  Op de gesloten site mag alleen de groep "bestuurlijk" de lijst "Context bij afspraken en mail (bestuurlijk)" zien.',
  '  Open de lijst, Lijstinstellingen, Machtigingen: stop het overnemen van machtigingen, haal de leden weg en geef de groep "bijdragen".',
  '  Microsoft Graph kan rechten van een toepassing op een lijst geven, maar niet die van een groep mensen.',
];
