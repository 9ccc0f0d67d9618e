/** @jest-environment node */
import { readOptions } from './options';

const SITES = ['--site', 'https://p.sharepoint.com/sites/verbinder/', '--closed-site', 'https://p.sharepoint.com/sites/gesloten'];

describe('the command line of provisioning', () => {
  it('names two sites, and as many files as wanted', () => {
    expect(readOptions([...SITES, '--import', 'a.csv', '--import', 'b.json', '--dry-run'])).toMatchObject({
      site: { host: 'p.sharepoint.com', path: '/sites/verbinder' },
      closedSite: { host: 'p.sharepoint.com', path: '/sites/gesloten' },
      files: ['a.csv', 'b.json'],
      dryRun: true,
      overwrite: false,
      graphUrl: 'https://graph.microsoft.com',
    });
  });

  it.each([
    [['--site', 'https://p.sharepoint.com/sites/verbinder'], 'allebei nodig'],
    [['--site', 'http://p.sharepoint.com/sites/x', '--closed-site', 'x'], 'geen adres van een site'],
    [['--site', 'https://p.sharepoint.com', '--closed-site', 'x'], 'geen adres van een site'],
    [[...SITES, '--force'], 'niet bekend'],
    [[...SITES, '--today', 'morgen'], 'geen dag'],
  ])('refuses %j', (args, why) => {
    expect(() => readOptions(args)).toThrow(why);
  });

  it('only helps when that is asked', () => {
    expect(readOptions(['--help'])).toBeUndefined();
  });
});
