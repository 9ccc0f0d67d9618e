import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { viewOf, type PanelView } from '../../domain/panel/view';
import { useServices } from '../../ui/services';
import { PanelSession } from './panelSession';
import type { PanelState } from './panelState';

export interface Panel {
  readonly state: PanelState | undefined;
  readonly view: PanelView | undefined;
  readonly retry: () => void;
}

/** The panel as data, for the item beside the pane. */
export function usePanel(): Panel {
  const services = useServices();
  const [state, setState] = useState<PanelState>();
  const session = useRef<PanelSession | null>(null);
  useEffect(() => {
    let stands: number | undefined;
    session.current = new PanelSession(services, (next) => {
      // An item's panel is built in slices, so that the page stays at hand; what follows on a press shows at once.
      if (stands === next.turn) setState(next);
      else startTransition(() => setState(next));
      if (next.rows) stands = next.turn;
    });
    return session.current.start();
  }, [services]);

  const { item, rows, identity } = state ?? {};
  const known = identity?.kind === 'known' ? identity.known : undefined;
  const { configuration, host, clock } = services;
  const view = useMemo(
    () =>
      item && rows
        ? viewOf({ item, rows, ownDomains: configuration.ownDomains, ownPartner: configuration.ownPartner, me: host.facts.account, now: clock.now(), ...(known ? { known } : {}) })
        : undefined,
    [item, rows, known, configuration, host, clock],
  );
  const retry = useCallback(() => void session.current?.retry(), []);
  return { state, view, retry };
}
