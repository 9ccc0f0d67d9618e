import type { Tokens } from './auth/tokens';
import type { Faults } from './faults';
import type { Stats } from './stats';
import type { Store } from './store/store';
import type { Throttle } from './throttle';
import type { World } from './world';

/** What every route of the tenant stands on. */
export interface Core {
  readonly store: Store;
  readonly world: World;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly throttle: Throttle;
  readonly stats: Stats;
}
