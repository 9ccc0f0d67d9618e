import { datePoll } from '../datePoll/datePollRoutes';
import { live } from '../live/liveRoutes';
import { registrationGroup } from '../registration/registrationRoutes';
import { seatingGroup } from '../seating/seatingRoutes';
import type { RouteGroup } from './routeGroup';

/** Every group of routes that the service has; each in a file of its own. */
export const ROUTE_GROUPS: readonly RouteGroup[] = [datePoll, registrationGroup, seatingGroup, live];
