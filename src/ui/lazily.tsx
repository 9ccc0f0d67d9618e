import { lazy, type ComponentType, type ReactNode } from 'react';

/** Code that didn't come: no network, or the server's newer version has other files. `again` lets it be asked for anew. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';
  constructor(cause: unknown, readonly again: () => void) {
    super('code did not load', { cause });
  }
}

/**
 * A component whose code comes when it is first shown. React's own `lazy` remembers a failure for as long as the page stands,
 * so that a form which somebody opened without a network would never open again.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  const attempt = () => lazy(() => load().then((loaded) => ({ default: loaded }), failed));
  const failed = (cause: unknown) => {
    throw new LoadFailure(cause, () => {
      current = attempt();
    });
  };
  let current = attempt();
  return function Lazily(props: Props) {
    const Loaded = current;
    return <Loaded {...props} />;
  };
}
