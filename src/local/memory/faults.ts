import type { Problem } from '../../domain/problem';

/**
 * Something that goes wrong with a coming call. `before`: nothing reached the store; `after`: it was stored and only the
 * answer got lost, which is what a retry must survive.
 */
export interface Fault {
  /** The method's name (`create`); absent means any. */
  readonly call?: string;
  /** The list's name, or the note's or item's key; absent means any. */
  readonly on?: string;
  readonly at: 'before' | 'after';
  /** Absent: the call only waits for `until`. */
  readonly problem?: Problem;
  /** The call goes on when this settles: a slow answer under the test's control. */
  readonly until?: Promise<unknown>;
  /** How many calls it strikes; 1 unless told. */
  readonly times?: number;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Runs a call with the first fault that fits it. */
  run<T>(call: string, on: string, work: () => T): Promise<T>;
  /** Every call so far, as `find Partners`. */
  readonly calls: readonly string[];
}

/** Faults in the order in which they were added, each used up by the calls that it strikes. */
export function faults(): Faults {
  let waiting: readonly (Fault & { readonly left: number })[] = [];
  const calls: string[] = [];

  const take = (call: string, on: string) => {
    const found = waiting.find((fault) => (fault.call ?? call) === call && (fault.on ?? on) === on);
    waiting = waiting.flatMap((fault) => (fault !== found ? [fault] : fault.left > 1 ? [{ ...fault, left: fault.left - 1 }] : []));
    return found;
  };
  const strike = async (fault: Fault | undefined, at: Fault['at']) => {
    if (fault?.at !== at) return;
    await fault.until;
    if (fault.problem) throw fault.problem;
  };

  return {
    calls,
    add: (fault) => {
      waiting = [...waiting, { ...fault, left: fault.times ?? 1 }];
    },
    clear: () => {
      waiting = [];
    },
    async run(call, on, work) {
      calls.push(`${call} ${on}`);
      const fault = take(call, on);
      await strike(fault, 'before');
      const answer = work();
      await strike(fault, 'after');
      return answer;
    },
  };
}
