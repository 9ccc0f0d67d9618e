/** What we use of the package `highs` 1.15 (HiGHS in WebAssembly): its loader resolves to this. Its own types cover all of HiGHS. */
export interface HighsRuntime {
  readonly infinity: number;
  readonly constants: {
    readonly objectiveSense: { readonly maximize: number };
    readonly variableType: { readonly continuous: number; readonly integer: number };
    readonly modelStatus: { readonly optimal: number; readonly infeasible: number };
    readonly solutionStatus: { readonly feasible: number };
    readonly callbackType: { readonly mipLogging: number; readonly mipInterrupt: number };
  };
  createModel(): HighsModel;
}

/** A model in WebAssembly's memory until `dispose`. */
export interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, boolean | number | string>>): unknown };
  readonly info: { get(name: string): number | bigint };
  changeObjectiveSense(sense: number): unknown;
  addRow(least: number, most: number, entries: HighsEntries): unknown;
  addCol(cost: number, least: number, most: number, entries: HighsEntries): unknown;
  passModel(model: HighsModelData): unknown;
  /** Blocks until solved, stopped or out of time. Callbacks, by type, are called in between. */
  run(callbacks?: Readonly<Record<number, (event: HighsEvent) => undefined>>): unknown;
  getModelStatus(): number;
  getObjectiveValue(): number;
  getSolution(): { readonly colValue: Float64Array; readonly rowDual: Float64Array };
  dispose(): void;
}

export interface HighsEvent {
  readonly data: { readonly mip_dual_bound?: number };
  /** On the interrupt channels only. */
  interrupt(): void;
}

interface HighsEntries {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** Columns one after another: `starts` says where each begins in `indices` (rows) and `values`. */
interface HighsModelData {
  readonly numCols: number;
  readonly numRows: number;
  readonly sense: number;
  readonly colCost: readonly number[];
  readonly colLower: readonly number[];
  readonly colUpper: readonly number[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly integrality: readonly number[];
  readonly matrix: { readonly format: 'csc'; readonly numRows: number; readonly numCols: number; readonly starts: readonly number[] } & HighsEntries;
}
