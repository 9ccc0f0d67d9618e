import { DOORS, LINK_STATUSES, MAIL_STATES } from '../domain/doors/vocabulary';
import { LAYERS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is a link for somebody without an account: whose it is, which door it opens and until when. The link's text stands nowhere; the
 * service makes it anew from this. Key: the link's own number. Only the service and the closed site's owners read it.
 */
export const doorLinks = defineList({
  name: 'DoorLinks',
  label: 'Links zonder account',
  site: 'closed',
  copying: { as: 'journal' },
  columns: {
    door: { kind: 'choice', label: 'Deur', choices: DOORS, required: true },
    /** Key of the network day, by text: the closed site can't look into the other. */
    about: { kind: 'text', label: 'Gaat over (sleutel)', required: true, indexed: true },
    /** Key of the contact who has it. */
    holder: { kind: 'text', label: 'Van wie (sleutel)', required: true, indexed: true },
    partner: { kind: 'text', label: 'Organisatie (sleutel)', required: true },
    layer: { kind: 'choice', label: 'Laag', choices: LAYERS },
    until: { kind: 'moment', label: 'Geldig tot', required: true },
    status: { kind: 'choice', label: 'Status', choices: LINK_STATUSES, required: true },
    mail: { kind: 'choice', label: 'Mail', choices: MAIL_STATES, required: true },
    mailedOn: { kind: 'moment', label: 'Gemaild op' },
    by: { kind: 'text', label: 'Door (aanmeldnaam)', required: true },
  },
});

export type DoorLinkRow = Stored<typeof doorLinks>;
