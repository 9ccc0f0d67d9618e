import { agenda } from './nl/agenda';
import { dates } from './nl/dates';
import { doors } from './nl/doors';
import { networkDays } from './nl/networkDays';
import { panel } from './nl/panel';
import { ownRegistration } from './nl/ownRegistration';
import { participants } from './nl/participants';
import { problems } from './nl/problems';
import { programme } from './nl/programme';
import { seating } from './nl/seating';
import { shell } from './nl/shell';
import { today } from './nl/today';
import { vocabulary } from './nl/vocabulary';
import { work } from './nl/work';

/** Everything the product says, in Dutch (B1, with "u"); the other languages follow its keys. */
export const nl = { ...problems, ...shell, ...vocabulary, ...panel, ...work, ...today, ...networkDays, ...dates, ...agenda, ...programme, ...participants, ...seating, ...ownRegistration, ...doors } as const;

export type Nl = typeof nl;
