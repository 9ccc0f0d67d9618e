import type { HighsModel, HighsRuntime } from './highsRuntime';
import type { LinearColumn, LinearProgram, LinearRow, LinearSolver, WholeAnswer, WholeProgram, WholeWatch } from '../../domain/plan/linearSolver';
import { Problem } from '../../domain/problem';

/**
 * HiGHS behind the planner's port. `highs` is the package's loaded runtime: in a browser loaded with a `locateFile` that points at
 * our own copy of its WebAssembly, in Node without. Its calls block: a screen runs them in a worker.
 */
export const highsSolver = (highs: HighsRuntime): LinearSolver => ({
  open: (rows) => openProgram(highs, rows),
  solveWhole: (program, watch) => {
    const model = wholeModel(highs, program);
    try {
      return solvedWhole(highs, model, watch);
    } finally {
      model.dispose();
    }
  },
});

function openProgram(highs: HighsRuntime, rows: readonly LinearRow[]): LinearProgram {
  const model = newModel(highs, rows);
  return {
    add: (columns) => {
      for (const column of columns) model.addCol(column.gain, 0, column.most ?? highs.infinity, entriesOf(column));
    },
    solve: () => {
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Problem('serverFailed', `the relaxation ended with status ${model.getModelStatus()}`);
      return { objective: model.getObjectiveValue(), prices: model.getSolution().rowDual };
    },
    close: () => model.dispose(),
  };
}

function newModel(highs: HighsRuntime, rows: readonly LinearRow[]): HighsModel {
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  for (const { least, most } of rows) model.addRow(least ?? -highs.infinity, most ?? highs.infinity, { indices: [], values: [] });
  return model;
}

const entriesOf = ({ rows, coefficients }: LinearColumn) => ({ indices: rows, values: coefficients ?? rows.map(() => 1) });

function wholeModel(highs: HighsRuntime, { rows, columns, whole }: WholeProgram): HighsModel {
  const { integer, continuous } = highs.constants.variableType;
  const model = highs.createModel();
  const integrality = columns.map((_, place) => (whole?.[place] === false ? continuous : integer));
  model.options.set({ output_flag: false, mip_rel_gap: 0 });
  model.passModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ gain }) => gain),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ most }) => most ?? highs.infinity),
    rowLower: rows.map(({ least }) => least ?? -highs.infinity),
    rowUpper: rows.map(({ most }) => most ?? highs.infinity),
    integrality,
    matrix: {
      format: 'csc',
      numRows: rows.length,
      numCols: columns.length,
      starts: columns.reduce<number[]>((starts, column) => tail(starts, column.rows.length), [0]),
      indices: columns.flatMap((column) => entriesOf(column).indices),
      values: columns.flatMap((column) => entriesOf(column).values),
    },
  });
  return model;
}

/** Adds the next start in place: a copy per column would take the square of their number. */
function tail(starts: number[], length: number): number[] {
  starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

function solvedWhole(highs: HighsRuntime, model: HighsModel, { shouldStop, within }: WholeWatch): WholeAnswer {
  const { callbackType, modelStatus } = highs.constants;
  let bound = Number.POSITIVE_INFINITY;
  model.options.set({ mip_abs_gap: within });
  model.run({
    [callbackType.mipLogging]: (event) => {
      bound = Math.min(bound, event.data.mip_dual_bound ?? bound);
      return undefined;
    },
    [callbackType.mipInterrupt]: (event) => {
      bound = Math.min(bound, event.data.mip_dual_bound ?? bound);
      if (shouldStop()) event.interrupt();
      return undefined;
    },
  });
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { bound: Number.NEGATIVE_INFINITY, status: 'impossible' };
  const { colValue } = model.getSolution();
  const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible ? { values: colValue } : {};
  if (status !== modelStatus.optimal) return { ...found, bound, status: 'stopped' };
  return { ...found, bound: Number(model.info.get('mip_dual_bound')), status: 'best' };
}
