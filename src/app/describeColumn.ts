import { allLists } from '../lists/all';
import { internalName, type ListSchema } from '../lists/schema';
import type { DescribeColumn } from '../ui/services';

const lists: readonly ListSchema[] = allLists;

/** A column as people of SharePoint know it, by either of its names; for showing a conflict. */
export const describeColumn: DescribeColumn = (listName, columnName) => {
  const columns = Object.entries(lists.find(({ name }) => name === listName)?.columns ?? {});
  const [, column] = columns.find(([name]) => name === columnName || internalName(name) === columnName) ?? [];
  return column && { label: column.label, isLong: column.kind === 'note' };
};
