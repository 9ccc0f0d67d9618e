import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../manifest/manifest.json';
import permissions from '../../entra/permissions.json';
import registration from '../../entra/registration.json';
import { ROLES } from '../../src/service/server/callers';
import { graphScopes } from '../../src/app/permissions';

const all = [...permissions.delegated, ...permissions.application];
const CALL = /^(GET|POST|PATCH|PUT|DELETE) \/(me|users|sites|\{tenant\})(\/|$)/;
const PAGE = /^https:\/\/learn\.microsoft\.com\/(graph|entra|exchange)\/[\w/#-]+$/;

describe('entra/permissions.json', () => {
  it.each(all)('says for $scope what it is for, which calls need it and the page of each', ({ why, calls, when, consent }) => {
    expect(why).toMatch(/\.$/);
    expect(calls.length).toBeGreaterThan(0);
    for (const { call, page } of calls) {
      expect(call).toMatch(CALL);
      expect(page).toMatch(PAGE);
    }
    expect(['signIn', 'service', 'provisioning', 'later']).toContain(when);
    expect(['user', 'admin']).toContain(consent);
  });

  it('names each scope once', () => {
    for (const list of [permissions.delegated, permissions.application]) {
      const names = list.map(({ scope }) => scope);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('explains by a page why the page of a call may name another scope', () => {
    for (const row of all) if ('exception' in row) expect('page' in row && row.page).toMatch(PAGE);
  });

  it('limits each right of the service to the two sites or one mailbox', () => {
    for (const row of permissions.application) expect(row.limitedTo).toMatch(/the programme site and the closed site|one functional mailbox/);
  });

  it('asks for no whole mailbox, no whole drive and no other site when the panel opens', () => {
    expect(graphScopes('signIn')).toEqual([
      'User.Read', 'Sites.Selected', 'Calendars.Read', 'Calendars.Read.Shared', 'Mail.ReadBasic', 'Mail.ReadBasic.Shared', 'Files.ReadWrite.AppFolder',
    ]);
  });

  it('is what the manifest has prefetched, in the order of the request', () => {
    expect(manifest.webApplicationInfo.nestedAppAuthInfo.map(({ scopes }) => scopes)).toEqual([graphScopes('signIn')]);
  });

  it('is what the app registration asks for: nothing more, nothing less', () => {
    const asked = registration.requiredResourceAccess.map(({ resourceAppId, resourceAccess }) => [resourceAppId, resourceAccess.map(({ id, type }) => `${type} ${id}`)]);
    const wanted = permissions.delegated.filter(({ when }) => when === 'signIn').map(({ scope }) => `Scope ${scope}`);
    expect(asked).toEqual([['Microsoft Graph', wanted]]);
  });
});

describe("the administrator's guide", () => {
  it('names each permission that the registration needs', () => {
    const guide = readFileSync(resolve(__dirname, '../../docs/administrator.md'), 'utf8');
    for (const { scope } of permissions.delegated) expect(guide).toContain(`\`${scope}\``);
    for (const { scope } of permissions.application) expect(guide).toContain(`\`${scope}\``);
  });
});

describe('the app registration', () => {
  it('offers the service under the one scope that pages ask for, tells guests apart, and has the role of an organiser', () => {
    const [scope] = registration.api.oauth2PermissionScopes;
    expect(permissions.ownApi.map(({ scope: name }) => name)).toEqual([`${registration.identifierUris[0]}/${scope?.value}`]);
    expect(registration.api.requestedAccessTokenVersion).toBe(2);
    expect(registration.optionalClaims.accessToken.map(({ name }) => name)).toContain('acct');
    expect(registration.appRoles.map(({ value }) => value)).toEqual([...ROLES]);
  });

  it('is for one tenant, without a secret, and knows the broker that signs in for nested apps', () => {
    expect(registration.signInAudience).toBe('AzureADMyOrg');
    expect(registration.spa.redirectUris).toContain(manifest.webApplicationInfo.nestedAppAuthInfo[0]?.redirectUri);
    expect(JSON.stringify(registration)).not.toMatch(/secret|password|common/i);
  });
});

describe('teamsapp.yml', () => {
  const root = resolve(__dirname, '../..');
  const yml = readFileSync(join(root, 'teamsapp.yml'), 'utf8');
  /** Those we use of version v1.11: https://aka.ms/m365-agents-toolkits/v1.11/yaml.schema.json. The file as a whole fits that schema as @microsoft/m365agentstoolkit-cli 1.1.17 carries it (tried by hand: the package is 34 MB). */
  const ACTIONS = ['aadApp/create', 'aadApp/update', 'teamsApp/create', 'teamsApp/update', 'teamsApp/validateManifest', 'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/publishAppPackage'];

  it('uses actions that exist and templates that stand here', () => {
    const used = [...yml.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(8);
    for (const action of used) expect(ACTIONS).toContain(action);
    for (const [, path = ''] of yml.matchAll(/manifestPath: (\S+)/g)) expect(existsSync(join(root, path))).toBe(true);
  });

  it('makes no client secret and knows no tenant', () => {
    expect(yml).toMatch(/generateClientSecret: false/);
    expect(yml).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});
