/** @jest-environment node */
import { settingsFrom, VARIABLES, type Environment } from './settings';

const secret = Buffer.alloc(32, 1).toString('base64url');
const whole: Environment = {
  VERBINDER_TENANT_ID: 't-1',
  VERBINDER_CLIENT_ID: 'c-1',
  VERBINDER_PROGRAMME_SITE: 'https://pu.sharepoint.com/sites/sub',
  VERBINDER_CLOSED_SITE: 'https://pu.sharepoint.com/sites/sub-gesloten/',
  VERBINDER_LINK_KEYS: `k2:${secret}, k1:${secret}`,
  VERBINDER_PAGES_URL: 'https://verbinder.pu.nl/app',
};

describe('the settings of the service', () => {
  it('come from the environment, with what goes without saying filled in', () => {
    expect(settingsFrom(whole)).toMatchObject({
      port: 8080,
      authority: 'https://login.microsoftonline.com/t-1',
      closedSite: { host: 'pu.sharepoint.com', path: '/sites/sub-gesloten' },
      pagesUrl: 'https://verbinder.pu.nl/app/',
      origins: ['https://verbinder.pu.nl'],
      queue: { file: 'queue.sqlite' },
      behindFront: false,
    });
    expect(settingsFrom(whole).linkKeys.map(({ id }) => id)).toEqual(['k2', 'k1']);
    expect(settingsFrom({ ...whole, VERBINDER_QUEUE: 'https://a.queue.core.windows.net/doors' }).queue).toEqual({ azure: 'https://a.queue.core.windows.net/doors' });
  });

  it.each(Object.keys(whole))('name %s when it is missing', (name) => {
    expect(() => settingsFrom({ ...whole, [name]: undefined })).toThrow(name);
    expect(Object.keys(VARIABLES)).toContain(name);
  });

  it.each([
    ['VERBINDER_LINK_KEYS', 'k1:short'],
    ['VERBINDER_PAGES_URL', 'http://verbinder.pu.nl/app/'],
    ['VERBINDER_SERVICE_PORT', 'eighty'],
  ])('name %s when it won’t do, and never what stood in it', (name, value) => {
    expect(() => settingsFrom({ ...whole, [name]: value })).toThrow(name);
    expect(() => settingsFrom({ ...whole, [name]: value })).not.toThrow(value);
  });
});
