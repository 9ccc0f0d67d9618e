import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { LinearSolver } from '../../domain/plan/linearSolver';
import { seededChance } from '../../domain/plan/seededChance';
import { asProblem, Problem } from '../../domain/problem';
import { planText } from './planFile';

const HELP = `Maakt een programma of een tafelindeling uit een JSON-bestand (zie docs/plan-format.md).

  npm run plan -- BESTAND.json [--seconds N] [--out BESTAND]

  --seconds N       hooguit zoveel seconden (standaard 60); daarna het beste tot dan toe. Ctrl-C doet hetzelfde
  --out BESTAND     schrijf het plan hierheen in plaats van naar het scherm

Uitgang 0: er is een plan. 1: binnen de tijd is er geen gevonden, of het bestand is niet te lezen of te schrijven. 2: een fout in de
invoer; het veld staat vooraan.`;

/** What the command needs of the machine it runs on. */
export interface PlanMachine {
  readonly solver: () => Promise<LinearSolver>;
  /** Milliseconds. */
  readonly now: () => number;
  /** True once the person asked to stop. */
  readonly interrupted: () => boolean;
  /** Lets a signal come through. */
  readonly breathe: () => Promise<void>;
  /** The plan itself. */
  readonly print: (line: string) => void;
  /** Progress and everything for the person to read. */
  readonly say: (line: string) => void;
}

/** `npm run plan`: answers the process's exit code. */
export async function planCommand(args: readonly string[], machine: PlanMachine): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options) return machine.print(HELP), 0;
    const text = await readFile(options.file, 'utf8').catch((cause: unknown) => {
      throw new Problem('notFound', `het bestand ${options.file} is niet te lezen`, { cause });
    });
    const began = machine.now();
    const { json, words, complete } = await planText(text, {
      solver: await machine.solver(),
      chance: seededChance(1),
      shouldStop: () => machine.interrupted() || machine.now() - began >= options.seconds * 1000,
      breathe: machine.breathe,
      onProgress: ({ plan, bound }) => machine.say(`score ${plan?.score ?? 'nog geen'}, hoogstens ${bound}`),
    });
    const seconds = Math.round(machine.now() - began) / 1000;
    const answer = JSON.stringify({ ...json, seconds }, undefined, 2);
    if (options.out === undefined) machine.print(answer);
    else await written(options.out, answer);
    machine.say(`${words} (${seconds} s)`);
    return complete ? 0 : 1;
  } catch (thrown) {
    return failed(asProblem(thrown), machine.say);
  }
}

function failed({ code, message }: Problem, say: PlanMachine['say']): number {
  say(code === 'serverFailed' ? 'Er ging iets mis in het plannen zelf. Dit is een fout van ons; meld haar met het bestand erbij.' : message);
  return code === 'badData' || code === 'badRequest' ? 2 : 1;
}

const written = (file: string, text: string): Promise<void> =>
  writeFile(file, `${text}\n`).catch((cause: unknown) => {
    throw new Problem('notAllowed', `het bestand ${file} is niet te schrijven`, { cause });
  });

interface PlanOptions {
  readonly file: string;
  readonly seconds: number;
  readonly out?: string;
}

function readOptions(args: readonly string[]): PlanOptions | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new Problem('badRequest', 'noem één bestand; zie --help');
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 86_400)) throw new Problem('badRequest', `--seconds "${values.seconds}" moet een getal boven 0 zijn, tot en met 86400`);
  return { file, seconds, ...(values.out === undefined ? {} : { out: values.out }) };
}

function parsed(args: readonly string[]) {
  const options = { seconds: { type: 'string', default: '60' }, out: { type: 'string' }, help: { type: 'boolean', default: false } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new Problem('badRequest', `deze keuze is niet bekend: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}
