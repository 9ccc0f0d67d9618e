export interface TableRow {
  /** In the file, from 1; for a cell of several lines where its row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sheet or CSV as texts: whatever their type in the file, cells are read by the column that they stand in. */
export interface Table {
  readonly file: string;
  /** The file's or sheet's name, which says what list it is for. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly remarks: readonly string[];
}
