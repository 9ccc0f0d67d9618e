import type { Chance, Clock, NewId } from '../../ports/clock';
import type { Mailing } from '../../ports/mailing';
import type { Records } from '../../ports/records';
import type { LinkRegister } from '../doors/linkRegister';
import type { Recent } from '../doors/recent';
import type { KeptLists } from '../lists/keptLists';
import type { Queue } from '../queue/queue';
import type { Callers } from './callers';
import type { Limiter } from './limits';
import type { ServiceLog } from './serviceLog';

/** What the composition root hands the service; every route group takes what it needs of it. */
export interface ServiceParts {
  /** The lists of both sites, under the service's own identity. */
  readonly records: Records;
  /** Lists that many ask for at once, read once for all. */
  readonly kept: KeptLists;
  readonly queue: Queue;
  /** Absent where the right to send was refused (PD 17): the features that mail are then off and say why. */
  readonly mailing?: Mailing;
  readonly links: LinkRegister;
  readonly recent: Recent;
  readonly callers: Callers;
  readonly limiter: Limiter;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly chance: Chance;
  readonly log: ServiceLog;
  /** Where the pages for links stand, `https://…/app/`; a link is this, the page, `#` and the sealed text. */
  readonly pagesUrl: string;
  /** Origins whose pages may call the service; none besides its own where pages and service share one. */
  readonly origins: readonly string[];
  /** Whether every request comes through a front that names its sender last in `x-forwarded-for`; else anybody could write it. */
  readonly behindFront: boolean;
}
