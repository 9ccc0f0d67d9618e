import { Field } from '../../domain/plan/form/field';
import { readAgenda } from '../../domain/plan/form/readAgenda';
import { readSeating } from '../../domain/plan/form/readSeating';
import { planAgenda, type AgendaTools } from '../../domain/plan/agenda/planAgenda';
import { planSeating } from '../../domain/plan/seating/planSeating';
import { Problem } from '../../domain/problem';
import { agendaAnswer, seatingAnswer, type PlanAnswer } from './planAnswer';

/** Reads a file's text; a fault is a `badData` problem that begins with the field. */
export async function planText(text: string, tools: AgendaTools): Promise<PlanAnswer> {
  const file = new Field(parsed(text), '');
  if (file.at('kind').oneOf(['agenda', 'seating']) === 'seating') return seatingAnswer(planSeating(readSeating(file), tools));
  const problem = readAgenda(file);
  const outcome = await planAgenda(problem, tools);
  if (outcome.kind === 'impossible') throw new Problem('badData', 'fixed, items[].required: geen programma houdt zich aan alle harde regels');
  return agendaAnswer(problem, outcome);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Problem('badData', 'het bestand: is geen JSON', { cause });
  }
}
