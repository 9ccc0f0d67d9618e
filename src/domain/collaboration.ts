import type { Body, Hat, Phase, Quadrant } from './vocabulary';

/** A samenwerkingsverband, under the Wgr or not. */
export interface Collaboration {
  readonly key: string;
  readonly title: string;
  readonly subjects?: readonly string[];
  /** Words in a subject line that point at this collaboration, as people write them. */
  readonly alsoCalled?: readonly string[];
  readonly phase?: Phase;
  readonly phaseSince?: string;
  /** When the governance was last agreed. */
  readonly governanceOn?: string;
  readonly area?: string;
  readonly workingStyle?: string;
  readonly since?: string;
  readonly until?: string;
}

/** A partner's seat in a collaboration; one with several representatives has several rows. */
export interface Participation {
  readonly key: string;
  readonly collaboration: string;
  readonly partner: string;
  readonly representative?: string;
  readonly representativeMail?: string;
  readonly body?: Body;
  readonly hats?: readonly Hat[];
  /** Takes part in some subjects only, so its absence is not noted. */
  readonly partly?: boolean;
  readonly since?: string;
  readonly until?: string;
}

/** A placing in Van der Steen's model, or a change of it; without a partner it is of the collaboration as a whole. */
export interface RoleMoment {
  readonly key: string;
  readonly collaboration: string;
  readonly partner?: string;
  readonly quadrants: readonly Quadrant[];
  readonly doubleRole?: string;
  readonly date: string;
  readonly reason?: string;
}

/** A common task of several collaborations (RES, REP, Omgevingsvisie). */
export interface Opgave {
  readonly key: string;
  readonly title: string;
  /** Keys of collaborations, as JSON. */
  readonly collaborations?: unknown;
  readonly status?: 'lopend' | 'afgerond';
}
