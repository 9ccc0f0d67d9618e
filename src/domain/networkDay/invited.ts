import { holdsOn } from '../days';
import type { Partner } from '../partner';
import type { Layer, PartnerKind } from '../vocabulary';
import type { Invited } from './coverage';
import type { NetworkDay } from './day';

const GOVERNMENTS: readonly PartnerKind[] = ['gemeente', 'waterschap', 'provincie'];

/** Whom most days are for, where nobody chose otherwise. */
export const USUAL_LAYERS: readonly Layer[] = ['bestuurder', 'volksvertegenwoordiger', 'ambtenaar'];

/**
 * Who is asked to a network day, with the layers for which the day is: each government inside the province that still exists, and
 * the regions by which its municipalities go. Other bodies are for a subject, and their members are asked already.
 */
export function invitedTo({ layers }: Pick<NetworkDay, 'layers'>, partners: readonly Partner[], today: string): readonly Invited[] {
  const meant = layers && layers.length > 0 ? layers : USUAL_LAYERS;
  const regions = new Set(partners.map(({ region }) => region));
  const isRegion = ({ kind, title, shortName }: Partner) => kind === 'samenwerkingsorgaan' && (regions.has(title) || (shortName !== undefined && regions.has(shortName)));
  return partners
    .filter((partner) => partner.inProvince !== false && holdsOn(today, partner.validFrom, partner.validUntil) && (GOVERNMENTS.includes(partner.kind) || isRegion(partner)))
    .map((partner) => ({ partner, layers: meant }));
}
