import type { Door } from '../../domain/doors/vocabulary';
import { doorLinks } from '../../lists/doorLinks';
import type { KeptLists } from '../lists/keptLists';
import type { Gone } from './sealedLinks';

/** Doors whose every link has a row: one without was removed by hand, or never handed out. At the others the holder's own row decides. */
const LISTED: readonly Door[] = ['datumprikker', 'voorstel'];

/** Whether a link was taken back or replaced, by its row on the closed site. */
export const goneLinks =
  (kept: KeptLists) =>
  async (id: string, door: Door): Promise<Gone | undefined> => {
    if (!LISTED.includes(door)) return undefined;
    const row = await kept.of(doorLinks).byKey(id);
    if (row?.status === 'geldig') return undefined;
    return row?.status === 'vervangen' ? 'replaced' : 'revoked';
  };
