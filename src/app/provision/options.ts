import { parseArgs } from 'node:util';
import { Problem } from '../../domain/problem';
import { relativeDay } from '../../domain/relativeDay';
import type { SiteAddress } from '../../ports/configuration';
import { siteAddress } from './site';

export interface ProvisionOptions {
  readonly site: SiteAddress;
  readonly closedSite: SiteAddress;
  readonly dryRun: boolean;
  readonly files: readonly string[];
  readonly acceptFaultyRows: boolean;
  readonly overwrite: boolean;
  readonly graphUrl: string;
  readonly today?: string;
  readonly domainSuffix?: string;
}

export const HELP = `Maakt de lijsten van Verbinder en voert gegevens in. Kan vaker worden gedaan; er wordt nooit iets verwijderd.

  npm run provision -- --site URL --closed-site URL [keuzes]

  --site URL              de programmasite, https://naam.sharepoint.com/sites/naam
  --closed-site URL       de gesloten site
  --dry-run               zeg wat er zou gebeuren, en stop
  --import BESTAND        voer dit bestand in (.json, .csv of .xlsx); mag vaker (zie docs/import.md)
  --accept-faulty-rows    voer de goede rijen in, ook als er rijen met fouten zijn
  --overwrite             het bestand gaat voor op wat op de site is gewijzigd
  --today JJJJ-MM-DD      sta dagen als T-3 toe, gerekend vanaf deze dag (voor een demonstratie)
  --demo-suffix TEKST     achter elk maildomein van de regiogegevens, zoals .example (voor een demonstratie)
  --graph-url URL         waar Microsoft Graph staat (standaard https://graph.microsoft.com)

Aanmelden met omgevingsvariabelen:
  AZURE_TENANT_ID en AZURE_CLIENT_ID                    u meldt zich aan met een code op uw telefoon of in een browser
  daarbij AZURE_CLIENT_SECRET                           als toepassing, met een geheim
  daarbij AZURE_CLIENT_CERTIFICATE_PATH                 als toepassing, met een certificaat
  daarbij AZURE_AUTHORITY_HOST                          waar u zich aanmeldt, als dat niet login.microsoftonline.com is
  of VERBINDER_TOKEN                                    een token, voor de lokale tenant (npm run token)`;

/** Reads the command line; undefined when the person asked for help. Throws `badRequest`, in Dutch, for what is missing or wrong. */
export function readOptions(args: readonly string[]): ProvisionOptions | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  const { site, 'closed-site': closed, 'demo-suffix': domainSuffix, today } = values;
  if (site === undefined || closed === undefined) throw new Problem('badRequest', '--site en --closed-site zijn allebei nodig');
  if (today !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(today) || relativeDay('T', today) === undefined)) {
    throw new Problem('badRequest', `--today "${today}" is geen dag; schrijf JJJJ-MM-DD`);
  }
  return {
    site: siteAddress(site),
    closedSite: siteAddress(closed),
    dryRun: values['dry-run'] ?? false,
    files: values.import ?? [],
    acceptFaultyRows: values['accept-faulty-rows'] ?? false,
    overwrite: values.overwrite ?? false,
    graphUrl: values['graph-url'] ?? 'https://graph.microsoft.com',
    ...(today === undefined ? {} : { today }),
    ...(domainSuffix === undefined ? {} : { domainSuffix }),
  };
}

function parsed(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const yes = { type: 'boolean' } as const;
    const options = {
      site: text, 'closed-site': text, 'graph-url': text, today: text, 'demo-suffix': text, import: { type: 'string', multiple: true },
      'dry-run': yes, 'accept-faulty-rows': yes, overwrite: yes, help: yes,
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new Problem('badRequest', `deze keuze is niet bekend: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}
