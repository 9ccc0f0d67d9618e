import { problems } from './nl/problems';
import { shell } from './nl/shell';
import { vocabulary } from './nl/vocabulary';

/** Everything the product says, in Dutch (B1, with "u"); the other languages follow its keys. */
export const nl = { ...problems, ...shell, ...vocabulary } as const;

export type Nl = typeof nl;
