/** @jest-environment node */
import { signInFrom } from './credential';

const quiet = () => undefined;

describe('signing in at the command line', () => {
  it('takes a ready token before anything else', async () => {
    const signIn = signInFrom({ VERBINDER_TOKEN: 'ready', AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c' }, quiet);
    await expect(signIn.token(['Sites.Manage.All'])).resolves.toBe('ready');
  });

  it('says what is missing from the environment', () => {
    expect(() => signInFrom({ AZURE_TENANT_ID: 't' }, quiet)).toThrow('AZURE_TENANT_ID en AZURE_CLIENT_ID');
  });

  it('says that a certificate that is not there did not work, as a matter of signing in', async () => {
    const signIn = signInFrom({ AZURE_TENANT_ID: '11111111-2222-4333-8444-555555555555', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_CERTIFICATE_PATH: '/nowhere.pem' }, quiet);
    await expect(signIn.token(['Sites.Manage.All'])).rejects.toMatchObject({ code: 'notSignedIn' });
  });
});
