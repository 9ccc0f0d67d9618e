import type { Hono } from 'hono';
import type { Jobs } from '../work/work';
import type { ServiceParts } from './parts';

/** What belongs together: its routes below one path, and the work that they leave in the queue. */
export interface RouteGroup {
  /** `date-poll`: stands below `/service`. */
  readonly path: string;
  routes(parts: ServiceParts): Hono;
  /** By the kind that a message names; each must come out the same however often it is done. */
  jobs?(parts: ServiceParts): Jobs;
  /** What has to be done although nobody asks for it. */
  daily?(parts: ServiceParts): Promise<void>;
}
