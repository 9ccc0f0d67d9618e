import type { Request } from './message';
import type { FramePlace } from './framePlace';
import type { PageServices } from './pageServices';
import type { Style } from './style';

/** One question of a page, and the host that answers it. */
export interface Call {
  readonly args: readonly unknown[];
  readonly request: Request;
  readonly place: FramePlace;
  readonly page: PageServices;
  /** From now on the frame hears this news. Answers whether the host knows it. */
  readonly register: (name: string) => void;
}

export interface TeamsFunction {
  readonly style: Style;
  readonly run: (call: Call) => unknown;
}

export type FunctionTable = Readonly<Record<string, TeamsFunction>>;

export const value = (run: TeamsFunction['run']): TeamsFunction => ({ style: 'value', run });
export const status = (run: TeamsFunction['run']): TeamsFunction => ({ style: 'status', run });
export const sdk = (run: TeamsFunction['run']): TeamsFunction => ({ style: 'sdk', run });
export const called = (run: TeamsFunction['run']): TeamsFunction => ({ style: 'called', run });
export const silent = (run: TeamsFunction['run']): TeamsFunction => ({ style: 'silent', run });
