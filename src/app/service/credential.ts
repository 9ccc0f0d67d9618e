import { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import { Problem } from '../../domain/problem';
import type { SignIn } from '../../ports/signIn';
import { authorityFrom } from '../azureAuthority';
import type { Environment } from './settings';

/** The service's own identity: what Azure gives the machine, or a registration of its own with a certificate or a secret. */
export function serviceCredential(environment: Environment): TokenCredential {
  const { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: secret, AZURE_CLIENT_CERTIFICATE_PATH: certificatePath } = environment;
  const authority = authorityFrom(environment);
  if (tenantId && clientId && secret) return new ClientSecretCredential(tenantId, clientId, secret, authority);
  if (tenantId && clientId && certificatePath) return new ClientCertificateCredential(tenantId, clientId, certificatePath, authority);
  return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
}

/** Tokens for Graph from a credential; Azure Identity keeps and renews them. */
export const serviceSignIn = (credential: TokenCredential, resource = 'https://graph.microsoft.com'): Pick<SignIn, 'token'> => ({
  async token() {
    const answer = await credential.getToken(`${resource}/.default`).catch((cause: unknown) => Promise.reject(new Problem('notSignedIn', 'the service could not sign in', { cause })));
    if (!answer) throw new Problem('notSignedIn', 'signing in gave no token');
    return answer.token;
  },
});
