import { agenda } from './en/agenda';
import { dates } from './en/dates';
import { doors } from './en/doors';
import { networkDays } from './en/networkDays';
import { panel } from './en/panel';
import { ownRegistration } from './en/ownRegistration';
import { participants } from './en/participants';
import { problems } from './en/problems';
import { programme } from './en/programme';
import { seating } from './en/seating';
import { shell } from './en/shell';
import { today } from './en/today';
import { vocabulary } from './en/vocabulary';
import { work } from './en/work';
import type { Dictionary } from './words';

export const en: Dictionary = { ...problems, ...shell, ...vocabulary, ...panel, ...work, ...today, ...networkDays, ...dates, ...agenda, ...programme, ...participants, ...seating, ...ownRegistration, ...doors };
