import { DOORS } from '../domain/doors/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is what somebody without an account sent by a link, as it was received last; the rows that screens read are made from it. Key: the
 * link's number, or that and a number of what was sent where one link sends several. Only the service and the closed site's owners
 * read it.
 */
export const doorAnswers = defineList({
  name: 'DoorAnswers',
  label: 'Ontvangen zonder account',
  site: 'closed',
  copying: { as: 'journal' },
  columns: {
    link: { kind: 'text', label: 'Link (nummer)', required: true, indexed: true },
    door: { kind: 'choice', label: 'Deur', choices: DOORS, required: true },
    about: { kind: 'text', label: 'Gaat over (sleutel)', required: true, indexed: true },
    form: { kind: 'json', label: 'Wat er is ingevuld', required: true, maxLength: 20_000 },
    /** Milliseconds since 1970, because SharePoint's moments end at the second: of two answers the later one stays. */
    received: { kind: 'number', label: 'Ontvangen (milliseconden)', required: true, min: 0, max: 9_000_000_000_000 },
    receivedOn: { kind: 'moment', label: 'Ontvangen op', required: true },
  },
});

export type DoorAnswerRow = Stored<typeof doorAnswers>;
