import { Hono } from 'hono';
import { streamForColleague } from '../server/doors';
import type { RouteGroup } from '../server/routeGroup';
import { dayChanges } from './dayChanges';

/** Between them nothing may close a line that looks idle. */
export const BEAT_MS = 20_000;
/** Then the page comes back with a fresh token, so that who lost their rights isn't told for long. */
export const LONGEST_MS = 30 * 60_000;

/** Server-sent events for screens on which several colleagues work: the names of lists and nothing that stands in them. */
export const live: RouteGroup = {
  path: 'live',
  routes: (parts) => {
    const changes = dayChanges(parts);
    return new Hono().post(
      '/day',
      streamForColleague(parts, ({ form }) => {
        const day = form.text('day', { max: 255 });
        return (send) => {
          send('open', []);
          const ends = [changes.watch(day, (lists) => send('changed', lists)), beat(), parts.clock.after(LONGEST_MS, () => send('end', []))];
          return () => ends.forEach((end) => end());

          function beat(): () => void {
            let cancel = parts.clock.after(BEAT_MS, again);
            function again() {
              send('beat', []);
              cancel = parts.clock.after(BEAT_MS, again);
            }
            return () => cancel();
          }
        };
      }),
    );
  },
};
