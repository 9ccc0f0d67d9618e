import { ClientCertificateCredential, ClientSecretCredential, DeviceCodeCredential, type TokenCredential } from '@azure/identity';
import { Problem } from '../../domain/problem';
import type { SignIn } from '../../ports/signIn';
import { authorityFrom } from '../azureAuthority';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An application gets what an administrator consented to; a person is asked for what making lists needs. */
const AS_APPLICATION = ['https://graph.microsoft.com/.default'];

/**
 * Signs in with what the environment holds: a ready token (the local tenant), a secret, a certificate, or else a code that
 * the person types on another device. Throws `notSignedIn` where none of these is there, or where signing in failed.
 */
export function signInFrom(environment: Environment, say: (line: string) => void): Pick<SignIn, 'token'> {
  const token = environment['VERBINDER_TOKEN'];
  if (token !== undefined) return { token: async () => token };
  const { credential, asApplication } = credentialFrom(environment, say);
  return {
    token: async (scopes) => {
      const wanted = asApplication ? AS_APPLICATION : scopes.map((scope) => `https://graph.microsoft.com/${scope}`);
      const answer = await credential.getToken(wanted).catch((cause: unknown) => {
        throw new Problem('notSignedIn', 'aanmelden is niet gelukt', { cause });
      });
      if (!answer) throw new Problem('notSignedIn', 'aanmelden gaf geen token');
      return answer.token;
    },
  };
}

function credentialFrom(environment: Environment, say: (line: string) => void): { readonly credential: TokenCredential; readonly asApplication: boolean } {
  const tenantId = environment['AZURE_TENANT_ID'];
  const clientId = environment['AZURE_CLIENT_ID'];
  const secret = environment['AZURE_CLIENT_SECRET'];
  const certificatePath = environment['AZURE_CLIENT_CERTIFICATE_PATH'];
  if (!tenantId || !clientId) throw new Problem('notSignedIn', 'zet AZURE_TENANT_ID en AZURE_CLIENT_ID (of VERBINDER_TOKEN) in de omgeving; zie --help');
  const authority = authorityFrom(environment);
  if (secret) return { credential: new ClientSecretCredential(tenantId, clientId, secret, authority), asApplication: true };
  if (certificatePath) return { credential: new ClientCertificateCredential(tenantId, clientId, certificatePath, authority), asApplication: true };
  const userPromptCallback = ({ verificationUri, userCode }: { verificationUri: string; userCode: string }) =>
    say(`Open ${verificationUri} en typ de code ${userCode}.`);
  return { credential: new DeviceCodeCredential({ tenantId, clientId, userPromptCallback, ...authority }), asApplication: false };
}
