/** What the requests since the last reset have cost: what measurements and tests of thrift read. */
export interface Totals {
  /** HTTP requests; a batch is one. */
  requests: number;
  /** Requests inside batches. */
  parts: number;
  /** SharePoint resource units. */
  units: number;
  /** Requests or parts refused with 429. */
  throttled: number;
  /** The most rows that any one query made SharePoint look at. */
  largestScan: number;
}

export interface Stats {
  readonly totals: () => Readonly<Totals>;
  readonly add: (key: Exclude<keyof Totals, 'largestScan'>, amount?: number) => void;
  readonly scanned: (rows: number) => void;
  readonly reset: () => void;
}

const nothing = (): Totals => ({ requests: 0, parts: 0, units: 0, throttled: 0, largestScan: 0 });

export function openStats(): Stats {
  let totals = nothing();
  return {
    totals: () => ({ ...totals }),
    add: (key, amount = 1) => void (totals[key] += amount),
    scanned: (rows) => void (totals.largestScan = Math.max(totals.largestScan, rows)),
    reset: () => void (totals = nothing()),
  };
}
