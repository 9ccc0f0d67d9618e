import { registrationGroup } from '../registration/registrationRoutes';
import type { RouteGroup } from './openService';

/** Every group of routes that the service has; each in a file of its own. */
export const ROUTE_GROUPS: readonly RouteGroup[] = [registrationGroup];
