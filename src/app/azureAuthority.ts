import { AzureAuthorityHosts } from '@azure/identity';

/** `AZURE_AUTHORITY_HOST` is Azure Identity's own variable. Microsoft's public cloud knows nothing of a host that isn't one of its clouds, so it isn't asked. */
export function authorityFrom(environment: Readonly<Record<string, string | undefined>>): { readonly authorityHost?: string; readonly disableInstanceDiscovery?: boolean } {
  const authorityHost = environment['AZURE_AUTHORITY_HOST'];
  if (!authorityHost) return {};
  const isMicrosofts = Object.values<string>(AzureAuthorityHosts).some((host) => new URL(host).host === new URL(authorityHost).host);
  return { authorityHost, disableInstanceDiscovery: !isMicrosofts };
}
