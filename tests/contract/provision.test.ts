/** @jest-environment node */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision, type ProvisionOrder } from '../../src/app/provision/provision';
import type { ImportFile } from '../../src/app/provision/import/importFiles';
import { allLists } from '../../src/lists/all';
import { openTestSite, PROVISION_SITES } from '../support/testSite';

jest.setTimeout(120_000);

const csv = (file: string, text: string): ImportFile => ({ file, bytes: new TextEncoder().encode(text) });
const region: ImportFile = { file: 'data/region.json', bytes: readFileSync('data/region.json') };
const demo = (): readonly ImportFile[] => [
  region,
  ...readdirSync('demo').filter((name) => name.endsWith('.csv')).map((name) => ({ file: `demo/${name}`, bytes: readFileSync(`demo/${name}`) })),
];

const order = (more: Partial<ProvisionOrder> = {}): ProvisionOrder => ({
  sites: PROVISION_SITES, files: [], dryRun: false, acceptFaultyRows: false, overwrite: false, ...more,
});
const DEMO = { files: demo(), today: '2026-11-23', domainSuffix: '.example' };

let made = '';

/** Two hundred requests for the lists are made once, for the tests that begin where provisioning ended. */
beforeAll(async () => {
  made = join(mkdtempSync(join(tmpdir(), 'provisioned-')), 'tenant.db');
  const site = await openTestSite({ file: made });
  await provision(site.needs, order());
  site.close();
});

describe('provisioning', () => {
  it('says what it will do without doing it, does it, and then finds nothing to do', async () => {
    const site = await openTestSite();
    const dry = await provision(site.needs, order({ dryRun: true }));
    expect(dry.outcome).toBe('dryRun');
    expect(site.lists()).toEqual([]);
    expect(site.said.join('\n')).toContain('maken: lijst Contactpersonen (Contacts)');
    const done = await provision(site.needs, order());
    expect(done).toMatchObject({ outcome: 'done', changes: dry.changes });
    expect(site.lists().sort()).toEqual(allLists.map(({ name }) => name).sort());
    const writes = site.writes();
    expect((await provision(site.needs, order())).changes).toBe(0);
    expect(site.writes()).toBe(writes);
    site.close();
  });

  it('goes on where it was stopped, whatever was cut off, and makes nothing twice', async () => {
    const site = await openTestSite();
    const files = [region, csv('contacts.csv', 'Naam;Partner;Laag\nAnna;Utrecht;griffie\n')];
    for (const after of [3, 60, 100, 60, 30]) {
      site.breakAfter(after);
      await expect(provision(site.needs, order({ files }))).rejects.toThrow();
      site.breakAfter(undefined);
    }
    expect((await provision(site.needs, order({ files }))).outcome).toBe('done');
    expect((await provision(site.needs, order({ files }))).changes).toBe(0);
    expect(site.lists()).toHaveLength(allLists.length);
    expect(await site.rows('Contacts')).toMatchObject([{ Title: 'Anna', PartnerKey: 'gm0344' }]);
    site.close();
  });

  it('makes each row once although answers get lost and the server is busy', async () => {
    const site = await openTestSite({ copyOf: made });
    site.faults({ seed: 7, rateCutAfter: 0.1, rateCutBefore: 0.05, rate429: 0.1, rateBatchPart429: 0.1, rate503: 0.05, retryAfterSeconds: 2 });
    await provision(site.needs, order({ files: [region] }));
    site.faults({});
    const partners = await site.rows('Partners');
    expect(new Set(partners.map((row) => row['Key'])).size).toBe(partners.length);
    expect((await provision(site.needs, order({ files: [region] }))).changes).toBe(0);
    site.close();
  });

  it('fills the demonstration, with lookups for people and the last contact per partner and layer', async () => {
    const site = await openTestSite({ copyOf: made });
    await provision(site.needs, order(DEMO));
    expect(await site.rows('ContactMoments')).toHaveLength(33 * 12);
    const vianen = (await site.rows('Partners', 'Key,Title,SuccessorKey,Successor')).find((row) => row['Key'] === 'gm0620');
    expect(vianen).toMatchObject({ Title: 'Vianen', SuccessorKey: 'gm1961', Successor: 'Vijfheerenlanden' });
    const houten = (await site.rows('LastContacts')).filter((row) => row['PartnerKey'] === 'gm0321');
    expect(houten.find((row) => row['Layer'] === 'management')).toMatchObject({ Date: expect.stringMatching(/^2026-04-23/) });
    expect(await site.rows('ItemContextsBestuurlijk')).toHaveLength(3);
    expect((await provision(site.needs, order(DEMO))).changes).toBe(0);
    site.close();
  });

  it('writes nothing while a row is faulty, unless the person accepts that the others go in', async () => {
    const site = await openTestSite();
    const files = [region, csv('contacts.csv', 'Naam;Partner;Laag\nAnna;Utrecht;griffie\nBo;Nergens;griffie\n')];
    expect(await provision(site.needs, order({ files }))).toMatchObject({ outcome: 'refused' });
    expect(site.lists()).toEqual([]);
    expect(site.said.join('\n')).toContain('contacts.csv, regel 3, kolom Partner: "Nergens" staat niet');
    await provision(site.needs, order({ files, acceptFaultyRows: true }));
    expect(await site.rows('Contacts')).toMatchObject([{ Title: 'Anna' }]);
    site.close();
  });

  it('leaves what people changed by hand, says so, and overwrites only when told to', async () => {
    const site = await openTestSite({ copyOf: made });
    const files = [region, csv('contacts.csv', 'Naam;Partner;Laag;Functie\nAnna;Utrecht;griffie;griffier\n')];
    await provision(site.needs, order({ files }));
    await site.changeRow('Contacts', 'Anna', { Function: 'raadsgriffier' });
    await provision(site.needs, order({ files }));
    expect(site.said.join('\n')).toContain('BLIJFT: Contactpersonen, gm0344|anna: Functie');
    expect(await site.rows('Contacts')).toMatchObject([{ Function: 'raadsgriffier' }]);
    await provision(site.needs, order({ files, overwrite: true }));
    expect(await site.rows('Contacts')).toMatchObject([{ Function: 'griffier' }]);
    site.close();
  });

  it('follows a corrected file in rows that nobody has touched', async () => {
    const site = await openTestSite({ copyOf: made });
    const contacts = (of: string) => [region, csv('contacts.csv', `Naam;Partner;Laag;Functie\nAnna;Utrecht;griffie;${of}\n`)];
    await provision(site.needs, order({ files: contacts('grifier') }));
    await provision(site.needs, order({ files: contacts('griffier') }));
    expect(await site.rows('Contacts')).toMatchObject([{ Function: 'griffier' }]);
    site.close();
  });

  it('leaves a row alone that somebody bent, says so, and goes on with the rest', async () => {
    const site = await openTestSite({ copyOf: made });
    const first = 'Naam;Status\nRES;lopend\n';
    await provision(site.needs, order({ files: [csv('opgaven.csv', first)] }));
    await site.changeRow('Opgaven', 'RES', { Collaborations: 'geen JSON' });
    expect((await provision(site.needs, order({ files: [csv('opgaven.csv', `${first}REP;lopend\n`)] }))).outcome).toBe('done');
    expect(site.said.join('\n')).toContain('BLIJFT: Opgaven, res: op de site staat al een rij');
    expect((await site.rows('Opgaven')).map((row) => [row['Title'], row['Collaborations'] ?? ''])).toEqual([['RES', 'geen JSON'], ['REP', '']]);
    site.close();
  });

  it('keeps a setting that an administrator changed', async () => {
    const site = await openTestSite({ copyOf: made });
    await site.changeRow('Settings', 'Maanden zonder contact met management', { Value: '9' });
    expect((await provision(site.needs, order({ overwrite: true }))).changes).toBe(0);
    expect((await site.rows('Settings')).find((row) => row['Key'] === 'gap-months')).toMatchObject({ Value: '9' });
    site.close();
  });

  it('brings the rows of an older version forward, once', async () => {
    const site = await openTestSite({ copyOf: made });
    const files = [csv('opgaven.csv', 'Naam;Status\nRES;lopend\nREP;afgerond\n')];
    await provision(site.needs, order({ files }));
    const migrations = [
      { to: 2, what: 'zet een voorvoegsel', list: 'Opgaven', change: ({ Title }: Readonly<Record<string, unknown>>) => (String(Title).startsWith('Opgave ') ? undefined : { Title: `Opgave ${String(Title)}` }) },
    ];
    const newer = { ...site.needs, schemaVersion: 2, migrations };
    await provision(newer, order());
    expect((await site.rows('Opgaven')).map((row) => row['Title'])).toEqual(['Opgave RES', 'Opgave REP']);
    expect((await provision(newer, order())).changes).toBe(0);
    await expect(provision(site.needs, order())).rejects.toMatchObject({ code: 'notSupported' });
    site.close();
  });

  it('adds a column to a list that stands and has rows, and reports one of another type', async () => {
    const site = await openTestSite({ copyOf: made });
    await provision(site.needs, order({ files: [region, csv('contacts.csv', 'Naam;Partner;Laag\nAnna;Utrecht;griffie\n')] }));
    await site.dropColumn('Contacts', 'Portfolio');
    await site.dropColumn('Contacts', 'Function');
    await site.addColumn('Contacts', { name: 'Function', number: {} });
    expect((await provision(site.needs, order())).changes).toBe(1);
    expect(site.said.join('\n')).toMatch(/kolom Portefeuille \(Portfolio\) erbij/);
    expect(site.said.join('\n')).toMatch(/kolom Function is van het soort "number" en moet "text" zijn/);
    site.close();
  });

  it('needs rights to make lists, and says which it lacks', async () => {
    const site = await openTestSite({ who: { as: 'Femke Horstink', scopes: 'Sites.Selected' } });
    await expect(provision(site.needs, order())).rejects.toMatchObject({ code: 'notAllowed' });
    site.close();
  });
});
