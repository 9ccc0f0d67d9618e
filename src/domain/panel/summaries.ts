import { INTERNAL_MARKER } from '../internalMarker';
import type { Partner } from '../partner';
import type { PartnerKind } from '../vocabulary';

/** What anybody may read of a partner: its name, kind, region and account holder; no notes, agreements or hick-ups. */
export interface SafeSummary {
  readonly title: string;
  readonly kind: PartnerKind;
  readonly region?: string;
  readonly holder?: string;
  readonly deputy?: string;
}

/** For "kopieer veilige samenvatting": fields are named one by one, so that a new column never leaks by itself. */
export function safeSummary({ title, kind, region, accountHolderName, deputyName }: Partner): SafeSummary {
  return {
    title,
    kind,
    ...(region ? { region } : {}),
    ...(accountHolderName ? { holder: accountHolderName } : {}),
    ...(deputyName ? { deputy: deputyName } : {}),
  };
}

/** Internal lines for a body, under the visible line that the send handler seeks; empty where there is nothing to say. */
export function internalText(lines: readonly string[]): string {
  const told = lines.map((line) => line.trim()).filter((line) => line !== '');
  return told.length === 0 ? '' : `${[INTERNAL_MARKER, ...told].join('\n')}\n`;
}
