import type { AddressStore, ListIds } from '../graph/listAddresses';

/** Where the lists' ids are kept between openings. A browser may refuse storage in a frame; then they are asked again. */
export function addressStore(storage: Storage | undefined, installation: string): AddressStore {
  const name = (site: string) => `verbinder.lists.${installation}.${site}`;
  return {
    async read(site) {
      return parsed(storage?.getItem(name(site)) ?? null);
    },
    async write(site, ids) {
      try {
        if (ids) storage?.setItem(name(site), JSON.stringify(ids));
        else storage?.removeItem(name(site));
      } catch {
        // Full or refused: only a request is lost.
      }
    },
  };
}

function parsed(text: string | null): ListIds | undefined {
  try {
    const ids: unknown = JSON.parse(text ?? 'null');
    if (typeof ids !== 'object' || ids === null) return undefined;
    const pairs = Object.entries(ids).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  } catch {
    return undefined;
  }
}

/** Reading `localStorage` itself throws where a browser blocks it for frames. */
export function storageOf(page: Window): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}
