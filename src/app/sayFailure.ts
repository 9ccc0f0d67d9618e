import type { Problem } from '../domain/problem';
import type { Speech } from '../ui/words/language';

/** A failure before there is a screen to show it: what happened, and what now, in plain text. */
export function sayFailure(place: HTMLElement, { say }: Speech, problem: Problem): void {
  place.textContent = `${say(`problem.${problem.code}.what`)} ${say(`problem.${problem.code}.now`)}`;
}
