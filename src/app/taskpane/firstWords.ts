import type { Problem } from '../../domain/problem';
import type { Clock } from '../../ports/clock';
import type { Configuration } from '../../ports/configuration';
import type { Host } from '../../ports/host';
import type { Speech } from '../../ui/words/language';

export interface FirstNeeds {
  readonly host: Host;
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly place: HTMLElement;
}

export function sayFirst(_needs: FirstNeeds): () => void {
  return () => undefined;
}

/** A failure before there is a panel to show it: what happened, and to try again, in plain text. */
export function sayFailure(place: HTMLElement, { say }: Speech, problem: Problem): void {
  place.textContent = `${say(`problem.${problem.code}.what`)} ${say(`problem.${problem.code}.now`)}`;
}
