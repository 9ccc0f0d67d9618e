import { attachments } from './attachments';
import { body } from './body';
import { categories } from './categories';
import { forms } from './forms';
import { identity } from './identity';
import { keptData } from './keptData';
import type { MethodTable } from './method';
import { notificationBars } from './notificationBars';
import { recipients } from './recipients';
import { saving } from './saving';
import { subject } from './subject';

/** Every method of office.js that this host answers. What isn't here is refused and reported by its number. */
export const METHODS: MethodTable = {
  ...body,
  ...recipients,
  ...subject,
  ...notificationBars,
  ...keptData,
  ...saving,
  ...attachments,
  ...categories,
  ...forms,
  ...identity,
};
