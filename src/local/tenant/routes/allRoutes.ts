import type { Route } from '../http/call';
import { columnRoutes } from './columnRoutes';
import { deltaRoutes } from './deltaRoutes';
import { eventRoutes } from './eventRoutes';
import { fileRoutes } from './fileRoutes';
import { itemRoutes } from './itemRoutes';
import { listRoutes } from './listRoutes';
import { messageRoutes } from './messageRoutes';
import { messageWriteRoutes } from './messageWriteRoutes';
import { permissionRoutes } from './permissionRoutes';
import { scheduleRoutes } from './scheduleRoutes';
import { siteRoutes } from './siteRoutes';
import { userRoutes } from './userRoutes';
import { versionRoutes } from './versionRoutes';

/** Every route but $batch. Those with a fixed word stand before those with a variable in its place. */
export const ALL_ROUTES: readonly Route[] = [
  ...siteRoutes, ...listRoutes, ...columnRoutes, ...deltaRoutes, ...itemRoutes, ...versionRoutes, ...permissionRoutes, ...userRoutes,
  ...scheduleRoutes, ...eventRoutes, ...messageRoutes, ...messageWriteRoutes, ...fileRoutes,
];
