export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  run(command: string, words: readonly string[]): unknown;
  say(line: string): void;
}
export function findChromium(machine?: Pick<Machine, 'env' | 'exists'>): string | undefined;
/** Throws, with what to do, where there is no browser and none can be installed. */
export function ensureChromium(machine?: Machine): string;
