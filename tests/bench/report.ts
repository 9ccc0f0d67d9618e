import { writeFileSync } from 'node:fs';

/** One measure: what it is beside (an aim, a floor, an alternative) stands in `versus`. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly versus: string;
}

export function report(rows: readonly Row[], file: string | undefined): void {
  if (file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  const width = (read: (row: Row) => string) => Math.max(...rows.map((row) => read(row).length));
  const [names, values, units] = [width(({ name }) => name), width(({ value }) => `${value}`), width(({ unit }) => unit)];
  for (const { name, value, unit, versus } of rows) console.log(`${name.padEnd(names)}  ${`${value}`.padStart(values)}  ${unit.padEnd(units)}  ${versus}`);
}
