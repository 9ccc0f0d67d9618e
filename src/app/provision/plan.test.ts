/** @jest-environment node */
import { allLists } from '../../lists/all';
import { graphColumns } from '../../lists/graphColumns';
import { signals } from '../../lists/signals';
import { partners } from '../../lists/partners';
import { listsToCount, planSite } from './plan';
import { planWords } from './planWords';
import type { FoundColumn, FoundList, FoundSite } from './site';

const column = (definition: Readonly<Record<string, unknown>> & { readonly name: string }): FoundColumn => ({
  id: `id of ${definition.name}`,
  name: definition.name,
  displayName: String(definition['displayName'] ?? definition.name),
  definition,
});

/** The list as a finished provisioning leaves it. */
function finished(list: typeof signals | typeof partners): FoundList {
  const title = column({ name: 'Title', displayName: list.columns.title.label, text: {} });
  return { id: `id of ${list.name}`, name: list.name, displayName: list.label, columns: [title, ...graphColumns(list).map(column)] };
}

const site = (...lists: readonly FoundList[]): FoundSite => ({ id: 'site', url: 'https://x', lists });
const without = (list: FoundList, name: string): FoundList => ({ ...list, columns: list.columns.filter((one) => one.name !== name) });
const withColumn = (list: FoundList, definition: Readonly<Record<string, unknown>> & { readonly name: string }): FoundList => ({
  ...list,
  columns: list.columns.map((one) => (one.name === definition.name ? column(definition) : one)),
});
const definitionOf = (list: FoundList, name: string) => ({ ...list.columns.find((one) => one.name === name)?.definition, name });
const none = new Set<string>();

describe('the plan for a site', () => {
  it('makes every list of an empty site, a column after the lists that it looks up', () => {
    const { steps, remarks } = planSite(site(), allLists, none);
    const made = steps.flatMap((step) => (step.kind === 'makeList' ? [step.list.name] : []));
    expect(made).toEqual(allLists.map(({ name }) => name));
    expect(steps.filter(({ kind }) => kind === 'addColumn')).toHaveLength(allLists.flatMap((list) => graphColumns(list)).length);
    expect(remarks).toEqual([]);
  });

  it('finds nothing to do on a finished site', () => {
    expect(planSite(site(finished(signals)), [signals], none)).toEqual({ steps: [], remarks: [] });
    expect(planWords({ steps: [], remarks: [] })).toEqual(['  de lijsten zijn zoals ze moeten zijn']);
  });

  it('leaves names alone that an administrator gave', () => {
    const renamed = { ...finished(signals), displayName: 'Knelpunten' };
    const title = withColumn(renamed, { ...definitionOf(renamed, 'Title'), displayName: 'Wat is er' });
    expect(planSite(site(title), [signals], none).steps).toEqual([]);
  });

  it('adds what is missing: a column, a choice, an index, a name', () => {
    const list = without({ ...finished(signals), displayName: 'Signals' }, 'Broker');
    const kind = withColumn(list, { ...definitionOf(list, 'Kind'), choice: { choices: ['grens', 'eigen keuze'], displayAs: 'dropDownMenu' } });
    const bare = withColumn(kind, { ...definitionOf(kind, 'Status'), indexed: false });
    const { steps } = planSite(site(bare), [signals], none);
    expect(steps).toMatchObject([
      { kind: 'addChoices', choices: ['grens', 'eigen keuze', 'onduidelijke rol', 'dubbele vraag', 'te laat betrokken', 'anders'] },
      { kind: 'indexColumn', column: { name: 'Status' } },
      { kind: 'addColumn', column: { name: 'Broker', indexed: true } },
      { kind: 'nameList' },
    ]);
    expect(planWords({ steps, remarks: [] })[0]).toMatch(/wijzigen: lijst Hick-ups .*keuzes "onduidelijke rol".* index op Status .* kolom Makelaar .*naam wordt "Hick-ups"/);
  });

  it('says, and never repairs, a column of another type', () => {
    const list = finished(partners);
    const bent = withColumn(list, { name: 'Region', number: {} });
    const lines = withColumn(bent, { name: 'Wishes', text: { allowMultipleLines: false } });
    const { steps, remarks } = planSite(site(lines), [partners], none);
    expect(steps).toEqual([]);
    expect(remarks).toMatchObject([
      { column: 'Region', what: { kind: 'wrongType', is: 'number', wanted: 'text' } },
      { column: 'Wishes', what: { kind: 'wrongType', is: 'text', wanted: 'long text' } },
    ]);
  });

  it('says that keys are no longer guarded', () => {
    const list = finished(partners);
    const loose = withColumn(list, { ...definitionOf(list, 'Key'), enforceUniqueValues: false });
    expect(planSite(site(loose), [partners], none).remarks).toMatchObject([{ column: 'Key', what: { kind: 'notUnique' } }]);
  });

  it('leaves an index that comes too late to a person', () => {
    const list = finished(signals);
    const bare = withColumn(list, { ...definitionOf(list, 'Status'), indexed: false });
    expect(listsToCount(site(bare, finished(partners)), [signals, partners]).map(({ name }) => name)).toEqual(['Signals']);
    const { steps, remarks } = planSite(site(bare), [signals], new Set([bare.id]));
    expect(steps).toEqual([]);
    expect(remarks).toMatchObject([{ column: 'Status', what: { kind: 'lateIndex' } }]);
    expect(planWords({ steps, remarks }).join()).toContain('meer dan 5.000 rijen');
  });
});
